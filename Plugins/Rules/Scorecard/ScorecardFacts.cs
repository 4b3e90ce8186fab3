using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Scorecard;

/// <summary>A step that was completed or is overdue, by its stage and whether it was in time.</summary>
internal sealed class JudgedStep
{
    public RecoveryStage Stage { get; init; }
    public bool WasOnTime { get; init; }
}

/// <summary>What is on record about one recovery, as its scorecard looks at it.</summary>
internal sealed class ScorecardFacts
{
    public bool IsRecurrence { get; init; }
    public IReadOnlyCollection<JudgedStep> Steps { get; init; } = [];

    /// <summary>The different people of the client we spoke to, and how many different roles they have there.</summary>
    public int Contacts { get; init; }
    public int Roles { get; init; }

    public DiscoveredBy? DiscoveredBy { get; init; }
    public DateTime? DetectedOn { get; init; }
    public DateTime? ReportedOn { get; init; }

    public int ValueAdds { get; init; }
    public int CommitmentsMet { get; init; }
    public int CommitmentsMissed { get; init; }

    /// <summary>How often the client had to begin anew with somebody: changes of the owner, and cycles after the first.</summary>
    public int OwnerChanges { get; init; }
    public int FurtherCycles { get; init; }
    public int Chases { get; init; }

    public int Updates { get; init; }
    public int UpdatesOnTime { get; init; }

    public int JointReviews { get; init; }
    public int ImprovementsPublished { get; init; }
    public int Suggestions { get; init; }
    public int SuggestionsAnswered { get; init; }
}
