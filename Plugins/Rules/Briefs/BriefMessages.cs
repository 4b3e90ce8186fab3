namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>What is said about the parameters of rcv_ClientBrief.</summary>
internal static class BriefMessages
{
    public static Text NoSuchAudience(int audience) => new(
        $"The parameter Audience is {audience}. It is 0 for us or 1 for the client.",
        $"Der Parameter Audience ist {audience}. Er ist 0 für uns oder 1 für den Kunden.",
        $"Le paramètre Audience vaut {audience}. Il vaut 0 pour nous ou 1 pour le client.");

    public static Text NoSuchDocument(int document) => new(
        $"The parameter Document is {document}. It is 0 for the status, 1 for the recovery plan or 2 for the learning report.",
        $"Der Parameter Document ist {document}. Er ist 0 für den Stand, 1 für den Plan oder 2 für den Lernbericht.",
        $"Le paramètre Document vaut {document}. Il vaut 0 pour l’état, 1 pour le plan ou 2 pour le rapport d’apprentissage.");

    public static Text NoSuchLanguage(int language) => new(
        $"The parameter Language is {language}. Documents are written in English (1033), German (1031) or French (1036).",
        $"Der Parameter Language ist {language}. Dokumente gibt es auf Englisch (1033), Deutsch (1031) und Französisch (1036).",
        $"Le paramètre Language vaut {language}. Les documents existent en anglais (1033), en allemand (1031) et en français (1036).");
}
