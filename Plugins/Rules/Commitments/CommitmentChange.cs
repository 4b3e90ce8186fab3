using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Commitments;

/// <summary>A promise that somebody writes down, changes, takes back or deletes.</summary>
internal sealed class CommitmentChange
{
    public string Name { get; init; } = "";
    public CommitmentKind Kind { get; init; }
    public Comparison? Comparison { get; init; }
    public decimal? Target { get; init; }
    public DateTime? ReviewOn { get; init; }

    /// <summary>When it is now said to have been done or measured; nothing where that stays as it is.</summary>
    public DateTime? MeasuredOn { get; init; }

    public DateTime Now { get; init; }

    /// <summary>The client knows of it.</summary>
    public bool IsShared { get; init; }

    /// <summary>A new date or target, or the promise is taken back before it was met.</summary>
    public bool Moves { get; init; }

    /// <summary>The reason that came along; the one of an earlier change counts for that change alone.</summary>
    public string? Reason { get; init; }
}

/// <summary>What must hold of a promise when it is saved (K1, K2).</summary>
internal static class CommitmentRules
{
    // Clocks differ a little (I6).
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static readonly IReadOnlyList<Rule<CommitmentChange>> All =
    [
        new("K1-review",
            Holds: change => change.ReviewOn is not null,
            Message: change => CommitmentMessages.NoDate(change.Name)),
        new("K1-measure",
            Holds: change => change.Kind != CommitmentKind.Measure || (change.Target is not null && change.Comparison is not null),
            Message: change => CommitmentMessages.NoTarget(change.Name)),
        new("K1-future",
            Holds: change => !(change.MeasuredOn > change.Now + Tolerance),
            Message: change => CommitmentMessages.StillToCome(change.Name, change.MeasuredOn!.Value)),
        new("K2-reason",
            Holds: change => !change.IsShared || !change.Moves || !string.IsNullOrWhiteSpace(change.Reason),
            Message: change => CommitmentMessages.MovesInSilence(change.Name)),
    ];
}
