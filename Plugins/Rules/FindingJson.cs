using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RecoveryCrm.Plugins.Rules;

/// <summary>Writes findings as the custom APIs answer them: a JSON array, empty when there is nothing.</summary>
internal static class FindingJson
{
    /// <summary>One element: {"rule":"A1","blocks":true,"found":"…","at":13,"advice":"…"}.</summary>
    public static string Element(string rule, bool blocks, string found, int at, string advice) =>
        string.Format(CultureInfo.InvariantCulture, "{{\"rule\":{0},\"blocks\":{1},\"found\":{2},\"at\":{3},\"advice\":{4}}}",
            Quoted(rule), blocks ? "true" : "false", Quoted(found), at, Quoted(advice));

    public static string Array(IEnumerable<string> elements) => "[" + string.Join(",", elements) + "]";

    /// <summary>Rules that do not hold; the rule is the id in front of the code's dash, and the code is what was found.</summary>
    public static string Array(IEnumerable<Violation> violations, bool block, int languageCode) => Array(Elements(violations, block, languageCode));

    public static IEnumerable<string> Elements(IEnumerable<Violation> violations, bool block, int languageCode) => violations.Select(violation =>
        Element(violation.Code.Split('-')[0], block, violation.Code, 0, violation.Message.In(languageCode)));

    // RFC 8259, section 7: quotation mark, reverse solidus and the control characters must be escaped.
    private static string Quoted(string text)
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
