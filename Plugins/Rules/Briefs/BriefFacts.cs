using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>Somebody by name, and how to reach them.</summary>
internal sealed class BriefPerson
{
    public string Name { get; init; } = "";
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public StakeholderRole? Role { get; init; }
    public string? WhatMatters { get; init; }
}

internal sealed class BriefImpact
{
    public ImpactDimension? Dimension { get; init; }
    public string Words { get; init; } = "";
    public ImpactLevel? Level { get; init; }
    public string? OurEstimate { get; init; }
    public string? ClientsWord { get; init; }
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
    public string? Unit { get; init; }
    public CommitmentHealth? Health { get; init; }
}

internal sealed class BriefRestitution
{
    public RestitutionType? Type { get; init; }
    public RestitutionStatus Status { get; init; }
    public string? Amount { get; init; }
    public string? Name { get; init; }
}

internal sealed class BriefCause
{
    public bool IsVerified { get; init; }
    public string? ClientText { get; init; }
    public string? Problem { get; init; }
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
}

internal sealed class BriefFeedback
{
    public string? Suggestion { get; init; }
    public string? Answer { get; init; }
    public string? Contact { get; init; }
    public string? Comment { get; init; }
    public int? Confidence { get; init; }
}

internal sealed class BriefTouchpoint
{
    public DateTime? On { get; init; }
    public bool IsOpen { get; init; }
    public TouchpointPurpose? Purpose { get; init; }
    public TouchpointChannel? Channel { get; init; }
    public string? Contact { get; init; }
    public string? Subject { get; init; }
    public string? Words { get; init; }
}

/// <summary>
/// Everything a document about a recovery is written from. What only we may read is empty in the facts for a client, so that
/// whoever writes a document cannot leak it.
/// </summary>
internal sealed class BriefFacts
{
    public string Number { get; init; } = "";
    public string Client { get; init; } = "";
    public Severity Severity { get; init; }
    public FailureCategory? Category { get; init; }
    public RecoveryStatus Status { get; init; }
    public DateTime? OccurredOn { get; init; }
    public DateTime? ReportedOn { get; init; }
    public DateTime OpenedOn { get; init; }
    public DateTime? NextUpdateOn { get; init; }
    public DateTime? LastUpdateOn { get; init; }
    public DateTime? HoldUntil { get; init; }
    public bool IsPromised { get; init; }
    public BriefPerson Owner { get; init; } = new();
    public BriefPerson? Sponsor { get; init; }
    public IReadOnlyList<StepRow> Steps { get; init; } = [];
    public IReadOnlyList<UpdatePhase> Cadence { get; init; } = [];
    public int? AgreedMinutes { get; init; }
    public IReadOnlyList<BriefImpact> Impacts { get; init; } = [];
    public IReadOnlyList<BriefPromise> Promises { get; init; } = [];
    public IReadOnlyList<BriefRestitution> Restitutions { get; init; } = [];
    public IReadOnlyList<BriefCause> Causes { get; init; } = [];
    public IReadOnlyList<BriefImprovement> Improvements { get; init; } = [];
    public IReadOnlyList<BriefFeedback> Feedback { get; init; } = [];
    public BriefInternals? Internals { get; init; }

    /// <summary>
    /// What the client may read. Nobody of ours but owner and sponsor; of texts only what was written for the client or said by
    /// them; no amount but the client's own word and what is approved; nothing of causes and improvements before they are told.
    /// </summary>
    public BriefFacts ForClient() => new()
    {
        Number = Number,
        Client = Client,
        Severity = Severity,
        Category = Category,
        Status = Status,
        OccurredOn = OccurredOn,
        ReportedOn = ReportedOn,
        OpenedOn = OpenedOn,
        NextUpdateOn = NextUpdateOn,
        LastUpdateOn = LastUpdateOn,
        HoldUntil = HoldUntil,
        IsPromised = IsPromised,
        Owner = new BriefPerson { Name = Owner.Name, Phone = Owner.Phone },
        Sponsor = Sponsor is null ? null : new BriefPerson { Name = Sponsor.Name, Phone = Sponsor.Phone },
        Steps = Steps.Select(step => new StepRow
        {
            Cycle = step.Cycle,
            Stage = step.Stage,
            IsRequired = step.IsRequired,
            Status = step.Status,
            DueOn = step.DueOn,
            CompletedOn = step.CompletedOn,
        }).ToList(),
        Cadence = Cadence,
        AgreedMinutes = AgreedMinutes,
        Impacts = Impacts.Select(impact => new BriefImpact
        {
            Dimension = impact.Dimension,
            Words = impact.Words,
            ClientsWord = impact.ClientsWord,
        }).ToList(),
        Promises = Promises.Select(promise => new BriefPromise
        {
            Name = promise.Name,
            Part = promise.Part,
            Kind = promise.Kind,
            DueOn = promise.DueOn,
            DoneOn = promise.DoneOn,
            Comparison = promise.Comparison,
            Target = promise.Target,
            Unit = promise.Unit,
        }).ToList(),
        Restitutions = Restitutions
            .Where(restitution => restitution.Status is RestitutionStatus.Approved or RestitutionStatus.Delivered)
            .Select(restitution => new BriefRestitution { Type = restitution.Type, Status = restitution.Status, Amount = restitution.Amount })
            .ToList(),
        Causes = Causes
            .Where(cause => cause.IsVerified && !string.IsNullOrWhiteSpace(cause.ClientText))
            .Select(cause => new BriefCause { IsVerified = true, ClientText = cause.ClientText })
            .ToList(),
        Improvements = Improvements
            .Where(improvement => improvement.PublishedOn is not null && improvement.Status != ImprovementStatus.Dropped)
            .Select(improvement => new BriefImprovement
            {
                Status = improvement.Status,
                PublishedOn = improvement.PublishedOn,
                PublishedText = improvement.PublishedText,
                Measure = improvement.Measure,
                Unit = improvement.Unit,
                Baseline = improvement.Baseline,
                Target = improvement.Target,
                Actual = improvement.Actual,
                MeasuredOn = improvement.MeasuredOn,
            })
            .ToList(),
        Feedback = Feedback.Select(answer => new BriefFeedback { Suggestion = answer.Suggestion, Answer = answer.Answer }).ToList(),
    };
}

/// <summary>What only we may read of a recovery.</summary>
internal sealed class BriefInternals
{
    public string Name { get; init; } = "";
    public string? Summary { get; init; }
    public string? SeverityReason { get; init; }
    public string? HoldReason { get; init; }
    public string? OutcomeReason { get; init; }
    public string? Contact { get; init; }
    public IReadOnlyList<BriefPerson> Contacts { get; init; } = [];
    public IReadOnlyList<BriefTouchpoint> Touchpoints { get; init; } = [];
}
