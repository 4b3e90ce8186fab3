using System;
using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>One approval tier. It covers values from its minimum up to, not including, its maximum; no maximum means no bound.</summary>
internal sealed record Tier(Guid Id, string Name, decimal Minimum, decimal? Maximum, int ApprovalsRequired)
{
    /// <summary>Whether the tier names a team; without one nobody can approve.</summary>
    public bool HasTeam { get; init; }

    /// <summary>The enabled members of its team.</summary>
    public IReadOnlyCollection<Guid> Members { get; init; } = [];

    public bool IsInBaseCurrency { get; init; } = true;

    public bool Covers(decimal value) => value >= Minimum && (Maximum is null || value < Maximum);

    public bool Overlaps(Tier other) => StartsBeforeEndOf(other) && other.StartsBeforeEndOf(this);

    private bool StartsBeforeEndOf(Tier other) => other.Maximum is null || Minimum < other.Maximum;
}
