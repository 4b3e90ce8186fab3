using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>What is said about learning and trust when a recovery is closed.</summary>
internal static class LearningMessages
{
    public static Text CausesLeftAlone(IEnumerable<string> causes)
    {
        var names = string.Join(", ", causes.Select(cause => $"“{cause}”"));
        return new(
            $"Nothing is committed yet against these verified causes: {names}. Link an improvement to each and commit to it.",
            $"Gegen diese bestätigten Ursachen ist noch nichts zugesagt: {names}. Verknüpfen Sie mit jeder eine Verbesserung und sagen Sie diese zu.",
            $"Rien n’est encore engagé contre ces causes vérifiées : {names}. Liez une amélioration à chacune et engagez-vous.");
    }

    public static Text TrainingOnly() => new(
        $"All improvements are training. Add one that changes the way of working itself, so that it can’t happen again to somebody untrained.",
        $"Alle Verbesserungen sind Schulungen. Fügen Sie eine hinzu, die die Arbeitsweise selbst ändert, damit es auch Ungeschulten nicht wieder passiert.",
        $"Toutes les améliorations sont des formations. Ajoutez-en une qui change la façon de travailler elle-même, pour que cela ne puisse plus arriver à quelqu’un de non formé.");

    public static Text NotConfident() => new(
        $"Trust restored needs the client’s word: a confidence rating of 4 or 5 received after Verify. Ask for feedback; until then Partly restored is the best outcome.",
        $"Vertrauen wiederhergestellt braucht das Wort des Kunden: eine Vertrauensbewertung von 4 oder 5 nach der Bestätigung. Bitten Sie um Rückmeldung; bis dahin ist Teilweise wiederhergestellt das beste Ergebnis.",
        $"Confiance rétablie exige la parole du client : une note de confiance de 4 ou 5 reçue après la vérification. Demandez un avis ; d’ici là, Partiellement rétablie est le meilleur résultat.");

    public static Text TrustTaskOpen() => new(
        $"The sponsor still has an open task because this client’s trust is at stake. Complete it first, or choose Partly restored.",
        $"Der Sponsor hat noch eine offene Aufgabe, weil das Vertrauen dieses Kunden in Gefahr ist. Schließen Sie diese zuerst ab, oder wählen Sie Teilweise wiederhergestellt.",
        $"Le sponsor a encore une tâche ouverte car la confiance de ce client est en jeu. Terminez-la d’abord, ou choisissez Partiellement rétablie.");
}
