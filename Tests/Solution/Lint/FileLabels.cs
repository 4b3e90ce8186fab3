using System.Collections.Concurrent;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>A place in a file that has a label for each language.</summary>
internal sealed class LabelPlace(string file, XElement element)
{
    public XElement Element => element;

    public IReadOnlyDictionary<string, List<string>> Labels { get; } = element.Elements()
        .Where(IsLabel)
        .GroupBy(child => (string)(child.Attribute("languagecode") ?? child.Attribute("LCID"))!, child => (string?)(child.Attribute("description") ?? child.Attribute("Title")) ?? "")
        .ToDictionary(label => label.Key, label => label.ToList());

    /// <summary>Site maps write LCID and Title where all else writes languagecode and description.</summary>
    public static bool IsLabel(XElement element) => element.Attribute("languagecode") is not null || element.Attribute("LCID") is not null;

    public string English => Labels.GetValueOrDefault("1033")?[0] ?? "";

    public Fault Fault(string what) => new(file, $"{Where()}: {what}");

    // Where the labels are, for people: the names of the elements around them.
    private string Where()
    {
        var names = element.AncestorsAndSelf()
            .Select(each => (string?)(each.Attribute("PhysicalName") ?? each.Attribute("Name") ?? each.Attribute("uniquename") ?? each.Attribute("schemaname") ?? each.Attribute("value")))
            .OfType<string>()
            .Take(2)
            .Reverse();
        return $"{string.Join('.', names)} {element.Name.LocalName}";
    }
}

/// <summary>The labels of one file, and the places where some should be.</summary>
internal sealed class FileLabels
{
    private static readonly string[] NeverEmpty = ["LocalizedNames", "LocalizedCollectionNames", "displaynames", "displayname", "description", "labels", "Titles"];

    // What a file's labels lack follows from the file, which copies of the solution share.
    private readonly Lazy<IReadOnlyCollection<string>> languages;
    private readonly Lazy<IReadOnlyList<Fault>> translations;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Fault>> missing = new();

    public FileLabels(string file, XElement root)
    {
        languages = new(() => Places!.SelectMany(place => place.Labels.Keys).ToHashSet());
        translations = new(() => [.. LabelRules.Wrong(this)]);
        Places = [.. root.DescendantsAndSelf()
            .Where(element => element.Elements().Any(LabelPlace.IsLabel))
            .Select(element => new LabelPlace(file, element))];

        Unlabelled = [.. root.Descendants()
            .Where(element => NeverEmpty.Contains(element.Name.LocalName) && !element.HasElements && !element.HasAttributes)
            .Select(element => new LabelPlace(file, element))];
    }

    public IReadOnlyList<LabelPlace> Places { get; }
    public IReadOnlyList<LabelPlace> Unlabelled { get; }
    public IReadOnlyCollection<string> Languages => languages.Value;
    public IReadOnlyList<Fault> Translations => translations.Value;

    public IReadOnlyList<Fault> EveryLanguage(IReadOnlyList<string> languages) =>
        missing.GetOrAdd(string.Join(' ', languages), _ => [.. LabelRules.Missing(this, languages)]);
}
