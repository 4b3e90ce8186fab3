using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Signals;

/// <summary>A signal as somebody sends it, or wants it to stand.</summary>
internal sealed class SignalRow
{
    public string? Source { get; init; }
    public string? ExternalId { get; init; }
    public bool HasAccount { get; init; }
    public bool HasSeverity { get; init; }
    /// <summary>The status that is asked for; nothing where it stays.</summary>
    public SignalStatus? Status { get; init; }

    /// <summary>It belongs to a recovery.</summary>
    public bool IsLinked { get; init; }

    /// <summary>Another client than the one it was linked for.</summary>
    public bool MovesAway { get; init; }
}

/// <summary>What must hold of a signal, whoever sends it (N1, N2).</summary>
internal static class SignalRules
{
    public static readonly IReadOnlyList<Rule<SignalRow>> All =
    [
        new("N1-key",
            Holds: signal => IsKey(signal.Source) && IsKey(signal.ExternalId),
            Message: signal => SignalMessages.Key(signal.Source, signal.ExternalId)),
        new("N1-incomplete",
            Holds: signal => signal is { HasAccount: true, HasSeverity: true },
            Message: _ => SignalMessages.Incomplete()),
        new("N2-status",
            Holds: signal => signal.Status is not { } status || status == SignalStatus.Linked == signal.IsLinked,
            Message: signal => SignalMessages.StatusFollows(signal.IsLinked)),
        new("N2-account",
            Holds: signal => !signal.IsLinked || !signal.MovesAway,
            Message: _ => SignalMessages.AccountFixed()),
    ];

    // What may stand in a URL's key, between quotation marks, without being escaped.
    private static bool IsKey(string? text) =>
        text is { Length: > 0 } && text.All(letter => letter is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '_' or '-');
}
