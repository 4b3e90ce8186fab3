namespace RecoveryCrm.Plugins.Rules.Erasure;

/// <summary>What is said about erasing a recovery or a person, and what is left on record of it.</summary>
internal static class ErasureMessages
{
    public static Text NeedsReason() => new(
        $"The parameter Reason is empty. Say why this is erased: it stays on the account's timeline.",
        $"Der Parameter Reason ist leer. Geben Sie an, warum gelöscht wird: Das bleibt auf der Zeitachse der Firma.",
        $"Le paramètre Reason est vide. Indiquez pourquoi ceci est effacé : cela reste sur la chronologie du compte.");

    public static Text ReasonTooLong(int length, int longest) => new(
        $"The parameter Reason has {length} characters, and {longest} are kept. Say it more briefly.",
        $"Der Parameter Reason hat {length} Zeichen, aufbewahrt werden {longest}. Fassen Sie sich kürzer.",
        $"Le paramètre Reason compte {length} caractères, et {longest} sont conservés. Dites-le plus brièvement.");

    public static Text StillOpen() => new(
        $"This recovery still runs. Only a closed or cancelled one can be erased: close or cancel it first.",
        $"Diese Recovery läuft noch. Nur eine abgeschlossene oder stornierte kann gelöscht werden: Beenden Sie sie zuerst.",
        $"Ce rétablissement est encore en cours. Seul un rétablissement clos ou annulé peut être effacé : terminez-le d’abord.");

    public static Text NoSuchRecovery() => new(
        $"The parameter RecoveryId names no recovery. If it was erased already, repeat the call with the same reason as the same person.",
        $"Der Parameter RecoveryId nennt keine Recovery. Wurde sie schon gelöscht, wiederholen Sie den Aufruf mit demselben Grund als dieselbe Person.",
        $"Le paramètre RecoveryId ne désigne aucun rétablissement. S’il a déjà été effacé, répétez l’appel avec le même motif, en tant que la même personne.");

    public static Text NoSuchContact() => new(
        $"The parameter ContactId names no contact.",
        $"Der Parameter ContactId nennt keinen Kontakt.",
        $"Le paramètre ContactId ne désigne aucun contact.");

    public static Text RecoveryErased() => new($"A recovery was erased", $"Eine Recovery wurde gelöscht", $"Un rétablissement a été effacé");

    public static Text PersonForgotten() => new($"A contact was forgotten", $"Ein Kontakt wurde vergessen", $"Un contact a été oublié");

    public static Text Done(int rows, string reason) => new(
        $"{rows} rows were deleted or cleared. Reason: {reason}",
        $"{rows} Zeilen wurden gelöscht oder bereinigt. Grund: {reason}",
        $"{rows} lignes ont été supprimées ou nettoyées. Motif : {reason}");
}
