using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Rules.Impact;
using RecoveryCrm.Plugins.Rules.Integrity;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Some hundred recoveries with all that is theirs, read with one query for each table and checked in memory.</summary>
internal sealed class IntegrityChunk(IntegritySetup setup, IntegrityFindings found, IReadOnlyCollection<Guid> ids)
{
    /// <summary>The lookup from a child to its recovery, which has the same name in every table.</summary>
    public const string Parent = DueTable.Recovery;

    private readonly Dictionary<Guid, int> levels = [];

    public void Check()
    {
        var heads = RecoveryHead.Read(setup.Context, ids);
        var steps = new IntegritySteps(setup, found, this);
        var money = new IntegrityMoney(setup, found, this);
        var learning = new IntegrityLearning(setup, found, this);
        var talk = new IntegrityTalk(setup, found, this);
        steps.Read();
        money.Read();
        learning.Read();
        talk.Read();

        foreach (var head in heads)
        {
            var row = head.Row;
            var facts = head.Facts;
            var own = steps.Of(row.Id);
            steps.Check(head, own);
            money.Check(head);
            learning.Check(head);
            talk.Check(head);
            found.Add(Recovery.EntityName, row.Id, row.Id, RecoveryIntegrity.Check(new CheckedRecovery
            {
                Row = facts,
                Times = new(row.OccurredOn, row.DetectedOn, row.ReportedOn, setup.Now),
                Cycle = own.Where(step => step.Row.Cycle == facts.Cycle).Select(step => step.Row).ToList(),
                HighestCycle = own.Select(step => step.Row.Cycle).DefaultIfEmpty(facts.Cycle).Max(),
                LaidOut = steps.LaidOut,
                HoldReason = row.HoldReason,
                ClosedOn = row.ClosedOn,
                OutcomeReason = row.OutcomeReason,
                IsRecurrence = row.IsRecurrence == true,
                PreviousAccount = head.PreviousAccount,
                Retention = row.Retention,
                RetentionOn = row.RetentionOn,
                IsVerifierOfClient = head.IsVerifierOfClient,
                CaseNamesIt = head.CaseNamesIt,
                RecoveriesOfCase = row.Case is { } incident ? setup.RecoveriesOf(incident.Id) : 1,
                Closure = row.Status == RecoveryStatus.Closed ? Closure(row, own, money, learning) : null,
            }));
            found.Add(Recovery.EntityName, row.Id, row.Id, RollUpIntegrity.All.Check(new CheckedRollUps
            {
                ImpactScore = row.ImpactScore,
                SuggestedSeverity = row.SuggestedSeverity,
                FinancialImpact = row.FinancialImpact,
                Approved = row.RestitutionApproved,
                Delivered = row.RestitutionDelivered,
                Escalation = row.EscalationLevel,
                Impacts = money.ImpactsOf(row.Id),
                Grants = money.GrantsOf(row.Id),
                HighestLevel = levels.TryGetValue(row.Id, out var level) ? level : 0,
            }));
        }
    }

    // What may have changed since it was closed is taken as it had to be then.
    private static ClosureFacts Closure(Recovery row, IReadOnlyCollection<StepOnRecord> steps, IntegrityMoney money, IntegrityLearning learning) => new()
    {
        Status = RecoveryStatus.FollowingUp,
        Severity = row.Severity ?? Severity.Minor,
        SuggestedSeverity = row.SuggestedSeverity,
        SeverityReason = row.SeverityReason,
        IsRecurrence = row.IsRecurrence == true,
        FailedVerifications = row.FailedVerifications ?? 0,
        IsUnconfirmed = row.IsUnconfirmed == true,
        Outcome = row.Outcome,
        Reason = row.OutcomeReason,
        IsManager = true,
        // Closing cancels what is open; a failed verification had cancelled the rest of its cycle before.
        OpenSteps = steps
            .Where(step => step.Row is { IsRequired: true, Status: RecoveryStepStatus.Cancelled } && (step.Row.Cycle == row.Cycle || step.Row.Stage < RecoveryStage.Fix))
            .Select(step => step.Row.Name)
            .ToList(),
        OpenMoney = money.OpenOf(row.Id),
        HasVerifiedCause = learning.HasVerifiedCause(row.Id),
        HasPublishedImprovement = learning.HasPublishedImprovement(row.Id),
        IsConfident = true,
        HasSponsorTouchpoint = true,
    };

    /// <summary>Notes how far an open item has been escalated, for its recovery's own level.</summary>
    public void NoteLevel(Guid recovery, int? level)
    {
        if (level is { } known && (!levels.TryGetValue(recovery, out var highest) || known > highest))
            levels[recovery] = known;
    }

    public List<TTable> Children<TTable>(params string[] columns) where TTable : Entity, new()
    {
        var query = new QueryExpression(new TTable().LogicalName) { ColumnSet = new ColumnSet([Parent, .. columns]) };
        query.Criteria.AddCondition(OfThese(Parent));
        return setup.Context.AllRows(query).Select(row => row.ToEntity<TTable>()).ToList();
    }

    public ConditionExpression OfThese(string column, string? alias = null) => alias is null
        ? new(column, ConditionOperator.In, ids.Cast<object>().ToArray())
        : new(alias, column, ConditionOperator.In, ids.Cast<object>().ToArray());
}
