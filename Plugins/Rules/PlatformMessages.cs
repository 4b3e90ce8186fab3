namespace RecoveryCrm.Plugins.Rules;

/// <summary>What is said about columns and parameters, whatever the table.</summary>
internal static class PlatformMessages
{
    public static Text OnlyPluginsWrite(string table, string column) => new(
        $"The column \"{column}\" of \"{table}\" is worked out by the system and can't be set. Leave it out.",
        $"Die Spalte \"{column}\" von \"{table}\" wird vom System ermittelt und kann nicht gesetzt werden. Lassen Sie sie weg.",
        $"La colonne \"{column}\" de \"{table}\" est calculée par le système et ne peut pas être renseignée. Omettez-la.");

    public static Text Required(string table, string columns) => new(
        $"A row of \"{table}\" needs a value in each of these columns, and they are empty: {columns}. Fill them in.",
        $"Eine Zeile von \"{table}\" braucht in jeder dieser Spalten einen Wert, und sie sind leer: {columns}. Füllen Sie sie aus.",
        $"Une ligne de \"{table}\" exige une valeur dans chacune de ces colonnes, et elles sont vides : {columns}. Renseignez-les.");
}
