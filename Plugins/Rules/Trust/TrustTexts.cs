using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Rules.Trust;

/// <summary>Why a trust score was taken, and what the sponsor is told when trust is at stake.</summary>
internal static class TrustTexts
{
    public static Text Answered(string recovery) => new(
        $"The client answered about {recovery}.",
        $"Der Kunde hat zu {recovery} geantwortet.",
        $"Le client a répondu au sujet de {recovery}.");

    public static Text Closed(string recovery) => new(
        $"{recovery} was closed.", $"{recovery} wurde abgeschlossen.", $"{recovery} a été clos.");

    public static Text Daily() => new($"Daily score.", $"Tägliche Bewertung.", $"Calcul quotidien.");

    /// <summary>The subject by which these tasks are known again, so it names nobody and nothing.</summary>
    public static Text AtStake() => new(
        $"Trust is at stake: talk to the client in person",
        $"Vertrauen in Gefahr: Sprechen Sie persönlich mit dem Kunden",
        $"Confiance en jeu : parlez au client en personne");

    public static Text BadAnswer(IReadOnlyCollection<int> ratings, int? confidence)
    {
        var given = string.Join(", ", ratings);
        return confidence is { } reliance
            ? new(
                $"The client's ratings of this recovery (1 to 5): {given}; can they rely on us now: {reliance}. Hear what is behind it, say what you will do, and complete this task then.",
                $"Bewertungen des Kunden zu dieser Recovery (1 bis 5): {given}; kann er sich jetzt auf uns verlassen: {reliance}. Hören Sie, was dahintersteht, sagen Sie, was Sie tun werden, und schließen Sie dann diese Aufgabe ab.",
                $"Notes du client pour ce rétablissement (1 à 5) : {given} ; peut-il compter sur nous désormais : {reliance}. Écoutez ce qu’il y a derrière, dites ce que vous allez faire, puis terminez cette tâche.")
            : new(
                $"The client's ratings of this recovery (1 to 5): {given}. Hear what is behind it, say what you will do, and complete this task then.",
                $"Bewertungen des Kunden zu dieser Recovery (1 bis 5): {given}. Hören Sie, was dahintersteht, sagen Sie, was Sie tun werden, und schließen Sie dann diese Aufgabe ab.",
                $"Notes du client pour ce rétablissement (1 à 5) : {given}. Écoutez ce qu’il y a derrière, dites ce que vous allez faire, puis terminez cette tâche.");
    }

    public static Text LowScore(string client, int score) => new(
        $"The trust score of {client} is {score}, below {TrustTrends.AtRiskBelow}. Find out in person what it takes to win trust back, and complete this task then.",
        $"Der Vertrauenswert von {client} ist {score} und liegt unter {TrustTrends.AtRiskBelow}. Klären Sie persönlich, was es braucht, um Vertrauen zurückzugewinnen, und schließen Sie dann diese Aufgabe ab.",
        $"L’indice de confiance de {client} est de {score}, sous {TrustTrends.AtRiskBelow}. Voyez en personne ce qu’il faut pour regagner la confiance, puis terminez cette tâche.");

    public static Text OnlyMeasured() => new(
        $"Trust scores are measured by the system and stay as they are: none can be added, changed or deleted by hand. Record what the client says as feedback instead.",
        $"Vertrauenswerte misst das System, und sie bleiben, wie sie sind: Keiner kann von Hand hinzugefügt, geändert oder gelöscht werden. Erfassen Sie stattdessen als Rückmeldung, was der Kunde sagt.",
        $"Les indices de confiance sont mesurés par le système et restent tels quels : aucun ne peut être ajouté, modifié ou supprimé à la main. Consignez plutôt l’avis du client.");
}
