using System;

namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>
/// Which call reported a failed verification, as the recovery remembers the last one (rcv_lastrequestid: "request|report"):
/// the caller's id, if one came along, and what stands for the person and their words.
/// </summary>
internal sealed class ReportedFailure(string request, string report)
{
    public string ToText() => $"{request}|{report}";

    /// <summary>Whether the caller's id was used before, for something else.</summary>
    public bool Contradicts(string? last) => request.Length > 0 && last is not null && last.StartsWith(request + "|", StringComparison.Ordinal) && last != ToText();

    /// <summary>
    /// Whether this is the last report once more: by its id, or, where it has none, by its words as long as what they
    /// reported stands.
    /// </summary>
    public bool Repeats(string? last, bool stillStands) =>
        last is not null && (request.Length > 0 ? last == ToText() : stillStands && last.EndsWith("|" + report, StringComparison.Ordinal));
}
