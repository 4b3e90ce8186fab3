using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>
/// Reads what decides whether a recovery may end, and what ends with it. As SYSTEM: what is missing does not depend on
/// which rows the person who asks may read.
/// </summary>
internal static class ClosureStore
{
    /// <summary>The facts about closing it with this outcome; what cannot matter is not read.</summary>
    public static ClosureFacts ClosureFacts(this PluginContext context, Recovery recovery, RecoveryOutcome? outcome, string? reason)
    {
        var status = recovery.Status ?? RecoveryStatus.InProgress;
        var early = Rules.Closure.ClosureFacts.IsEarly(outcome);
        var ended = Rules.Closure.ClosureFacts.IsEnd(status);
        var learning = ended || early ? new LearningOnRecord() : context.LearningOnRecord(recovery.Id);
        return new ClosureFacts
        {
            Status = status,
            Severity = recovery.Severity ?? Severity.Critical,
            SuggestedSeverity = recovery.SuggestedSeverity,
            SeverityReason = recovery.SeverityReason,
            IsRecurrence = recovery.IsRecurrence ?? false,
            FailedVerifications = recovery.FailedVerifications ?? 0,
            IsUnconfirmed = recovery.IsUnconfirmed ?? false,
            ReportedByClient = recovery.DiscoveredBy == DiscoveredBy.Client,
            Outcome = outcome,
            Reason = reason,
            IsManager = outcome == RecoveryOutcome.NotAFailure && context.IsManager(context.InitiatingUser),
            // Of all cycles: a failed verification leaves what is open before Fix in its cycle.
            OpenSteps = ended || early ? [] : context.OpenSteps(recovery.Id).Where(step => step.IsRequired == true).Select(step => step.Name ?? "").ToList(),
            OpenMoney = ended ? [] : context.OpenRestitutions(recovery.Id, RestitutionStatus.Submitted, RestitutionStatus.Approved).Select(row => row.Name ?? "").ToList(),
            HasVerifiedCause = learning.HasVerifiedCause,
            HasPublishedImprovement = learning.HasPublishedImprovement,
            CausesLeftAlone = learning.CausesLeftAlone,
            HasTrainingOnly = learning.HasTrainingOnly,
            IsConfident = outcome == RecoveryOutcome.TrustRestored && !ended && context.IsConfident(recovery),
            HasTrustTask = outcome == RecoveryOutcome.TrustRestored && !ended && context.HasOpenTrustTask(recovery.Account!.Id),
            HasSponsorTouchpoint = !ended && !early && recovery.FailedVerifications > 0 && context.SponsorSpoke(recovery),
        };
    }

    /// <summary>The columns of a recovery that the rules of its ending look at.</summary>
    public static Recovery RecoveryToEnd(this PluginContext context, Guid recovery) => context.System.Retrieve(
        Recovery.EntityName,
        recovery,
        new ColumnSet(
            Recovery.Columns.Name,
            Recovery.Columns.Status,
            Recovery.Columns.Account,
            Recovery.Columns.Severity,
            Recovery.Columns.SuggestedSeverity,
            Recovery.Columns.SeverityReason,
            Recovery.Columns.IsRecurrence,
            Recovery.Columns.FailedVerifications,
            Recovery.Columns.IsUnconfirmed,
            Recovery.Columns.VerifiedOn,
            Recovery.Columns.LearnedOn,
            Recovery.Columns.DiscoveredBy,
            Recovery.Columns.HoldReason,
            Recovery.Columns.HoldUntil,
            Recovery.Columns.Sponsor,
            Recovery.Columns.Outcome,
            Recovery.Columns.OutcomeReason,
            Recovery.Columns.Cycle)).ToEntity<Recovery>();

    /// <summary>The status and the terms of a recovery's hold, as they stand.</summary>
    public static Recovery HoldOf(this PluginContext context, Guid recovery) => context.System
        .Retrieve(Recovery.EntityName, recovery, new ColumnSet(Recovery.Columns.Status, Recovery.Columns.HoldUntil)).ToEntity<Recovery>();

