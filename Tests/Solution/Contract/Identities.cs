using System.Xml.Linq;
using RecoveryCrm.Tests.Solution.Lint;
using RecoveryCrm.Tests.Solution.Mutations;

namespace RecoveryCrm.Tests.Solution.Contract;

/// <summary>
/// What others know our components by once they are published: ids and names that upgrades, layers of other solutions, scripts and
/// other people's customisations refer to. A changed one is a new component beside the old one. Kept in ids.txt.
/// </summary>
internal sealed class Identities
{
    // Those of the plug-ins, their steps and the custom APIs follow from the code, to which other tests hold them.
    private static readonly string[] Declared = ["PluginAssemblies/", "SdkMessageProcessingSteps/", "customapis/"];

    private static readonly string[] Kinds =
    [
        "/formid", "/tab@id", "/tab@name", "/section@id", "/section@name", "/cell@id", "/cell@labelid", "/header@id", "/footer@id",
        "/Library@libraryUniqueId", "/Handler@handlerUniqueId", "/control@id", "/savedqueryid", "/savedqueryvisualizationid", "/FormId",
        " Role@id", "/WebResourceId", "/entity@Name", "/EntitySetName", "/attribute@PhysicalName", "/EntityKey/Name", "/option@value", "/status@value", "/state@value",
        " optionset@Name", "/EntityRelationship@Name", "/NavigationPropertyName", "/SolutionManifest/UniqueName", "/Publisher/UniqueName",
        "/CustomizationPrefix", "/CustomizationOptionValuePrefix", "AppModule/UniqueName", "/SiteMapUniqueName", "/Area@Id", "/Group@Id", "/SubArea@Id",
        " environmentvariabledefinition@schemaname", " duplicaterule@uniquename", "/connectionreference@connectionreferencelogicalname", " Workflow@WorkflowId",
        "/CustomAction@Id", "/HideCustomAction@HideActionId", "/Button@Id", "/FlyoutAnchor@Id", "/Menu@Id", "/MenuSection@Id", "/Controls@Id", "/CommandDefinition@Id",
        " MobileOfflineProfile@MobileOfflineProfileId", "/MobileOfflineProfileItem@MobileOfflineProfileItemId", "/FieldSecurityProfile@fieldsecurityprofileid",
    ];

    private readonly SortedDictionary<string, List<string>> byFile;

    private Identities(SortedDictionary<string, List<string>> byFile) => this.byFile = byFile;

    public static string FileName { get; } = Repository.PathTo("Tests", "Solution", "Contract", "ids.txt");

    /// <summary>Those that were published.</summary>
    public static Identities Published { get; } = Read();

    /// <summary>Those of a solution.</summary>
    public static Identities Of(SolutionSource source) =>
        new(new(source.Paths.Where(path => !Declared.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
            .Select(path => (path, Lines: Of(source, path)))
            .Where(file => file.Lines.Count > 0)
            .ToDictionary(file => file.path, file => file.Lines), StringComparer.Ordinal));

    /// <summary>What one file of a solution has that was published otherwise.</summary>
    public static IEnumerable<string> Faults(SolutionSource source, string file)
    {
        var (now, published) = (Of(source, file), Published.byFile.GetValueOrDefault(file, []));
        var (added, gone) = (Without(now, published), Without(published, now));
        foreach (var line in gone)
        {
            var kind = line.Split(' ')[0];
            var other = added.Find(each => each.Split(' ')[0] == kind);
            yield return $"{file}: {line} was published{(other is null ? "" : $"; here is {other.Split(' ', 2)[1]}")}";
            added.Remove(other ?? "");
        }

        foreach (var line in added)
            yield return $"{file}: {line} is not in ids.txt yet";
    }

    public IEnumerable<string> Faults(SolutionSource source) => byFile.Keys.Concat(Of(source).byFile.Keys).Distinct().SelectMany(file => Faults(source, file));

    /// <summary>Adds what is new. What is gone or changed was published: it is taken out by hand, by whoever knows that nobody has it.</summary>
    public void WriteWith(SolutionSource source)
    {
        foreach (var (file, lines) in Of(source).byFile)
            if (byFile.TryGetValue(file, out var known))
                known.AddRange(Without(lines, known));
            else
                byFile.Add(file, lines);
        File.WriteAllText(FileName, string.Concat(byFile.Select(file => $"{file.Key}\n{string.Concat(file.Value.Select(line => $" {line}\n"))}")));
    }

    private static List<string> Of(SolutionSource source, string file) => source.Xml(file) is { } root
        ?
        [
            .. from place in Place.In(file, root)
               let kind = Array.Find(Kinds, kind => place.Kind.EndsWith(kind, StringComparison.Ordinal))
               where kind is not null && !IsOfColumn(root, place)
               select $"{kind.Trim(' ', '/')} {place.Value}",
        ]
        : [];

    // A column's control is called as the column is, which rule 27 holds.
    private static bool IsOfColumn(XElement root, Place place) =>
        place is { Attribute: "id", Inner: null }
        && root.DescendantsAndSelf().ElementAt(place.Element) is { Name.LocalName: "control" } control
        && (string?)control.Attribute("datafieldname") is { } column
        && (place.Value == column || place.Value.EndsWith("er_" + column, StringComparison.Ordinal));

    private static List<string> Without(IEnumerable<string> lines, IEnumerable<string> others)
    {
        var rest = lines.ToList();
        foreach (var line in others)
            rest.Remove(line);
        return rest;
    }

    private static Identities Read()
    {
        var byFile = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var line in File.Exists(FileName) ? File.ReadLines(FileName) : [])
            if (line.StartsWith(' '))
                lines.Add(line[1..]);
            else
                byFile.Add(line, lines = []);
        return new(byFile);
    }
}
