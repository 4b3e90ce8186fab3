using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules;

/// <summary>Writes findings as the custom APIs answer them: a JSON array, empty when there is nothing.</summary>
internal static class FindingJson
{
    /// <summary>One element: {"rule":"A1","blocks":true,"found":"…","at":13,"advice":"…"}.</summary>
    public static string Element(string rule, bool blocks, string found, int at, string advice) =>
        Json.Of(Json.Members("rule", rule, "blocks", blocks, "found", found, "at", at, "advice", advice));

    public static string Array(IEnumerable<string> elements) => "[" + string.Join(",", elements) + "]";

    /// <summary>Rules that do not hold; the rule is the id in front of the code's dash, and the code is what was found.</summary>
    public static string Array(IEnumerable<Violation> violations, bool block, int languageCode) => Array(Elements(violations, block, languageCode));

    public static IEnumerable<string> Elements(IEnumerable<Violation> violations, bool block, int languageCode) => violations.Select(violation =>
        Element(violation.Code.Split('-')[0], block, violation.Code, 0, violation.Message.In(languageCode)));
}
