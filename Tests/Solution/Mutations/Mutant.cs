using System.Globalization;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution.Mutations;

/// <summary>Another value in place of one: the mistakes that people make, the same every time.</summary>
internal static partial class Mutant
{
    /// <summary>Another id, another number, the opposite, or a name with a slip of the pen.</summary>
    public static string Of(string value)
    {
        if (Id().IsMatch(value))
            return OtherId(value);
        if (value is "true" or "false" or "True" or "False")
            return value switch { "true" => "false", "false" => "true", "True" => "False", _ => "True" };
        if (value is "0" or "1")
            return value == "0" ? "1" : "0";
        if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return (number + 77).ToString(CultureInfo.InvariantCulture);
        return List().IsMatch(value) ? InList(value) : Slip(value);
    }

    private static string OtherId(string value)
    {
        var last = value.LastIndexOf(value.TrimEnd('}')[^1]);
        var other = value[last] == '7' ? '3' : '7';
        return value[..last] + other + value[(last + 1)..];
    }

    // One name of several, the last.
    private static string InList(string value)
    {
        var at = value.LastIndexOfAny([',', '|']) + 1;
        return value[..at] + Slip(value[at..]);
    }

    // A letter twice, within a name's last word: "onLoad" becomes "onLooad".
    private static string Slip(string text)
    {
        var middle = text.Length - ((text.Length - text.LastIndexOfAny(['.', '/', '_', ' ', '-']) - 1) / 2) - 1;
        return text[..(middle + 1)] + text[middle..];
    }

    [GeneratedRegex(@"^\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}?$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\w+([,|]\w+)+$")]
    private static partial Regex List();
}
