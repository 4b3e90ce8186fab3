using System;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>Somebody by name, what they are in this, and how to reach them.</summary>
internal sealed class BriefPerson
{
    public string Name { get; init; } = "";

    /// <summary>A choice: what a contact is at the client, or a member in the team.</summary>
    public Enum? Role { get; init; }

    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? WhatMatters { get; init; }
    public DateTime? SpokenToOn { get; init; }
}

internal sealed class BriefStep
{
    public string Name { get; init; } = "";
    public int Cycle { get; init; } = 1;
    public int Sequence { get; init; }
    public RecoveryStage Stage { get; init; }
    public bool IsRequired { get; init; }
    public RecoveryStepStatus Status { get; init; } = RecoveryStepStatus.Pending;
    public DateTime? DueOn { get; init; }
    public DateTime? CompletedOn { get; init; }
    public string? Owner { get; init; }
    public string? CompletedBy { get; init; }
    public string? WaivedBy { get; init; }
    public string? Contact { get; init; }
    public string? Guidance { get; init; }
    public string? Outcome { get; init; }
    public string? Apology { get; init; }
    public string? ApologyReason { get; init; }
    public string? WaiverReason { get; init; }

    public bool IsRunning => Status is RecoveryStepStatus.Active or RecoveryStepStatus.WaitingOnClient;
    public bool IsFinished => Status is RecoveryStepStatus.Completed or RecoveryStepStatus.Waived or RecoveryStepStatus.Cancelled;
}

internal sealed class BriefImpact
{
    public ImpactDimension? Dimension { get; init; }
    public string Words { get; init; } = "";
    public ImpactLevel? Level { get; init; }
    public string? OurEstimate { get; init; }
    public string? ClientsWord { get; init; }
    public string? Contact { get; init; }
    public bool IsConfirmed { get; init; }
}

internal sealed class BriefPromise
{
    public string Name { get; init; } = "";
    public PlanPart? Part { get; init; }
    public CommitmentKind? Kind { get; init; }
    public DateTime? DueOn { get; init; }
    public DateTime? DoneOn { get; init; }
    public Comparison? Comparison { get; init; }
    public decimal? Target { get; init; }
    public decimal? Actual { get; init; }
    public string? Unit { get; init; }
    public CommitmentHealth? Health { get; init; }
    public DateTime? FirstDueOn { get; init; }
    public DateTime? SharedOn { get; init; }
    public string? ChangeReason { get; init; }
}

internal sealed class BriefRestitution
{
    public RestitutionType? Type { get; init; }
    public RestitutionStatus Status { get; init; }
    public string? Amount { get; init; }
    public string? Name { get; init; }
    public string? Tier { get; init; }
    public string? Justification { get; init; }
    public string? DeliveryReference { get; init; }
    public ClientResponse? Response { get; init; }
}

internal sealed class BriefDecision
{
    public string? Restitution { get; init; }
    public Decision? Decision { get; init; }
    public string? Approver { get; init; }
    public DateTime? On { get; init; }
    public string? Comment { get; init; }
}

internal sealed class BriefCause
{
    public bool IsVerified { get; init; }
    public string? ClientText { get; init; }
    public string? Problem { get; init; }
    public string? Whys { get; init; }
    public string? Conclusion { get; init; }
}

internal sealed class BriefImprovement
{
    public ImprovementStatus Status { get; init; }
    public DateTime? PublishedOn { get; init; }
    public string? PublishedText { get; init; }
    public string? Name { get; init; }
    public string? Measure { get; init; }
    public string? Unit { get; init; }
    public decimal? Baseline { get; init; }
    public decimal? Target { get; init; }
    public decimal? Actual { get; init; }
    public DateTime? MeasuredOn { get; init; }
    public DateTime? DueOn { get; init; }
    public string? Evidence { get; init; }
}

internal sealed class BriefFeedback
{
    public string? Suggestion { get; init; }
    public string? Answer { get; init; }
    public string? Contact { get; init; }
    public string? Comment { get; init; }
    public int? Confidence { get; init; }
    public DateTime? ReceivedOn { get; init; }
}

/// <summary>Something said, written or planned: a touchpoint, a call, a meeting, an e-mail.</summary>
internal sealed class BriefTalk
{
    public DateTime? On { get; init; }
    public bool IsOpen { get; init; }
    public TouchpointPurpose? Purpose { get; init; }
    public TouchpointChannel? Channel { get; init; }
    public string? With { get; init; }
    public string? Subject { get; init; }
    public string? Words { get; init; }
}

internal sealed class BriefNote
{
    public DateTime? On { get; init; }
    public string? By { get; init; }
    public string? Subject { get; init; }
    public string? Words { get; init; }
    public string? File { get; init; }
}
