namespace RecoveryCrm.Plugins.Rules.Time;

/// <summary>What is said about a calendar that deadlines can't count by.</summary>
internal static class CalendarMessages
{
    public static Text ZoneUnknown(string zone) => new(
        $"There is no time zone \"{zone}\". Give a Windows time zone id, for example W. Europe Standard Time.",
        $"Es gibt keine Zeitzone \"{zone}\". Geben Sie eine Windows-Zeitzonen-ID an, zum Beispiel W. Europe Standard Time.",
        $"Il n'y a pas de fuseau horaire « {zone} ». Indiquez un identifiant de fuseau Windows, par exemple W. Europe Standard Time.");

    public static Text HoursReversed(int from, int to) => new(
        $"The working day begins in minute {from} and ends in minute {to}. It must end after it begins.",
        $"Der Arbeitstag beginnt in Minute {from} und endet in Minute {to}. Er muss nach seinem Beginn enden.",
        $"La journée de travail commence à la minute {from} et finit à la minute {to}. Elle doit finir après son début.");

    public static Text HolidaysUnreadable(string lines) => new(
        $"These holidays are no dates: {lines}. Write one a line, as 2026-12-25.",
        $"Diese Feiertage sind keine Daten: {lines}. Schreiben Sie einen je Zeile, als 2026-12-25.",
        $"Ces jours fériés ne sont pas des dates : {lines}. Écrivez-en un par ligne, sous la forme 2026-12-25.");
}
