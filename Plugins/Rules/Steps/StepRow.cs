using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>One step of a recovery as the rules see it: as it stands, or as it would stand after the change.</summary>
internal sealed record StepRow
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public int Cycle { get; init; } = 1;
    public int Sequence { get; init; }
    public RecoveryStage Stage { get; init; }
    public bool IsRequired { get; init; }
    public RecoveryStepStatus Status { get; init; } = RecoveryStepStatus.Pending;
    public IReadOnlyList<ExitCriterion> ExitCriteria { get; init; } = [];
    public ClockKind Clock { get; init; } = ClockKind.Elapsed;
    public int? DueAfterMinutes { get; init; }

    /// <summary>Its targets at the severities, as <see cref="StepVariants"/> reads them.</summary>
    public string? Variants { get; init; }
    public DateTime? ActivatedOn { get; init; }
    public DateTime? DueOn { get; init; }
    public DateTime? WaitingSince { get; init; }

    /// <summary>The times its clock stood still, as <see cref="StepPauses"/> reads them.</summary>
    public string? Pauses { get; init; }
    public int? PausedMinutes { get; init; }
    public DateTime? CompletedOn { get; init; }
    public Guid? CompletedBy { get; init; }
    public string? Outcome { get; init; }
    public string? Apology { get; init; }
    public string? ApologyReason { get; init; }
    public Guid? Contact { get; init; }
    public bool CanWaive { get; init; }
    public string? WaiverReason { get; init; }
    public Guid? WaivedBy { get; init; }
    public Guid? Owner { get; init; }
    public bool OwnerIsTeam { get; init; }

    /// <summary>Its clock has been started; waiting for the client stops it and ends nothing.</summary>
    public bool IsRunning => Status is RecoveryStepStatus.Active or RecoveryStepStatus.WaitingOnClient;

    /// <summary>Completed or waived: what comes after it may be completed.</summary>
    public bool IsDone => Status is RecoveryStepStatus.Completed or RecoveryStepStatus.Waived;

    /// <summary>Nothing happens to it any more.</summary>
    public bool IsFinished => IsDone || Status == RecoveryStepStatus.Cancelled;

    /// <summary>Its stage, and the group it belongs to, cannot end before it does.</summary>
    public bool HoldsUp => IsRequired && !IsFinished;
}
