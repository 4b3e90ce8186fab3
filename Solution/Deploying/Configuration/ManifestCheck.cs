using System.Xml.Linq;

namespace RecoveryCrm.Deploying.Configuration;

/// <summary>What pac.config says about the solution, held against the solution itself.</summary>
internal static class ManifestCheck
{
    public static IEnumerable<string> Mistakes(PacConfig config, string root)
    {
        var source = Path.Combine(root, config.Solution.Folder);
        var manifest = Path.Combine(source, "Other", "Solution.xml");
        return File.Exists(manifest)
            ? Manifest(config, XDocument.Load(manifest).Root!.Element("SolutionManifest")!).Concat(config.Environments.SelectMany((environment, index) => Values(environment, $"environments[{index}]", source)))
            : [$"solution.folder is \"{config.Solution.Folder}\", where no Other/Solution.xml is. Write the folder of the unpacked solution."];
    }

    private static IEnumerable<string> Manifest(PacConfig config, XElement manifest)
    {
        var publisher = manifest.Element("Publisher")!;
        return new (string Key, string Written, string Fact)[]
        {
            ("solution.uniqueName", config.Solution.UniqueName, manifest.Element("UniqueName")!.Value),
            ("publisher.uniqueName", config.Publisher.UniqueName, publisher.Element("UniqueName")!.Value),
            ("publisher.prefix", config.Publisher.Prefix, publisher.Element("CustomizationPrefix")!.Value),
            ("publisher.choiceValuePrefix", $"{config.Publisher.ChoiceValuePrefix}", publisher.Element("CustomizationOptionValuePrefix")!.Value),
        }.Where(pair => pair.Written != pair.Fact)
            .Select(pair => $"{pair.Key} is \"{pair.Written}\", but Other/Solution.xml says \"{pair.Fact}\". Write that: an installed publisher can't be changed.");
    }

    private static IEnumerable<string> Values(EnvironmentSettings environment, string place, string source)
    {
        var variables = Variables(source);
        var references = References(source);
        return environment.Variables.Keys.Except(variables).Select(name => Unknown($"{place}.environmentVariables.{name}", "environment variables", variables))
            .Concat(environment.Connections.Keys.Except(references).Select(name => Unknown($"{place}.connectionReferences.{name}", "connection references", references)));
    }

    private static string Unknown(string place, string kind, IReadOnlyCollection<string> known) =>
        $"{place} is not in the solution. Its {kind}: {(known.Count == 0 ? "none" : string.Join(", ", known))}. Correct its spelling or remove it.";

    public static IReadOnlyCollection<string> Variables(string source)
    {
        var folder = Path.Combine(source, "environmentvariabledefinitions");
        return Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];
    }

    private static List<string> References(string source) =>
        [.. XDocument.Load(Path.Combine(source, "Other", "Customizations.xml")).Descendants("connectionreference").Select(reference => reference.Attribute("connectionreferencelogicalname")!.Value)];
}
