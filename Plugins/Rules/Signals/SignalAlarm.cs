using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Signals;

/// <summary>A signal of the account that was not dismissed.</summary>
internal sealed class ReceivedSignal
{
    public Guid Id { get; init; }
    public Severity Severity { get; init; }
    public DateTime DetectedOn { get; init; }
    public bool IsNew { get; init; }
}

/// <summary>When signals are a failure before the client says so (N2).</summary>
internal static class SignalAlarm
{
    private const int Enough = 3;

    /// <summary>The time in which three count, the last moment included.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>Lesser signals neither open anything nor count.</summary>
    public static bool Counts(Severity? severity) => severity is Severity.Critical or Severity.Major;

    /// <summary>
    /// The signals that raise the alarm together with this one: three or more of Major or worse in some 24 hours that hold
    /// it; of a key client a Critical one alone. None where nothing is to be done.
    /// </summary>
    public static IReadOnlyList<ReceivedSignal> Raised(ReceivedSignal signal, IEnumerable<ReceivedSignal> ofAccount, bool isKeyClient)
    {
        var counting = ofAccount.Where(other => Counts(other.Severity)).OrderBy(other => other.DetectedOn).ToList();
        var together = counting
            .Where(first => first.DetectedOn <= signal.DetectedOn && signal.DetectedOn - first.DetectedOn <= Window)
            .Select(first => counting.Where(other => other.DetectedOn >= first.DetectedOn && other.DetectedOn - first.DetectedOn <= Window).ToList())
            .FirstOrDefault(within => within.Count >= Enough);
        return together ?? (isKeyClient && signal.Severity == Severity.Critical ? [signal] : []);
    }
}