    /// <summary>The recovery that a case waits for, even where the person who resolves it may not read it.</summary>
    public static Rules.Closure.CaseToResolve CaseToResolve(this PluginContext context, Guid recoveryId)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(Recovery.Columns.Name, Recovery.Columns.Status, Recovery.Columns.VerifiedOn, Recovery.Columns.IsUnconfirmed),
            Criteria = { Conditions = { new ConditionExpression(Recovery.Columns.Id, ConditionOperator.Equal, recoveryId) } },
        };
        query.AddLink(Account.EntityName, Recovery.Columns.Account, Account.Columns.Id).As("client", Account.Columns.IsKeyClient, Account.Columns.ClientTier);

        var row = context.System.RetrieveMultiple(query).Entities[0];
        var recovery = row.ToEntity<Recovery>();
        return new Rules.Closure.CaseToResolve
        {
            Recovery = recovery.Name ?? "",
            IsKeyClient = row.Joined<Account>("client").IsKey(),
            IsSettled = recovery.VerifiedOn is not null || recovery.IsUnconfirmed == true || Rules.Closure.ClosureFacts.IsEnd(recovery.Status!.Value),
            Block = context.Settings().BlockCaseResolution,
        };
    }

    public static IReadOnlyList<Restitution> OpenRestitutions(this PluginContext context, Guid recovery, params RestitutionStatus[] statuses)
    {
        var query = Children(Restitution.EntityName, Restitution.Columns.Recovery, recovery, Restitution.Columns.Name);
        query.Criteria.AddCondition(Restitution.Columns.Status, ConditionOperator.In, statuses.Select(status => (object)(int)status).ToArray());
        return context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<Restitution>()).ToList();
    }

    /// <summary>Whether it has steps or restitution; decisions hang on restitutions.</summary>
    public static bool HasHistory(this PluginContext context, Guid recovery) =>
        context.HasAny(RecoveryStep.EntityName, RecoveryStep.Columns.Recovery, recovery)
        || context.HasAny(Restitution.EntityName, Restitution.Columns.Recovery, recovery);

    private static bool HasAny(this PluginContext context, string table, string lookup, Guid recovery)
    {
        var query = Children(table, lookup, recovery, lookup);
        query.TopCount = 1;
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>
    /// Whether a touchpoint of the recovery that its sponsor owns took place since the verification failed: the running
    /// cycle's first step was laid out then.
    /// </summary>
    private static bool SponsorSpoke(this PluginContext context, Recovery recovery)
    {
        if (recovery.Sponsor is not { } sponsor)
            return false;
        var query = Children(Touchpoint.EntityName, Touchpoint.Columns.Recovery, recovery.Id, Touchpoint.Columns.ActualEnd);
        query.Criteria.AddCondition(Touchpoint.Columns.State, ConditionOperator.Equal, ActivityState.Completed);
        query.Criteria.AddCondition(Touchpoint.Columns.Owner, ConditionOperator.Equal, sponsor.Id);
        var step = query.AddLink(RecoveryStep.EntityName, Touchpoint.Columns.Recovery, RecoveryStep.Columns.Recovery);
        step.EntityAlias = RecoveryStep.EntityName;
        step.Columns = new ColumnSet(RecoveryStep.Columns.CreatedOn);
        step.LinkCriteria.AddCondition(RecoveryStep.Columns.Cycle, ConditionOperator.Equal, recovery.Cycle ?? 1);

        var rows = context.System.RetrieveMultiple(query).Entities;
        var failedOn = rows.Select(row => row.Joined<RecoveryStep>(RecoveryStep.EntityName)?.CreatedOn).Min();
        return rows.Any(row => row.ToEntity<Touchpoint>().ActualEnd > failedOn);
    }

    private static QueryExpression Children(string table, string lookup, Guid recovery, params string[] columns) => new(table)
    {
        ColumnSet = new ColumnSet(columns),
        Criteria = { Conditions = { new ConditionExpression(lookup, ConditionOperator.Equal, recovery) } },
    };
}
