using System;
using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>The times of a case or a recovery as somebody gives them. A case has no time of detection of its own.</summary>
internal sealed record FailureTimes(DateTime? OccurredOn, DateTime? DetectedOn, DateTime? ReportedOn, DateTime Now)
{
    // Clocks of people and servers differ a little; more than this is a mistake.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The same times, where a future one within the tolerance is now.</summary>
    public FailureTimes Settled() => this with
    {
        OccurredOn = Settle(OccurredOn),
        DetectedOn = Settle(DetectedOn),
        ReportedOn = Settle(ReportedOn),
    };

    private DateTime? Settle(DateTime? time) => time > Now && time <= Now + Tolerance ? Now : time;
}

/// <summary>What must hold for the times of a failure, on the case as on the recovery (I6). Asked of settled times.</summary>
internal static class IntakeTimes
{
    public static readonly IReadOnlyList<Rule<FailureTimes>> All =
    [
        new("I6-occurred-future",
            Holds: times => !(times.OccurredOn > times.Now),
            Message: times => TimeMessages.OccurredInFuture(times.OccurredOn!.Value)),
        new("I6-detected-future",
            Holds: times => !(times.DetectedOn > times.Now),
            Message: times => TimeMessages.DetectedInFuture(times.DetectedOn!.Value)),
        new("I6-reported-future",
            Holds: times => !(times.ReportedOn > times.Now),
            Message: times => TimeMessages.ReportedInFuture(times.ReportedOn!.Value)),
        new("I6-occurred-detected",
            Holds: times => !(times.OccurredOn > times.DetectedOn),
            Message: times => TimeMessages.OccurredAfterDetected(times.OccurredOn!.Value, times.DetectedOn!.Value)),
        new("I6-occurred-reported",
            Holds: times => !(times.OccurredOn > times.ReportedOn),
            Message: times => TimeMessages.OccurredAfterReported(times.OccurredOn!.Value, times.ReportedOn!.Value)),
    ];
}
