namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>What is refused around the rules of language: an empty text to check, a phrase that cannot be looked for.</summary>
internal static class MessageCheckMessages
{
    public static readonly Text TextIsEmpty = new(
        $"“Text” is empty. Give the message that is to be checked.",
        $"„Text“ ist leer. Geben Sie die Nachricht an, die geprüft werden soll.",
        $"« Text » est vide. Donnez le message à vérifier.");

    public static Text UnknownKind(int kind) => new(
        $"“Kind” is {kind}. It is 0 for an apology, 1 for an update or 2 for a learning.",
        $"„Kind“ ist {kind}. Es ist 0 für eine Entschuldigung, 1 für einen Zwischenbericht oder 2 für Gelerntes.",
        $"« Kind » vaut {kind}. C’est 0 pour des excuses, 1 pour un point d’avancement ou 2 pour des leçons.");

    public static readonly Text PhraseIsEmpty = new(
        $"“Phrase” has no word in it. Write the words to look for.",
        $"„Formulierung“ enthält kein Wort. Schreiben Sie die Wörter, nach denen gesucht wird.",
        $"« Formule » ne contient aucun mot. Écrivez les mots à chercher.");

    public static Text PhraseExists(string phrase) => new(
        $"“{phrase}” is there already for this language and rule. Change the row that has it, or deactivate it.",
        $"„{phrase}“ gibt es für diese Sprache und Regel schon. Ändern Sie die vorhandene Zeile oder deaktivieren Sie sie.",
        $"« {phrase} » existe déjà pour cette langue et cette règle. Modifiez la ligne existante ou désactivez-la.");
}
