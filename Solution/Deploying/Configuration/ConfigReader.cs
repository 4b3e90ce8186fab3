using System.Text.Json;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Deploying.Configuration;

/// <summary>Reads pac.config and refuses it with every mistake in it, each with its place and what to write instead.</summary>
internal static partial class ConfigReader
{
    /// <summary>Severities from the lightest to the gravest, as --ruleLevelOverride takes them (PacCommands names the page).</summary>
    public static readonly string[] Severities = ["Informational", "Low", "Medium", "High", "Critical"];

    private static readonly string[] Geographies =
    [
        "PreviewUnitedStates", "UnitedStates", "Europe", "Asia", "Australia", "Japan", "India", "Canada", "SouthAmerica", "UnitedKingdom", "France", "SouthAfrica",
        "Germany", "UnitedArabEmirates", "Switzerland", "Norway", "Singapore", "Korea", "Sweden", "USGovernment", "USGovernmentL4", "USGovernmentL5DoD", "China",
    ];

    public static PacConfig Read(string path, string root)
    {
        var mistakes = new List<string>();
        var config = Read(new ConfigObject(Parse(path), "", mistakes));
        if (mistakes.Count == 0)
            mistakes.AddRange(ManifestCheck.Mistakes(config, root));
        return mistakes.Count == 0 ? config : throw Refusal(path, mistakes);
    }

    private static JsonElement Parse(string path)
    {
        if (!File.Exists(path))
            throw new DeployException($"{path} is missing.", "Write it; Solution/docs/deploy.md shows every key.");
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };
            var document = JsonDocument.Parse(File.ReadAllText(path), options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement
                : throw Refusal(path, ["The file is no object. Begin it with { and end it with }."]);
        }
        catch (JsonException exception)
        {
            throw Refusal(path, [exception.LineNumber is { } line ? $"Line {line + 1}: {exception.Message}" : exception.Message]);
        }
    }

    private static DeployException Refusal(string path, IEnumerable<string> mistakes) =>
        new($"{path} can't be used:{string.Concat(mistakes.Select(mistake => $"\n  {mistake}"))}", "Correct it; Solution/docs/deploy.md shows every key. Nothing was run.");

    private static PacConfig Read(ConfigObject root)
    {
        root.Only("solution", "publisher", "checker", "environments");
        var environments = root.Objects("environments").Select(Environment).ToList();
        foreach (var twice in environments.GroupBy(environment => environment.Name).Where(group => group.Key.Length > 0 && group.Count() > 1))
            root.Note("environments", $"has \"{twice.Key}\" {twice.Count()} times. Give each its own name.");
        return new PacConfig(Solution(root.Object("solution", required: true)), Publisher(root.Object("publisher", required: true)), Checker(root.Object("checker", required: false)), environments);
    }

    private static SolutionSettings Solution(ConfigObject solution)
    {
        solution.Only("uniqueName", "folder", "packageType");
        return new SolutionSettings(
            solution.Text("uniqueName", "the unique name that Other/Solution.xml has"),
            solution.Text("folder", "the folder of the unpacked solution, from the top of the repository"),
            solution.Text("packageType", "\"Unmanaged\" or \"Managed\"", type => type is "Unmanaged" or "Managed"));
    }

    private static PublisherSettings Publisher(ConfigObject publisher)
    {
        publisher.Only("uniqueName", "prefix", "choiceValuePrefix");
        return new PublisherSettings(
            publisher.Text("uniqueName", "the publisher's unique name in Other/Solution.xml"),
            publisher.Text("prefix", "the publisher's prefix in Other/Solution.xml"),
            publisher.Number("choiceValuePrefix", "the publisher's choice value prefix in Other/Solution.xml"));
    }

    private static CheckerSettings Checker(ConfigObject checker)
    {
        checker.Only("geography", "failOn", "ruleLevels");
        var severity = $"one of {string.Join(", ", Severities)}";
        var levels = checker.Object("ruleLevels", required: false);
        return new CheckerSettings(
            checker.Text("geography", $"one of {string.Join(", ", Geographies)}", Geographies.Contains, otherwise: "Europe"),
            checker.Text("failOn", severity, Severities.Contains, otherwise: "High"),
            levels.Names().ToDictionary(rule => rule, rule => levels.Text(rule, severity, Severities.Contains)));
    }

    private static EnvironmentSettings Environment(ConfigObject environment)
    {
        environment.Only("name", "url", "profile", "environmentVariables", "connectionReferences");
        var variables = environment.Object("environmentVariables", required: false);
        var references = environment.Object("connectionReferences", required: false);
        return new EnvironmentSettings(
            environment.Text("name", "a short name without spaces, for --environment", name => Name().IsMatch(name)),
            environment.Text("url", "the environment's address, https:// and nothing after the host", IsAddress).TrimEnd('/'),
            environment.Text("profile", "the name of an authentication profile, at most 30 characters (pac auth list shows them)", name => name.Length <= 30),
            variables.Names().ToDictionary(name => name, name => variables.Text(name, "the value as text, in quotes")),
            references.Names().ToDictionary(name => name, name => Connection(references.Object(name, required: true))));
    }

    private static Connection Connection(ConfigObject connection)
    {
        connection.Only("connectionId", "connectorId");
        return new Connection(connection.Text("connectionId", "the connection's id (pac connection list)"), connection.Text("connectorId", "the connector's id, /providers/Microsoft.PowerApps/apis/…"));
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0;

    [GeneratedRegex(@"^[A-Za-z0-9._-]+$")]
    private static partial Regex Name();
}
