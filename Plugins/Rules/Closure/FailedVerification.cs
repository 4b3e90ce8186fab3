using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>Somebody reports that the fix did not hold.</summary>
internal sealed class FailedVerification
{
    public StepRecovery Recovery { get; init; } = new();

    /// <summary>The running cycle.</summary>
    public IReadOnlyList<StepRow> Cycle { get; init; } = [];

    public string? Reason { get; init; }

    public bool IsFixed => Recovery.Milestones.ContainsKey(RecoveryStage.Fix);
}

/// <summary>When a fix can be reported as failed, and what it then sets in motion again (V2).</summary>
internal static class FailedVerificationRules
{
    public static readonly IReadOnlyList<Rule<FailedVerification>> All =
    [
        new("V2-not-held",
            Holds: report => report.Recovery.Status != RecoveryStatus.OnHold,
            Message: _ => FailedVerificationMessages.ResumeFirst),
        new("V2-not-fixed-yet",
            Holds: report => report.Recovery.Status != RecoveryStatus.InProgress || report.IsFixed,
            Message: _ => FailedVerificationMessages.NothingToVerify),
        new("V2-no-steps",
            Holds: report => Again(report.Cycle).Any(step => step.IsRequired && step.Stage <= RecoveryStage.Learn),
            Message: _ => FailedVerificationMessages.NoSteps),
        new("V2-reason",
            Holds: report => !string.IsNullOrWhiteSpace(report.Reason),
            Message: _ => FailedVerificationMessages.NeedsReason),
    ];

    /// <summary>The steps that are done again: those of the running cycle from the Fix stage on, in their order.</summary>
    public static IReadOnlyList<StepRow> Again(IEnumerable<StepRow> cycle) =>
        cycle.Where(step => step.Stage >= RecoveryStage.Fix).OrderBy(step => step.Sequence).ToList();

    /// <summary>
    /// The new cycle's steps as they begin: none has happened, each has the target of the severity as it is now, and the
    /// first group starts.
    /// </summary>
    public static IReadOnlyList<StepRow> Renew(IEnumerable<StepRow> cycle, Severity severity)
    {
        var fresh = Again(cycle)
            .Select(step => StepVariants.At(step, severity) with { Status = RecoveryStepStatus.Pending })
            .ToList();
        var starting = new HashSet<Guid>(StepPlan.Starting(fresh).Select(step => step.Id));
        return fresh.Select(step => starting.Contains(step.Id) ? step with { Status = RecoveryStepStatus.Active } : step).ToList();
    }
}
