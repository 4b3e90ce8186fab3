using System;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.DueWork;

/// <summary>What can be overdue.</summary>
internal enum DueKind
{
    Step,
    Update,
    Improvement,
    Commitment,
    Restitution,
}

/// <summary>Something that should have happened by a time or a date, and how far that has been escalated.</summary>
internal sealed class DueItem
{
    public DueKind Kind { get; init; }
    public Guid Id { get; init; }
    public string Name { get; init; } = "";

    /// <summary>A time in UTC for steps and updates, a date for improvements and commitments, for a restitution when it was approved.</summary>
    public DateTime DueOn { get; init; }

    public ClockKind Clock { get; init; } = ClockKind.Elapsed;
    public int Level { get; init; }
    public Guid Owner { get; init; }

    /// <summary>Whether it is late by days and not by minutes, so that the calendar always counts.</summary>
    public bool CountsDays => Kind is DueKind.Improvement or DueKind.Commitment or DueKind.Restitution;

    public bool NeedsHours => CountsDays || Clock == ClockKind.WorkingHours;
}
