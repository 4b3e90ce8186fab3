using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>LIKE as SQL Server and so Dataverse knows it: % any text, _ one character, [a-c] one of, [^x] none of.</summary>
internal static class LikePattern
{
    private const int MostCached = 1000;

    private static readonly ConcurrentDictionary<string, Regex> Cache = new();

    public static bool Matches(string value, string pattern)
    {
        if (Cache.TryGetValue(pattern, out var regex))
            return regex.IsMatch(value);

        if (Cache.Count >= MostCached)
            Cache.Clear();
        regex = Cache.GetOrAdd(pattern, static pattern => new Regex(Translate(pattern),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline));
        return regex.IsMatch(value);
    }

    private static string Translate(string pattern)
    {
        var regex = new StringBuilder(@"\A");
        for (var at = 0; at < pattern.Length; at++)
        {
            var end = pattern[at] == '[' ? pattern.IndexOf(']', at + 1) : -1;
            if (end > at + 1)
            {
                regex.Append(Set(pattern[(at + 1)..end]));
                at = end;
            }
            else
            {
                regex.Append(pattern[at] switch
                {
                    '%' => ".*",
                    '_' => ".",
                    var other => Regex.Escape(other.ToString()),
                });
            }
        }

        return regex.Append(@"\z").ToString();
    }

    private static string Set(string content)
    {
        var isNegated = content.Length > 1 && content[0] == '^';
        var characters = (isNegated ? content[1..] : content)
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("[", @"\[", StringComparison.Ordinal)
            .Replace("^", @"\^", StringComparison.Ordinal);
        return (isNegated ? "[^" : "[") + characters + "]";
    }
}
