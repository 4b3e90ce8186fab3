namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>What is said about trust, promises and patterns that stand as they could not.</summary>
internal static class TrustIntegrityMessages
{
    public static Text Parts(int? score, decimal? mean) => new(
        $"The trust score is {Or(score)}, but its parts come to {Or(mean)}.",
        $"Der Vertrauenswert ist {Or(score)}, seine Teile ergeben aber {Or(mean)}.",
        $"L’indice de confiance est {Or(score)}, alors que ses composantes donnent {Or(mean)}.");

    public static Text Trend() => new(
        $"The trend of the trust score does not follow from the last two scores.",
        $"Der Trend des Vertrauenswerts folgt nicht aus den letzten beiden Werten.",
        $"La tendance de l’indice de confiance ne découle pas des deux derniers indices.");

    public static Text Health(string promise, Text stored) => new(
        $"The health of “{promise}” is {stored}; at no time since it was written could it have been.",
        $"Der Zustand von „{promise}“ ist {stored}; zu keiner Zeit seit der Erfassung konnte er das sein.",
        $"L’état de « {promise} » est {stored} ; à aucun moment depuis sa saisie il n’a pu l’être.");

    public static Text FirstDate(string promise) => new(
        $"The first date of “{promise}” is missing, or differs from the date although the client has not heard of it.",
        $"Das erste Datum von „{promise}“ fehlt oder weicht vom Datum ab, obwohl der Kunde noch nichts davon weiß.",
        $"La première date de « {promise} » manque, ou diffère de la date alors que le client n’en sait encore rien.");

    public static Text OtherAccount() => new(
        $"The signal is linked to a recovery of another account.",
        $"Das Signal ist mit einer Recovery einer anderen Firma verknüpft.",
        $"Le signal est lié à un rétablissement d’un autre compte.");

    public static Text TwoPatterns(int count) => new(
        $"{count} patterns of this category are open; there is only ever one.",
        $"{count} Muster dieser Kategorie sind offen; es gibt immer nur eines.",
        $"{count} tendances de cette catégorie sont ouvertes ; il n’y en a jamais qu’une.");

    public static Text OpenKey() => new(
        $"The key that keeps a second pattern of this category from opening does not fit the pattern’s status.",
        $"Der Schlüssel, der ein zweites Muster dieser Kategorie verhindert, passt nicht zum Status des Musters.",
        $"La clé qui empêche une seconde tendance de cette catégorie ne correspond pas au statut.");

    private static object Or(object? value) => value ?? IntegrityMessages.Nothing;
}
