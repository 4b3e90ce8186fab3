using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>A recovery with all its steps, as read in one query.</summary>
internal sealed record StepsOnRecord(StepRecovery Recovery, EntityReference? Playbook, IReadOnlyList<StepRow> Steps)
{
    public StepRow Step(Guid id) => Steps.Single(step => step.Id == id);

    public IReadOnlyList<StepRow> Cycle(int cycle) => Steps.Where(step => step.Cycle == cycle).ToList();
}

/// <summary>Reads a recovery's steps. As SYSTEM: the rules decide on all of them, whatever the person may see.</summary>
internal static class StepStore
{
    internal static readonly string[] StepColumns =
    [
        RecoveryStep.Columns.Id, RecoveryStep.Columns.Name, RecoveryStep.Columns.Cycle, RecoveryStep.Columns.Sequence, RecoveryStep.Columns.Stage,
        RecoveryStep.Columns.IsRequired, RecoveryStep.Columns.Status, RecoveryStep.Columns.ExitCriteria, RecoveryStep.Columns.Clock,
        RecoveryStep.Columns.DueAfterMinutes, RecoveryStep.Columns.ActivatedOn, RecoveryStep.Columns.DueOn, RecoveryStep.Columns.CompletedOn,
        RecoveryStep.Columns.CompletedBy, RecoveryStep.Columns.Outcome, RecoveryStep.Columns.Apology, RecoveryStep.Columns.ApologyReason, RecoveryStep.Columns.Contact,
        RecoveryStep.Columns.Variants, RecoveryStep.Columns.WaitingSince, RecoveryStep.Columns.Pauses, RecoveryStep.Columns.PausedMinutes,
        RecoveryStep.Columns.CanWaive, RecoveryStep.Columns.WaiverReason, RecoveryStep.Columns.WaivedBy, RecoveryStep.Columns.Owner,
    ];

    internal static readonly string[] RecoveryColumns =
    [
        Recovery.Columns.Status, Recovery.Columns.Cycle, Recovery.Columns.Stage, Recovery.Columns.Account, Recovery.Columns.Playbook,
        Recovery.Columns.Severity, Recovery.Columns.SuggestedSeverity, Recovery.Columns.SeverityReason, Recovery.Columns.UpdateIntervalMinutes,
        Recovery.Columns.IsUnconfirmed, Recovery.Columns.VerifiedBy, Recovery.Columns.DetectedOn, Recovery.Columns.ReportedOn,
        Recovery.Columns.AcknowledgedOn, Recovery.Columns.StabilisedOn, Recovery.Columns.FixedOn, Recovery.Columns.VerifiedOn, Recovery.Columns.LearnedOn,
        Recovery.Columns.OnHoldSince, Recovery.Columns.HoldUntil, Recovery.Columns.FailedVerifications, Recovery.Columns.LastRequestId,
    ];

    /// <summary>The recovery and the steps of all its cycles; a recovery without steps comes without.</summary>
    public static StepsOnRecord StepsOf(this PluginContext context, EntityReference recovery)
    {
        var query = new QueryExpression(Recovery.EntityName) { ColumnSet = new ColumnSet(RecoveryColumns) };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, recovery.Id);
        var client = query.AddLink(Account.EntityName, Recovery.Columns.Account, Account.Columns.Id, JoinOperator.LeftOuter);
        client.EntityAlias = "account";
        client.Columns = new ColumnSet(Account.Columns.IsKeyClient, Account.Columns.ClientTier);
        var step = query.AddLink(RecoveryStep.EntityName, Recovery.Columns.Id, RecoveryStep.Columns.Recovery, JoinOperator.LeftOuter);
        step.EntityAlias = "step";
        step.Columns = new ColumnSet(StepColumns);

