using System.Globalization;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Reading values that may be absent: the rules say what is missing, so nothing here throws for it.</summary>
internal static class XmlReading
{
    public static string Text(this XElement? parent, string child) => parent?.Element(child)?.Value ?? "";

    public static int Number(this XElement? parent, string child) => int.Parse(parent.Text(child), CultureInfo.InvariantCulture);

    public static decimal? Decimal(this XElement parent, string child) =>
        decimal.TryParse(parent.Text(child), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A comma-separated list; absent and empty are both no items.</summary>
    public static IEnumerable<string> List(this XElement parent, string child) =>
        parent.Text(child).Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What occurs more than once, ignoring case.</summary>
    public static IEnumerable<string> Repeated(this IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key);
}
