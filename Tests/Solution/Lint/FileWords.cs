using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>A setting that takes one of a few words.</summary>
internal sealed record Setting(int Rule, IReadOnlyCollection<string> Words);

/// <summary>The settings of one file whose words there are not. They follow from the file, which copies of the solution share.</summary>
internal sealed class FileWords
{
    private readonly ILookup<int, Fault> faults;

    public FileWords(string file, XElement root) => faults = In(file, root).ToLookup(each => each.Rule, each => each.Fault);

    public IEnumerable<Fault> Faults(int rule) => faults[rule];

    /// <summary>The check that a rule makes of its settings.</summary>
    public static Func<SolutionModel, IEnumerable<Fault>> Of(int rule) => solution => solution.Words.SelectMany(file => file.Faults(rule));

    private static IEnumerable<(int Rule, Fault Fault)> In(string file, XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            var name = element.Name.LocalName;
            foreach (var attribute in element.Attributes())
                foreach (var found in Unknown(file, $"{name}@{attribute.Name.LocalName}", attribute.Value))
                    yield return found;
            if (!element.HasElements)
                foreach (var found in Unknown(file, $"{element.Parent?.Name.LocalName}/{name}", element.Value))
                    yield return found;
        }
    }

    private static IEnumerable<(int, Fault)> Unknown(string file, string key, string value) =>
        PlatformFacts.Settings.TryGetValue(key, out var setting)
            ? value.Split(['|', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => !setting.Words.Contains(word)).Select(word => (setting.Rule, new Fault(file, $"{key} is '{word}'; it is one of {string.Join(", ", setting.Words)}")))
            : [];
}
