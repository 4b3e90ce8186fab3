using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Rules.DueWork;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Where one kind of due thing is stored, and which of its rows are open and late enough to look at.</summary>
internal sealed class DueTable(DueKind kind, string table, string dueOn, Action<FilterExpression> whereOpen)
{
    public const string Recovery = Tables.Recovery.Columns.Id;

    public static readonly IReadOnlyList<DueTable> All =
    [
        new(DueKind.Step, RecoveryStep.EntityName, RecoveryStep.Columns.DueOn, open =>
            open.AddCondition(RecoveryStep.Columns.Status, ConditionOperator.Equal, (int)RecoveryStepStatus.Active)),
        new(DueKind.Update, Touchpoint.EntityName, Touchpoint.Columns.ScheduledEnd, open =>
        {
            open.WhereTouchpointIsOpen();
            open.AddCondition(Touchpoint.Columns.Purpose, ConditionOperator.Equal, (int)TouchpointPurpose.ProgressUpdate);
        }),
        new(DueKind.Improvement, Improvement.EntityName, Improvement.Columns.DueOn, open =>
            open.AddCondition(Improvement.Columns.Status, ConditionOperator.Equal, (int)ImprovementStatus.Committed)),
        // An action is done, and a measure is taken, when it has its date.
        new(DueKind.Commitment, Commitment.EntityName, Commitment.Columns.ReviewOn, open =>
        {
            open.AddCondition(Commitment.Columns.State, ConditionOperator.Equal, RowState.Active);
            open.AddCondition(Commitment.Columns.MeasuredOn, ConditionOperator.Null);
        }),
        new(DueKind.Restitution, Restitution.EntityName, Restitution.Columns.DecidedOn, open =>
            open.AddCondition(Restitution.Columns.Status, ConditionOperator.Equal, (int)RestitutionStatus.Approved)),
    ];

    public DueKind Kind { get; } = kind;
    public string Table { get; } = table;
    public string DueOn { get; } = dueOn;
    public string Id => Kind == DueKind.Update ? Touchpoint.Columns.Id : Table + "id";
    public string Alias => Kind.ToString();

    private string Name => Kind == DueKind.Update ? Touchpoint.Columns.Subject : RecoveryStep.Columns.Name;

    public ColumnSet Columns
    {
        get
        {
            var columns = new ColumnSet(Id, Name, DueOn, Recovery, RecoveryStep.Columns.Owner, RecoveryStep.Columns.EscalationLevel);
            if (Kind == DueKind.Step)
                columns.AddColumn(RecoveryStep.Columns.Clock);
            return columns;
        }
    }

    public void WhereOpen(FilterExpression filter) => whereOpen(filter);

    /// <summary>Open, due by now and not told to the last yet. Whether a level is reached is for the rules to say.</summary>
    public void WhereOverdue(FilterExpression filter, DateTime now)
    {
        WhereOpen(filter);
        // Dates have no hours: the day that begins may be over somewhere else already.
        filter.AddCondition(DueOn, ConditionOperator.LessEqual, Kind is DueKind.Improvement or DueKind.Commitment ? now.Date : now);
        var level = filter.AddFilter(LogicalOperator.Or);
        level.AddCondition(RecoveryStep.Columns.EscalationLevel, ConditionOperator.Null);
        level.AddCondition(RecoveryStep.Columns.EscalationLevel, ConditionOperator.LessThan, Escalation.Sponsor);
    }

    /// <summary>The row as the rules see it; nothing where it has no due time. An update runs by its recovery's clock and is its owner's.</summary>
    public DueItem? Read(Entity row, DueRecovery recovery)
    {
        if (row.GetAttributeValue<DateTime?>(DueOn) is not { } due || row.GetAttributeValue<Guid?>(Id) is not { } id)
            return null;
        var owner = Kind == DueKind.Update ? recovery.Row.Owner : row.GetAttributeValue<EntityReference?>(RecoveryStep.Columns.Owner);
        return new DueItem
        {
            Kind = Kind,
            Id = id,
            Name = row.GetAttributeValue<string?>(Name) ?? "",
            DueOn = due,
            Clock = Kind switch
            {
                DueKind.Step => row.GetChoice<ClockKind>(RecoveryStep.Columns.Clock) ?? ClockKind.Elapsed,
                DueKind.Update => recovery.UpdateClock(due),
                _ => ClockKind.WorkingHours,
            },
            Level = row.GetAttributeValue<int?>(RecoveryStep.Columns.EscalationLevel) ?? 0,
            Owner = owner?.Id ?? Guid.Empty,
        };
    }
}
