using System;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Governance;

/// <summary>One recovery with everything the governance figures are counted from.</summary>
internal sealed class MeasuredRecovery
{
    public Severity? Severity { get; init; }
    public FailureCategory? Category { get; init; }

    /// <summary>Where the clocks start: when the client told us, else when we knew (I7).</summary>
    public DateTime? StartedOn { get; init; }

    public DateTime? AcknowledgedOn { get; init; }
    public DateTime? StabilisedOn { get; init; }
    public DateTime? FixedOn { get; init; }
    public DateTime? VerifiedOn { get; init; }
    public int Updates { get; init; }
    public int UpdatesOnTime { get; init; }
    public int Chases { get; init; }
    public int Cycle { get; init; }
    public bool IsFoundByUs { get; init; }
    public bool IsRecurrence { get; init; }
    public bool IsUnconfirmed { get; init; }
    public bool IsClientLost { get; init; }
    public Retention? Retention { get; init; }
    public decimal Delivered { get; init; }
    public decimal Loss { get; init; }
    public decimal? TrustChange { get; init; }

    /// <summary>The levels that its steps, updates, improvements, promises and restitutions were escalated to: a level is one escalation.</summary>
    public int Escalations { get; set; }

    /// <summary>Approved or delivered, contractual ones left out (R3).</summary>
    public decimal Granted { get; set; }

    public decimal? ConfidenceChange { get; set; }
    public int Suggestions { get; set; }
    public int SuggestionsAnswered { get; set; }

    /// <summary>Improvements past Draft that were not dropped.</summary>
    public int Improvements { get; set; }

    public int ImprovementsEffective { get; set; }
}
