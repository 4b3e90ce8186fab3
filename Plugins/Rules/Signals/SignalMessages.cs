namespace RecoveryCrm.Plugins.Rules.Signals;

/// <summary>What is said to whoever sends signals.</summary>
internal static class SignalMessages
{
    public static Text Key(string? source, string? externalId) => new(
        $"A signal is known by its source (“{source}”) and external id (“{externalId}”). Send both, made of letters A-Z, digits, dots, underscores and hyphens only.",
        $"Ein Signal wird an Quelle („{source}“) und externer ID („{externalId}“) erkannt. Senden Sie beide, nur aus den Buchstaben A-Z, Ziffern, Punkten, Unterstrichen und Bindestrichen.",
        $"Un signal se reconnaît à sa source (« {source} ») et à son identifiant externe (« {externalId} »). Envoyez les deux, composés uniquement de lettres A-Z, chiffres, points, traits de soulignement et traits d’union.");

    public static Text Incomplete() => new(
        $"A signal needs the account it is about and a severity. Send both.",
        $"Ein Signal braucht die Firma, um die es geht, und einen Schweregrad. Senden Sie beide.",
        $"Un signal exige le compte concerné et une gravité. Envoyez les deux.");

    public static Text StatusFollows(bool isLinked) => isLinked
        ? new(
            $"This signal belongs to a recovery and stays Linked. If it was no failure, cancel the recovery.",
            $"Dieses Signal gehört zu einer Recovery und bleibt Verknüpft. War es kein Fehler, stornieren Sie die Recovery.",
            $"Ce signal appartient à un rétablissement et reste Lié. S’il ne s’agissait pas d’une défaillance, annulez le rétablissement.")
        : new(
            $"A signal becomes Linked by itself when a recovery takes it up. Leave its status out.",
            $"Ein Signal wird von selbst Verknüpft, wenn eine Recovery es aufnimmt. Lassen Sie den Status weg.",
            $"Un signal devient Lié de lui-même quand un rétablissement le reprend. Omettez son statut.");

    public static Text AccountFixed() => new(
        $"This signal belongs to a recovery of its account, so the account can’t be changed.",
        $"Dieses Signal gehört zu einer Recovery seiner Firma, daher kann die Firma nicht geändert werden.",
        $"Ce signal appartient à un rétablissement de son compte, le compte ne peut donc pas être changé.");
}
