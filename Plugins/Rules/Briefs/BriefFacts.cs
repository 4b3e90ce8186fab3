using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Briefs;

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
    public IReadOnlyList<BriefStep> Steps { get; init; } = [];
    public IReadOnlyList<UpdatePhase> Cadence { get; init; } = [];
    public int? AgreedMinutes { get; init; }
    public IReadOnlyList<BriefImpact> Impacts { get; init; } = [];
    public IReadOnlyList<BriefPromise> Promises { get; init; } = [];
    public IReadOnlyList<BriefRestitution> Restitutions { get; init; } = [];
    public IReadOnlyList<BriefCause> Causes { get; init; } = [];
    public IReadOnlyList<BriefImprovement> Improvements { get; init; } = [];
    public IReadOnlyList<BriefFeedback> Feedback { get; init; } = [];
    public IReadOnlyList<BriefTalk> Touchpoints { get; init; } = [];
    public BriefInternals? Internals { get; init; }

    /// <summary>
    /// What the client may read. Nobody of ours but owner and sponsor; of texts only what was written for the client or said by
    /// them; no amount but what is approved; nothing of causes and improvements before they are told; of planned contacts the
    /// kind and the time of those that are theirs to expect.
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
        Steps = Steps.Select(step => new BriefStep
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
        Impacts = Impacts.Select(impact => new BriefImpact { Dimension = impact.Dimension, Words = impact.Words }).ToList(),
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
        Touchpoints = Touchpoints
            .Where(talk => talk.IsOpen && talk.Purpose is TouchpointPurpose.CheckIn or TouchpointPurpose.JointReview)
            .Select(talk => new BriefTalk { IsOpen = talk.IsOpen, On = talk.On, Purpose = talk.Purpose })
            .ToList(),
    };
}

/// <summary>What only we may read of a recovery.</summary>
internal sealed class BriefInternals
{
    public string Name { get; init; } = "";
    public string? Summary { get; init; }
    public string? SeverityReason { get; init; }
    public string? HoldReason { get; init; }
    public RecoveryOutcome? Outcome { get; init; }
    public string? OutcomeReason { get; init; }
    public string? Contact { get; init; }
    public ClientTier? Tier { get; init; }
    public DateTime? RenewalOn { get; init; }
    public int? TrustScore { get; init; }

    /// <summary>The number and name of the recovery that this one repeats.</summary>
    public string? Previous { get; init; }

    public int Chases { get; init; }
    public int FailedVerifications { get; init; }
    public IReadOnlyList<string> Cases { get; init; } = [];
    public IReadOnlyList<string> Signals { get; init; } = [];
    public IReadOnlyList<BriefPerson> Members { get; init; } = [];
    public IReadOnlyList<BriefPerson> Contacts { get; init; } = [];
    public IReadOnlyList<BriefDecision> Decisions { get; init; } = [];

    /// <summary>Calls, meetings and e-mails filed on the recovery or its cases; touchpoints come with the facts.</summary>
    public IReadOnlyList<BriefTalk> Talks { get; init; } = [];

    public IReadOnlyList<BriefNote> Notes { get; init; } = [];
}
