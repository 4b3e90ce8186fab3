using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>
/// Where a page ended, in the form of Dataverse's cookie: the first and last value of each sort key. The next page goes on
/// behind that row, so that rows that come or go meanwhile move nothing.
/// </summary>
internal sealed record PagingCookie(int Page, IReadOnlyDictionary<string, object?> Last)
{
    public static string Write(int page, IReadOnlyList<SortKey> keys, object?[] first, object?[] last) =>
        new XElement("cookie", new XAttribute("page", page), keys.Select(key => new XElement(key.CookieName!,
            Edge("last", last[key.Place]), Edge("first", first[key.Place])))).ToString(SaveOptions.DisableFormatting);

    public static PagingCookie Read(string text)
    {
        try
        {
            var cookie = XElement.Parse(text);
            var last = cookie.Elements().ToDictionary(key => key.Name.LocalName, key => Value(key.Attribute("last")?.Value));
            return new PagingCookie((int)cookie.Attribute("page")!, last);
        }
        catch (Exception problem) when (problem is XmlException or FormatException or ArgumentException or NullReferenceException or OverflowException)
        {
            throw Pipeline.Faults.InvalidArgument("The paging cookie is malformed. Pass it as the previous page returned it.");
        }
    }

    /// <summary>The condition that a row comes after the page; null where the cookie belongs to another order.</summary>
    public string? Behind(IReadOnlyList<SortKey> keys, Statement statement)
    {
        if (keys.Any(key => key.CookieName is null || !Last.ContainsKey(key.CookieName)))
            return null;
        var condition = SqlDialect.Never;
        foreach (var key in keys.Reverse())
        {
            var value = Last[key.CookieName!];
            var after = After(key, value, statement);
            var same = value is null ? $"{key.Sql} IS NULL" : $"{key.Sql} = {statement.Parameter(value)}";
            condition = $"({after} OR ({same} AND {condition}))";
        }

        return condition;
    }

    /// <summary>Rows without a value come first when ascending and last when descending.</summary>
    private static string After(SortKey key, object? value, Statement statement) => (key.Descending, value) switch
    {
        (false, null) => $"{key.Sql} IS NOT NULL",
        (false, _) => $"{key.Sql} > {statement.Parameter(value)}",
        (true, null) => SqlDialect.Never,
        (true, _) => $"({key.Sql} < {statement.Parameter(value)} OR {key.Sql} IS NULL)",
    };

    private static XAttribute Edge(string name, object? value) => value switch
    {
        null => new XAttribute(name + "null", 1),
        string text when Guid.TryParse(text, out var id) => new XAttribute(name, id.ToString("B").ToUpperInvariant()),
        string text => new XAttribute(name, "'" + text),
        _ => new XAttribute(name, Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };

    private static object? Value(string? text) => text switch
    {
        null => null,
        ['\'', .. var quoted] => quoted,
        _ when Guid.TryParseExact(text, "B", out var id) => id.ToString("D"),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
