using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>A step that somebody asks to complete, with everything a rule may look at.</summary>
internal sealed record StepFacts
{
    /// <summary>The step as it would stand when completed, but for its status.</summary>
    public StepRow Step { get; init; } = new();

    /// <summary>The other steps of its cycle.</summary>
    public IReadOnlyList<StepRow> Others { get; init; } = [];

    public StepRecovery Recovery { get; init; } = new();
    public Evidence Evidence { get; init; } = new();

    public IReadOnlyList<StepRow> Cycle => [.. Others, Step];

    public bool Asks(ExitCriterion criterion) => Step.ExitCriteria.Contains(criterion);
}

/// <summary>What the steps' rules need to know of the recovery.</summary>
internal sealed record StepRecovery
{
    public Guid Id { get; init; }
    public RecoveryStatus Status { get; init; } = RecoveryStatus.InProgress;
    public int Cycle { get; init; } = 1;
    public RecoveryStage? Stage { get; init; }
    public Guid Account { get; init; }
    public Severity Severity { get; init; }
    public Severity? SuggestedSeverity { get; init; }
    public string? SeverityReason { get; init; }
    public int? UpdateIntervalMinutes { get; init; }
    public bool IsUnconfirmed { get; init; }
    public Guid? VerifiedBy { get; init; }
    public bool IsKeyClient { get; init; }
    public DateTime? OnHoldSince { get; init; }
    public DateTime? HoldUntil { get; init; }
    public int FailedVerifications { get; init; }

    /// <summary>Which call reported the last failed verification, so that a retry is recognised.</summary>
    public string? LastRequest { get; init; }

    /// <summary>When we knew of the failure: the client told us, or we found it, whichever came first.</summary>
    public DateTime KnownSince { get; init; }

    /// <summary>The milestones that are stamped already, by the stage that ended.</summary>
    public IReadOnlyDictionary<RecoveryStage, DateTime> Milestones { get; init; } = new Dictionary<RecoveryStage, DateTime>();

    public bool IsEnded => Status is RecoveryStatus.Closed or RecoveryStatus.Cancelled;
}
