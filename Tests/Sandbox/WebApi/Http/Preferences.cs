using System.Globalization;
using System.Text.RegularExpressions;
using RecoveryCrm.Sandbox.WebApi.Errors;

namespace RecoveryCrm.Sandbox.WebApi.Http;

/// <summary>What the client asks for in its Prefer header.</summary>
internal sealed partial record Preferences(bool ReturnRepresentation, int? MaxPageSize, IReadOnlyList<string> Annotations)
{
    /// <summary>Whether an annotation is asked for: "*", a full name, "prefix.*", and "-name" to leave one out.</summary>
    public bool Wants(string annotation)
    {
        var wanted = false;
        foreach (var pattern in Annotations)
        {
            if (pattern.StartsWith('-') && Matches(pattern[1..], annotation))
                return false;
            wanted |= Matches(pattern, annotation);
        }

        return wanted;
    }

    public static Preferences Of(string header)
    {
        int? size = null;
        if (Size().Match(header) is { Success: true } match)
        {
            if (!int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var asked) || asked <= 0)
                throw WebApiException.Syntax($"The preference odata.maxpagesize={match.Groups[1].Value} is not a number from 1 to 5000.");
            size = Math.Min(asked, 5000);
        }

        var include = Include().Match(header);
        var annotations = (include.Groups[1].Success ? include.Groups[1].Value : include.Groups[2].Value)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new Preferences(header.Contains("return=representation", StringComparison.OrdinalIgnoreCase), size, annotations);
    }

    private static bool Matches(string pattern, string annotation) =>
        pattern == "*" || pattern == annotation
        || (pattern.EndsWith(".*", StringComparison.Ordinal) && annotation.StartsWith(pattern[..^1], StringComparison.Ordinal));

    [GeneratedRegex(@"odata\.maxpagesize\s*=\s*([^,;\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Size();

    // A list stands in quotes, since it holds commas; a single name may come without.
    [GeneratedRegex(@"odata\.include-annotations\s*=\s*(?:""([^""]*)""|([^,;\s""]+))", RegexOptions.IgnoreCase)]
    private static partial Regex Include();
}
