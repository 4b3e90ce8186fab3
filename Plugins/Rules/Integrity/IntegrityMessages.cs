using System;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>What is said about rows that stand as they could not, whatever the table.</summary>
internal static class IntegrityMessages
{
    public static readonly Text Nothing = new($"nothing", $"nichts", $"rien");

    private static readonly Text Yes = new($"yes", $"ja", $"oui");
    private static readonly Text No = new($"no", $"nein", $"non");

    /// <summary>A column that follows from other rows and says something else.</summary>
    public static Text Differs(string column, object? stored, object? expected) => new(
        $"The column “{column}” holds {Shown(stored)}; by the rows behind it that would be {Shown(expected)}.",
        $"Die Spalte „{column}“ enthält {Shown(stored)}; nach den Zeilen dahinter wäre es {Shown(expected)}.",
        $"La colonne « {column} » contient {Shown(stored)} ; d’après les lignes dont elle découle, ce serait {Shown(expected)}.");

    public static Text KeyNotActive(string key, string table) => new(
        $"The alternate key “{key}” of “{table}” is not active.",
        $"Der Alternativschlüssel „{key}“ von „{table}“ ist nicht aktiv.",
        $"La clé alternative « {key} » de « {table} » n’est pas active.");

    public static Text TypedInLate(DateTime ended, DateTime recorded) => new(
        $"A contact is said to have ended on {ended} and was recorded on {recorded}, more than an hour later.",
        $"Ein Kontakt soll am {ended} geendet haben und wurde am {recorded} erfasst, mehr als eine Stunde später.",
        $"Un contact se serait terminé le {ended} et a été saisi le {recorded}, plus d’une heure après.");

    public static Text Cut(int looked, int all) => new(
        $"There is more than one run can check or list: the {looked} recoveries that changed last were looked at, of {all}.",
        $"Es gibt mehr, als ein Lauf prüfen oder aufführen kann: Angesehen wurden die {looked} zuletzt geänderten Recoverys von {all}.",
        $"Il y a plus qu’une exécution ne peut vérifier ou lister : les {looked} rétablissements modifiés en dernier ont été examinés, sur {all}.");

    private static object Shown(object? value) => value switch
    {
        null => Nothing,
        true => Yes,
        false => No,
        _ => value,
    };
}
