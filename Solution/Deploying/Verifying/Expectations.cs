using System.Xml.Linq;
using RecoveryCrm.Deploying.Configuration;

namespace RecoveryCrm.Deploying.Verifying;

/// <summary>What an environment has to hold after a deployment, read from the solution's XML and the shipped data.</summary>
internal static class Expectations
{
    public static IReadOnlyList<ReadBack> Of(Surroundings surroundings, SolutionSettings solution, string version)
    {
        var source = Path.Combine(surroundings.Root, solution.Folder);
        ReadBack[] all =
        [
            new($"solution {version}", "solution", "uniquename", [solution.UniqueName], "version", version),
            new("tables", "entity", "logicalname", [.. Roots(source, "Entities", "Entity.xml").Select(table => table.Element("Name")!.Value.ToLowerInvariant())]),
            new("steps, enabled", "sdkmessageprocessingstep", "sdkmessageprocessingstepid", Ids(source, "SdkMessageProcessingSteps", "*.xml", "SdkMessageProcessingStepId"), "statecode", "0"),
            new("custom APIs", "customapi", "uniquename", [.. Roots(source, "customapis", "customapi.xml").Select(api => api.Attribute("uniquename")!.Value)]),
            new("roles", "role", "roleid", Ids(source, "Roles", "*.xml", "id")),
            new("cloud flows and processes", "workflow", "workflowid", Ids(source, "Workflows", "*.data.xml", "WorkflowId")),
            new("switched on", "workflow", "workflowid", Ids(source, "Workflows", "*.data.xml", "WorkflowId"), "statecode", "1") { IsAdvice = true },
            new("environment variables", "environmentvariabledefinition", "schemaname", [.. ManifestCheck.Variables(source)]),
            .. Rows(surroundings.Data),
        ];
        return [.. all.Where(one => one.Expected.Count > 0)];
    }

    /// <summary>A flow's name by its id.</summary>
    public static string FlowName(string source, string id) =>
        Roots(source, "Workflows", "*.data.xml").First(flow => Bare(flow.Attribute("WorkflowId")!.Value) == id).Attribute("Name")!.Value;

    private static IEnumerable<ReadBack> Rows(string folder)
    {
        var keys = XDocument.Load(Path.Combine(folder, "data_schema.xml")).Root!.Elements("entity")
            .ToDictionary(entity => entity.Attribute("name")!.Value, entity => entity.Attribute("primaryidfield")!.Value);
        return XDocument.Load(Path.Combine(folder, "data.xml")).Root!.Elements("entity")
            .Select(entity => (Name: entity.Attribute("name")!.Value, Shown: entity.Attribute("displayname")?.Value, Records: entity.Descendants("record")))
            .Select(entity => new ReadBack($"rows of {entity.Shown ?? entity.Name}", entity.Name, keys[entity.Name], [.. entity.Records.Select(record => Bare(record.Attribute("id")!.Value))]));
    }

    private static List<string> Ids(string source, string folder, string pattern, string attribute) =>
        [.. Roots(source, folder, pattern).Select(root => Bare(root.Attribute(attribute)!.Value))];

    private static string Bare(string id) => id.Trim('{', '}').ToLowerInvariant();

    private static IEnumerable<XElement> Roots(string source, string folder, string pattern)
    {
        var path = Path.Combine(source, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => XDocument.Load(file).Root!)
            : [];
    }
}
