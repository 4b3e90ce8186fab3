using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>A step as a playbook has it. No severities means any.</summary>
internal sealed record PlaybookStepRow(
    Guid Id,
    int Sequence,
    RecoveryStage Stage,
    string Name,
    string? Guidance,
    IReadOnlyCollection<Severity> Severities,
    int DueAfterMinutes,
    ClockKind Clock,
    bool IsRequired,
    bool CanWaive,
    AssignTo AssignTo,
    IReadOnlyCollection<ExitCriterion> ExitCriteria);

/// <summary>A step as a cycle begins with it: the playbook's row for the recovery's severity, and the other severities' targets.</summary>
internal sealed record LaidOutStep(PlaybookStepRow Row, string? Variants, DateTime? DueOn)
{
    public bool Starts => DueOn.HasValue;
}

/// <summary>Lays out a cycle from a playbook's steps (I7, S2).</summary>
internal static class StepLayout
{
    private static readonly Severity[] AllSeverities = [Severity.Critical, Severity.Major, Severity.Moderate, Severity.Minor];

    /// <summary>
    /// The steps of a cycle in their order: of the rows with equal sequence and name the one that names the severity, else the
    /// one that names none; a step that stands for other severities only is left out. The first group starts, its clocks
    /// counted from <paramref name="clockStart"/>.
    /// </summary>
    public static IReadOnlyList<LaidOutStep> Cycle(
        IEnumerable<PlaybookStepRow> playbook, Severity severity, DateTime clockStart, BusinessHours calendar)
    {
        var steps = playbook
            .GroupBy(row => new { row.Sequence, Name = row.Name.Trim().ToUpperInvariant() })
            .Select(rows => new { Row = For(severity, rows), Variants = VariantsOf(rows) })
            .Where(step => step.Row is not null)
            .OrderBy(step => step.Row!.Sequence)
            .ToList();
        // A group without a required step starts together with the next one; with nothing required at all, everything starts.
        var startThrough = steps.Where(step => step.Row!.IsRequired).Select(step => step.Row!.Sequence).DefaultIfEmpty(int.MaxValue).Min();
        return steps
            .Select(step => step.Row!.Sequence <= startThrough
                ? new LaidOutStep(step.Row, step.Variants, StepClock.DueOn(clockStart, step.Row.DueAfterMinutes, step.Row.Clock, calendar))
                : new LaidOutStep(step.Row, step.Variants, DueOn: null))
            .ToList();
    }

    /// <summary>Where a cycle begins: the lowest stage of its required steps; Follow up when nothing is required.</summary>
    public static RecoveryStage FirstStage(IEnumerable<LaidOutStep> cycle) => cycle
        .Where(step => step.Row.IsRequired)
        .Select(step => step.Row.Stage)
        .DefaultIfEmpty(RecoveryStage.FollowUp)
        .Min();

    private static PlaybookStepRow? For(Severity severity, IEnumerable<PlaybookStepRow> rows) => rows
        .Where(row => row.Severities.Count == 0 || row.Severities.Contains(severity))
        .OrderByDescending(row => row.Severities.Count > 0)
        .ThenBy(row => row.DueAfterMinutes)
        .FirstOrDefault();

    // One row for every severity has nothing to re-base to.
    private static string? VariantsOf(IEnumerable<PlaybookStepRow> rows)
    {
        var targets = AllSeverities
            .Select(severity => For(severity, rows) is { } row ? new StepTarget(severity, row.DueAfterMinutes, row.Clock) : null)
            .OfType<StepTarget>()
            .ToList();
        return targets.Select(target => target with { Severity = default }).Distinct().Count() > 1 ? StepVariants.ToText(targets) : null;
    }
}
