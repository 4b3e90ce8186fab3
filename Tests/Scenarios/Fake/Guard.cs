using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Scenarios.Fake;

/// <summary>One of the solution's registrations in PreOperation, read from its file.</summary>
internal sealed class Guard
{
    private const string PreOperation = "20";

    private static readonly string Folder = Path.Combine(
        typeof(Guard).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!,
        "Solution", "src", "SdkMessageProcessingSteps");

    // FakeXrmEasy knows no filtering columns, no ranks across messages and no table of a row without a class, so that its own
    // pipeline cannot tell which step is meant.
    private static readonly List<Guard> All =
        [.. Directory.EnumerateFiles(Folder, "*.xml").Select(file => XDocument.Load(file).Root!).Where(step => step.Element("Stage")!.Value == PreOperation).Select(step => new Guard(step))];

    private Guard(XElement step)
    {
        // "Class: Message of table (stage)"
        var name = step.Attribute("Name")!.Value;
        Message = name.Substring(name.IndexOf(": ", StringComparison.Ordinal) + 2).Split(' ')[0];
        Table = step.Element("PrimaryEntity")?.Value;
        Plugin = Type.GetType(step.Element("PluginTypeName")!.Value, throwOnError: true)!;
        Rank = int.Parse(step.Element("Rank")!.Value, CultureInfo.InvariantCulture);
        Filter = Columns(step.Element("FilteringAttributes"));
        Image = step.Descendants("SdkMessageProcessingStepImage").SingleOrDefault() is { } image ? new ColumnSet(Columns(image.Element("Attributes"))) : null;
    }

    public string Message { get; }

    public string? Table { get; }

    public Type Plugin { get; }

    public int Rank { get; }

    public string[] Filter { get; }

    public ColumnSet? Image { get; }

    /// <summary>The guards of a write in the order in which they run.</summary>
    public static IEnumerable<Guard> Of(string message, string table, ICollection<string> columns) => All
        .Where(guard => guard.Message == message && guard.Table == table && (guard.Filter.Length == 0 || guard.Filter.Any(columns.Contains)))
        .OrderBy(guard => guard.Rank);

    private static string[] Columns(XElement? list) => list?.Value.Split([','], StringSplitOptions.RemoveEmptyEntries) ?? [];
}
