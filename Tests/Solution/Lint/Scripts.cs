using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The contents of the packaged scripts, as far as forms and command bars name what is in them.</summary>
internal static class Scripts
{
    private static readonly ConcurrentDictionary<string, string?> Contents = new();

    /// <summary>
    /// Whether a script gives its object that member. Cheap on purpose: the object is assigned in the file, and the member's name
    /// stands there where a member is declared or returned; the scripts' own tests run them.
    /// </summary>
    public static bool Offers(string library, string function)
    {
        var dot = function.LastIndexOf('.');
        if (dot < 0 || Content(library) is not { } script)
            return false;
        var (owner, member) = (Regex.Escape(function[..dot]), Regex.Escape(function[(dot + 1)..]));
        return Regex.IsMatch(script, $@"^\s*{owner}\s*=", RegexOptions.Multiline)
            && Regex.IsMatch(script, $@"(?<![\w.""'])(async\s+|function\s+)?{member}\s*[,:(=}}\r\n]");
    }

    private static string? Content(string library) => Contents.GetOrAdd(library, name =>
        Repository.PathTo("WebResources", name) is var path && File.Exists(path) ? File.ReadAllText(path) : null);
}
