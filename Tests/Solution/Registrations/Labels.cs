using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Registrations;

/// <summary>
/// What a component's file says in the languages of the solution. The labels of custom APIs stand only there: the plug-ins
/// do not need them at run time. A new file has empty ones, for its author to fill in.
/// </summary>
internal sealed record Labels(string English, string German, string French)
{
    /// <summary>The column's length in Dataverse (customapi.description).</summary>
    private const int Longest = 300;

    private static readonly Labels None = new("", "", "");

    public static Labels In(string? file, string element)
    {
        if (file is null || XDocument.Parse(file).Root!.Element(element) is not { } labelled)
            return None;
        string Words(int language) => labelled.Elements("label")
            .Where(label => (int?)label.Attribute("languagecode") == language)
            .Select(label => (string?)label.Attribute("description"))
            .SingleOrDefault() ?? "";
        return new(Words(1033), Words(1031), Words(1036));
    }

    /// <summary>What is missing or too long, one sentence each.</summary>
    public IEnumerable<string> Faults(string where)
    {
        foreach (var (language, words) in new[] { ("English (1033)", English), ("German (1031)", German), ("French (1036)", French) })
        {
            if (string.IsNullOrWhiteSpace(words))
                yield return $"{where} has no words in {language}: write them into the file, which is where labels of custom APIs stand.";
            if (words.Length > Longest)
                yield return $"{where} has {words.Length} characters in {language}; {Longest} is the limit.";
        }
    }
}
