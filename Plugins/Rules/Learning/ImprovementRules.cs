using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Learning;

/// <summary>An improvement as it would stand after somebody's change, and what of it was told to the client before.</summary>
internal sealed class ImprovementFacts
{
    public string Name { get; init; } = "";
    public ImprovementStatus Status { get; init; } = ImprovementStatus.Draft;
    public string? Measure { get; init; }
    public decimal? Baseline { get; init; }
    public decimal? Target { get; init; }
    public decimal? Actual { get; init; }
    public DateTime? DueOn { get; init; }
    public string? Evidence { get; init; }
    public string? Text { get; init; }

    /// <summary>When it was done, where that is so already before this change.</summary>
    public DateTime? CompletedOn { get; init; }

    public bool IsPublished { get; init; }

    /// <summary>Whether the change touches the text, or moves it to another recovery.</summary>
    public bool ChangesText { get; init; }
    public bool Moves { get; init; }

    public DateTime Now { get; init; }

    public bool IsPastDraft => Status is ImprovementStatus.Committed or ImprovementStatus.Done or ImprovementStatus.VerifiedEffective;

    public bool IsMeasurable => !string.IsNullOrWhiteSpace(Measure) && Target is not null && DueOn is not null;

    /// <summary>The baseline tells which side of the target is good; without one more is better.</summary>
    public bool ReachesTarget => Actual is { } actual && Target is { } target
        && (Baseline > target ? actual <= target : actual >= target);

    /// <summary>Writing the text for the client publishes the improvement.</summary>
    public bool Publishes => ChangesText && !IsPublished && !string.IsNullOrWhiteSpace(Text);
}

/// <summary>What must hold for an improvement that goes on, is published or proves itself (P3).</summary>
internal static class ImprovementRules
{
    private static readonly TimeSpan ProofTime = TimeSpan.FromDays(30);

    public static readonly IReadOnlyList<Rule<ImprovementFacts>> All =
    [
        new("P3-measurable",
            Holds: facts => !facts.IsPastDraft || facts.IsMeasurable,
            Message: facts => ImprovementMessages.NotMeasurable(facts.Name)),
        new("P3-draft-text",
            Holds: facts => !facts.Publishes || facts.IsPastDraft,
            Message: facts => ImprovementMessages.PublishedTooEarly(facts.Name)),
        new("P3-back-to-draft",
            Holds: facts => !facts.IsPublished || facts.Status != ImprovementStatus.Draft,
            Message: facts => ImprovementMessages.Published(facts.Name)),
        new("P3-published",
            Holds: facts => !facts.IsPublished || !(facts.ChangesText || facts.Moves),
            Message: facts => ImprovementMessages.Published(facts.Name)),
        new("P3-evidence",
            Holds: facts => !IsEffective(facts) || !string.IsNullOrWhiteSpace(facts.Evidence),
            Message: facts => ImprovementMessages.NoEvidence(facts.Name)),
        new("P3-target",
            Holds: facts => !IsEffective(facts) || facts.ReachesTarget,
            Message: facts => ImprovementMessages.TargetMissed(facts.Actual, facts.Target)),
        new("P3-time",
            Holds: facts => !IsEffective(facts) || (facts.CompletedOn is { } done && facts.Now >= done + ProofTime),
            Message: facts => ImprovementMessages.TooSoon((facts.CompletedOn ?? facts.Now) + ProofTime)),
    ];

    private static bool IsEffective(ImprovementFacts facts) => facts.Status == ImprovementStatus.VerifiedEffective;
}
