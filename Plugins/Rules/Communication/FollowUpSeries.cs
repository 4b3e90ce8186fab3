using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Time;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>A rule of follow-ups with its next occurrence, planned or open.</summary>
internal sealed class FollowUpTurn
{
    public Guid Rule { get; init; }
    public int? EveryDays { get; init; }

    /// <summary>0 goes on until the recovery is closed.</summary>
    public int Count { get; init; } = 1;

    public int Occurrence { get; set; } = 1;

    /// <summary>Nothing for one that has been put off.</summary>
    public DateTime? DueOn { get; set; }

    /// <summary>Rules that have no other day than this one, and so are part of this contact.</summary>
    public List<Guid> Joins { get; } = [];

    public bool GoesOn(bool isClosed) => FollowUpPlan.GoesOn(EveryDays, Count, Occurrence, isClosed);

    /// <summary>When the last one of its series would be due.</summary>
    public DateTime EndsOn(DateTime now) => EveryDays is not > 0 ? DueOn ?? now
        : Count == 0 ? DateTime.MaxValue
        : (DueOn ?? now).AddDays(EveryDays.Value * Math.Max(0, Count - Occurrence));
}

/// <summary>One account has one series of follow-ups, and one contact hears from us once a day (C7).</summary>
internal static class FollowUpSeries
{
    /// <summary>
    /// A newly verified recovery's series takes over, unless it ends sooner than the one that runs: then the client goes on
    /// hearing from us as was said.
    /// </summary>
    public static bool TakesOver(IEnumerable<FollowUpTurn> begins, IReadOnlyCollection<FollowUpTurn> running, DateTime now) =>
        running.Count == 0 || EndOf(begins, now) >= EndOf(running, now);

    /// <summary>
    /// The first turns of rules, no two on one day: what takes place once keeps its day, what repeats leaves out the turn
    /// that another contact stands for, and one that has no other turn becomes part of the contact that is there.
    /// </summary>
    public static IReadOnlyList<FollowUpTurn> WithoutDoubles(IEnumerable<FollowUpTurn> turns, BusinessHours hours)
    {
        var planned = new List<FollowUpTurn>();
        foreach (var turn in turns.OrderBy(turn => turn.GoesOn(isClosed: false)))
        {
            if (Move(turn, planned, hours) is not { } taken)
                planned.Add(turn);
            else if (turn.Occurrence == 1)
                taken.Joins.Add(turn.Rule);
        }

        return planned;
    }

    /// <summary>Moves a turn to its first free day; the turn that stands for its last one where none is left.</summary>
    public static FollowUpTurn? Move(FollowUpTurn turn, IReadOnlyCollection<FollowUpTurn> others, BusinessHours hours, bool isClosed = false)
    {
        while (turn.DueOn is { } due && others.FirstOrDefault(other => IsSameDay(other.DueOn, due, hours)) is { } taken)
        {
            if (!turn.GoesOn(isClosed))
                return taken;
            turn.Occurrence++;
            turn.DueOn = FollowUpPlan.Next(turn.EveryDays!.Value, due, due, hours);
        }

        return null;
    }

    private static bool IsSameDay(DateTime? one, DateTime other, BusinessHours hours) =>
        one is { } moment && hours.DateOf(moment) == hours.DateOf(other);

    private static DateTime EndOf(IEnumerable<FollowUpTurn> turns, DateTime now) =>
        turns.Select(turn => turn.EndsOn(now)).DefaultIfEmpty(DateTime.MinValue).Max();
}
