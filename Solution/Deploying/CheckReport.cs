using System.IO.Compression;
using System.Text.Json;
using RecoveryCrm.Deploying.Configuration;

namespace RecoveryCrm.Deploying;

/// <summary>
/// What the checker found: SARIF files, alone or in a zip. Where a result says its severity has not been seen here; both its property
/// "severity" and SARIF's own level are read, and the graver counts.
/// </summary>
internal static class CheckReport
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true };

    /// <summary>Findings at or above a severity, one line each; null if there is no report at all.</summary>
    public static IReadOnlyList<string>? Findings(string folder, string from)
    {
        var reports = Directory.EnumerateFiles(folder, "*", Everywhere).Order(StringComparer.Ordinal).SelectMany(Reports).ToList();
        return reports.Count == 0 ? null : [.. reports.SelectMany(Results).Where(result => result.Severity >= Weight(from)).Select(result => result.Line)];
    }

    private static List<JsonElement> Reports(string file)
    {
        try
        {
            return Read(file);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            throw new DeployException($"{file} is no readable report of the checker: {exception.Message}", "It is not known what the checker found. Run check again.");
        }
    }

    private static List<JsonElement> Read(string file)
    {
        if (IsReport(file))
            return [JsonDocument.Parse(File.ReadAllText(file)).RootElement];
        if (!file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return [];
        using var zip = ZipFile.OpenRead(file);
        return [.. zip.Entries.Where(entry => IsReport(entry.FullName)).Select(Report)];
    }

    private static JsonElement Report(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return JsonDocument.Parse(stream).RootElement;
    }

    private static bool IsReport(string name) => name.EndsWith(".sarif", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(int Severity, string Line)> Results(JsonElement report) =>
        from run in Items(report, "runs")
        from result in Items(run, "results")
        let stated = Weight(Text(Inner(result, "properties"), "severity"))
        let severity = stated >= 0 && Inner(result, "level") is null ? stated : Math.Max(stated, Level(LevelOf(result)))
        select (severity, $"{ConfigReader.Severities[Math.Max(severity, 0)]}: {Text(result, "ruleId")}: {Text(Inner(result, "message"), "text")}");

    private static int Weight(string severity) =>
        Array.FindIndex(ConfigReader.Severities, known => known.Equals(severity, StringComparison.OrdinalIgnoreCase));

    private static int Level(string level) => level switch { "error" => Weight("High"), "warning" => Weight("Medium"), "note" => Weight("Low"), _ => -1 };

    // A result without a level is a warning (SARIF 2.1.0, 3.27.10).
    private static string LevelOf(JsonElement result) => Inner(result, "level") is null ? "warning" : Text(result, "level");

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        Inner(parent, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    private static string Text(JsonElement? parent, string name) =>
        parent is { } element && Inner(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private static JsonElement? Inner(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : null;
}
