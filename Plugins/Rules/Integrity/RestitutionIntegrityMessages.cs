namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>What is said about restitutions and decisions that stand as they could not.</summary>
internal static class RestitutionIntegrityMessages
{
    public static Text NotFrozen(Text status) => new(
        $"The restitution is {status}, but what a submission freezes (value, tier, approvals required, by whom and when) is incomplete, or is there without one.",
        $"Die Wiedergutmachung steht auf {status}; was eine Einreichung festhält (Wert, Stufe, nötige Genehmigungen, wer und wann), ist aber unvollständig oder ohne Einreichung da.",
        $"Le dédommagement est {status}, mais ce qu’une soumission fige (valeur, palier, approbations requises, auteur et date) est incomplet, ou présent sans soumission.");

    public static Text OtherAccount() => new(
        $"The restitution counts for another account than its recovery’s.",
        $"Die Wiedergutmachung zählt für eine andere Firma als die ihrer Recovery.",
        $"Le dédommagement compte pour un autre compte que celui de son rétablissement.");

    public static Text Undecided(Text demanded) => new(
        $"The restitution is still submitted, but by its decisions it is {demanded}.",
        $"Die Wiedergutmachung ist noch eingereicht, nach ihren Entscheidungen ist sie aber: {demanded}.",
        $"Le dédommagement est encore soumis, alors que d’après ses décisions il est : {demanded}.");

    public static Text NotDated(Text status) => new(
        $"The restitution is {status} without the time of the decision or of the delivery, or has such a time that does not fit.",
        $"Die Wiedergutmachung steht auf {status}, ohne Zeitpunkt der Entscheidung oder Leistung oder mit einem, der nicht passt.",
        $"Le dédommagement est {status} sans la date de décision ou de fourniture, ou avec une date qui ne convient pas.");

    public static Text OtherAmount(decimal? decided, decimal? submitted) => new(
        $"Decided was on {decided}, by another tier or on another amount than was submitted ({submitted}).",
        $"Entschieden wurde über {decided}, nach einer anderen Stufe oder über einen anderen Betrag als eingereicht ({submitted}).",
        $"La décision porte sur {decided}, selon un autre palier ou sur un autre montant que celui soumis ({submitted}).");

    public static Text NotSigned() => new(
        $"The decision does not say who took it and when.",
        $"Die Entscheidung sagt nicht, wer sie wann getroffen hat.",
        $"La décision ne dit pas qui l’a prise ni quand.");
}
