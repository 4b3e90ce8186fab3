using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The contents of the packaged scripts, as far as forms and command bars name what is in them.</summary>
internal static class Scripts
{
    private static readonly Memo<ConcurrentDictionary<string, bool>> Found = new(_ => new());

    /// <summary>
    /// Whether a script gives its object that member. Cheap on purpose: the object is assigned in the file, and the member's name
    /// stands there where a member is declared or returned; the scripts' own tests run them.
    /// </summary>
    public static bool Offers(string? script, string function) =>
        script is not null && Found.Of(script).GetOrAdd(function, name => Declares(script, name));

    private static bool Declares(string script, string function)
    {
        var dot = function.LastIndexOf('.');
        if (dot < 0)
            return false;
        var (owner, member) = (Regex.Escape(function[..dot]), Regex.Escape(function[(dot + 1)..]));
        return Regex.IsMatch(script, $@"^\s*{owner}\s*=", RegexOptions.Multiline)
            && Regex.IsMatch(script, $@"(?<![\w.""'])(async\s+|function\s+)?{member}\s*[,:(=}}\r\n]");
    }
}