        var rows = context.System.RetrieveMultiple(query).Entities;
        var first = rows[0].ToEntity<Recovery>();
        return new StepsOnRecord(
            AsFacts(first) with { IsKeyClient = rows[0].Joined<Account>("account").IsKey() },
            first.Playbook,
            rows.Select(row => row.Joined<RecoveryStep>("step")).OfType<RecoveryStep>().Select(AsRow).ToList());
    }

    /// <summary>The steps of a step's recovery, itself among them, where only the step is known.</summary>
    public static IReadOnlyList<StepRow> StepsBeside(this PluginContext context, Guid stepId)
    {
        var query = new QueryExpression(RecoveryStep.EntityName) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(RecoveryStep.Columns.Id, ConditionOperator.Equal, stepId);
        var beside = query.AddLink(RecoveryStep.EntityName, RecoveryStep.Columns.Recovery, RecoveryStep.Columns.Recovery);
        beside.EntityAlias = "step";
        beside.Columns = new ColumnSet(
            RecoveryStep.Columns.Id, RecoveryStep.Columns.Name, RecoveryStep.Columns.Cycle, RecoveryStep.Columns.Sequence, RecoveryStep.Columns.Stage,
            RecoveryStep.Columns.IsRequired, RecoveryStep.Columns.Status, RecoveryStep.Columns.ActivatedOn, RecoveryStep.Columns.CompletedOn,
            RecoveryStep.Columns.CompletedBy, RecoveryStep.Columns.WaivedBy);
        return context.System.RetrieveMultiple(query).Entities.Select(row => AsRow(row.Joined<RecoveryStep>("step")!)).ToList();
    }

    /// <summary>The account of a recovery, which never changes, so that it can be read before any lock.</summary>
    public static EntityReference? AccountBehind(this PluginContext context, EntityReference recovery) => context.System
        .Retrieve(Recovery.EntityName, recovery.Id, new ColumnSet(Recovery.Columns.Account))
        .ToEntity<Recovery>().Account;

    /// <summary>A step's status as it stands now, which an image may not know yet.</summary>
    public static StepRow StatusNow(this PluginContext context, Guid stepId) => AsRow(context.System
        .Retrieve(RecoveryStep.EntityName, stepId, new ColumnSet(RecoveryStep.Columns.Name, RecoveryStep.Columns.Status))
        .ToEntity<RecoveryStep>());

    /// <summary>An open step that nobody is asked for any more.</summary>
    public static RecoveryStep Cancelled(Guid id) =>
        new(id) { State = RowState.Inactive, Status = RecoveryStepStatus.Cancelled, Punctuality = Punctuality.Cancelled };

    internal static StepRow AsRow(RecoveryStep step) => new()
    {
        Id = step.Id,
        Name = step.Name ?? "",
        Cycle = step.Cycle ?? 1,
        Sequence = step.Sequence ?? 0,
        Stage = step.Stage ?? RecoveryStage.Acknowledge,
        IsRequired = step.IsRequired ?? false,
        Status = step.Status ?? RecoveryStepStatus.Pending,
        ExitCriteria = step.ExitCriteria ?? [],
        Clock = step.Clock ?? ClockKind.Elapsed,
        DueAfterMinutes = step.DueAfterMinutes,
        ActivatedOn = step.ActivatedOn,
        DueOn = step.DueOn,
        CompletedOn = step.CompletedOn,
        CompletedBy = step.CompletedBy?.Id,
        Outcome = step.Outcome,
        Apology = step.Apology,
        ApologyReason = step.ApologyReason,
        Contact = step.Contact?.Id,
        Variants = step.Variants,
        WaitingSince = step.WaitingSince,
        Pauses = step.Pauses,
        PausedMinutes = step.PausedMinutes,
        CanWaive = step.CanWaive == true,
        WaiverReason = step.WaiverReason,
        WaivedBy = step.WaivedBy?.Id,
        Owner = step.Owner?.Id,
        OwnerIsTeam = step.Owner?.LogicalName == Team.EntityName,
    };

    /// <summary>The recovery as the steps' rules see it, in the columns that were read.</summary>
    internal static StepRecovery AsFacts(Recovery recovery)
    {
        var detected = recovery.DetectedOn ?? DateTime.MaxValue;
        return new StepRecovery
        {
            Id = recovery.Id,
            Status = recovery.Status ?? RecoveryStatus.InProgress,
            Cycle = recovery.Cycle ?? 1,
            Stage = recovery.Stage,
            Account = recovery.Account?.Id ?? Guid.Empty,
            Severity = recovery.Severity ?? Severity.Minor,
            SuggestedSeverity = recovery.SuggestedSeverity,
            SeverityReason = recovery.SeverityReason,
            UpdateIntervalMinutes = recovery.UpdateIntervalMinutes,
            IsUnconfirmed = recovery.IsUnconfirmed ?? false,
            VerifiedBy = recovery.VerifiedBy?.Id,
            KnownSince = recovery.ReportedOn < detected ? recovery.ReportedOn.Value : detected,
            OnHoldSince = recovery.OnHoldSince,
            HoldUntil = recovery.HoldUntil,
            FailedVerifications = recovery.FailedVerifications ?? 0,
            LastRequest = recovery.LastRequestId,
            Milestones = MilestoneColumns.In(recovery),
        };
    }
}
