using System;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>What is said about promises and touchpoints that stand as they could not.</summary>
internal static class CommunicationIntegrityMessages
{
    public static Text NoUpdate() => new(
        $"Nothing is promised to the client: no progress update is open, and the fix is not verified.",
        $"Dem Kunden ist nichts zugesagt: Kein Zwischenbericht ist offen, und die Behebung ist nicht bestätigt.",
        $"Rien n’est promis au client : aucun point d’avancement n’est ouvert, et la correction n’est pas vérifiée.");

    public static Text OpenUpdates(int count, bool isPromised) => isPromised
        ? new(
            $"{count} progress updates are open at once; there is only ever one promise.",
            $"{count} Zwischenberichte sind gleichzeitig offen; es gibt immer nur eine Zusage.",
            $"{count} points d’avancement sont ouverts à la fois ; il n’y a jamais qu’une promesse.")
        : new(
            $"Progress updates are still open ({count}), although the recovery is verified or over.",
            $"Zwischenberichte sind noch offen ({count}), obwohl die Recovery bestätigt oder beendet ist.",
            $"Des points d’avancement sont encore ouverts ({count}), alors que le rétablissement est vérifié ou terminé.");

    public static Text TwoFollowUps() => new(
        $"Two follow-ups of one rule are open at once; only the next one ever is.",
        $"Zwei Nachfassungen einer Regel sind gleichzeitig offen; offen ist immer nur die nächste.",
        $"Deux suivis d’une même règle sont ouverts à la fois ; seul le prochain devrait l’être.");

    public static Text ActualEnd(DateTime? end) => new(
        $"The touchpoint is completed, but is said to have ended on {Or(end)}.",
        $"Der Kundenkontakt ist abgeschlossen, soll aber geendet haben am: {Or(end)}.",
        $"Le point de contact est terminé, mais sa fin indiquée est : {Or(end)}.");

    public static Text Level(int level) => new(
        $"The escalation level is {level}; it goes from 0 to 3.",
        $"Die Eskalationsstufe ist {level}; sie reicht von 0 bis 3.",
        $"Le niveau d’escalade est {level} ; il va de 0 à 3.");

    private static object Or(DateTime? time) => time is { } known ? known : IntegrityMessages.Nothing;
}
