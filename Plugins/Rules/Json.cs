using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RecoveryCrm.Plugins.Rules;

/// <summary>Writes what the custom APIs answer as JSON; names and values in the order they are given.</summary>
internal static class Json
{
    /// <summary>
    /// Members become an object, other sequences an array; a time is in UTC, a choice its number. Decimals are exact and lose
    /// their trailing zeros.
    /// </summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Quoted(text),
        bool truth => truth ? "true" : "false",
        DateTime time => Quoted(time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        Guid id => Quoted(id.ToString("D")),
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        Enum choice => Convert.ToInt32(choice, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IEnumerable<Member> members => "{" + string.Join(",", members.Select(member => Quoted(member.Name) + ":" + Of(member.Value))) + "}",
        IEnumerable items => "[" + string.Join(",", items.Cast<object?>().Select(Of)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>An object's members from names and values in turn.</summary>
    public static IReadOnlyList<Member> Members(params object?[] namesAndValues) => Enumerable.Range(0, namesAndValues.Length / 2)
        .Select(index => new Member((string)namesAndValues[2 * index]!, namesAndValues[2 * index + 1]))
        .ToList();

    // RFC 8259, section 7: quotation mark, reverse solidus and the control characters must be escaped.
    public static string Quoted(string text)
    {
        var json = new StringBuilder("\"", text.Length + 2);
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                json.Append('\\').Append(character);
            else if (character < ' ')
                json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(character);
        }

        return json.Append('"').ToString();
    }
}

/// <summary>One member of a JSON object.</summary>
internal sealed class Member(string name, object? value)
{
    public string Name { get; } = name;
    public object? Value { get; } = value;
}
