using System;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>One of an account's recoveries, as its roll-ups see it.</summary>
internal sealed record AccountRecovery(RecoveryStatus Status, RecoveryOutcome? Outcome, DateTime? DetectedOn)
{
    /// <summary>Counts in rcv_openrecoveries: a recovery that only follows up no longer does.</summary>
    public bool IsRunning => Status is RecoveryStatus.InProgress or RecoveryStatus.OnHold;

    /// <summary>Counts in rcv_lastfailureon: what was cancelled or turned out to be no failure does not. Only a closed one has turned out.</summary>
    public bool IsFailure => CountsAsFailure(Status, Outcome);

    /// <summary>The same for recurrences and patterns: whoever may write an outcome could hide a failure from them otherwise (V5, I8, I9).</summary>
    public static bool CountsAsFailure(RecoveryStatus? status, RecoveryOutcome? outcome) =>
        status != RecoveryStatus.Cancelled && !(status == RecoveryStatus.Closed && outcome == RecoveryOutcome.NotAFailure);
}
