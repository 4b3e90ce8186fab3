using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Events;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Impact;
using RecoveryCrm.Plugins.Rules.Integrity;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>The impacts, restitutions and decisions of some recoveries, for their integrity.</summary>
internal sealed class IntegrityMoney(IntegritySetup setup, IntegrityFindings found, IntegrityChunk chunk)
{
    private ILookup<Guid, Impact>? impacts;
    private ILookup<Guid, Restitution>? restitutions;
    private ILookup<Guid, Approval>? approvals;

    public void Read()
    {
        impacts = chunk.Children<Impact>(
            [.. ImpactStore.Counted, Impact.Columns.State, Impact.Columns.Dimension, Impact.Columns.Description, Impact.Columns.Amount, Impact.Columns.ConfirmedAmount])
            .ToLookup(row => row.Recovery!.Id);
        restitutions = chunk.Children<Restitution>(
            [.. RestitutionStore.RowColumns.Columns, Restitution.Columns.TierValue, Restitution.Columns.SubmittedOn, Restitution.Columns.DecidedOn,
                Restitution.Columns.DeliveredOn, Restitution.Columns.ExchangeRate, Restitution.Columns.EscalationLevel])
            .ToLookup(row => row.Recovery!.Id);
        var query = new QueryExpression(Approval.EntityName)
        {
            ColumnSet = new ColumnSet(
                Approval.Columns.Restitution, Approval.Columns.Decision, Approval.Columns.Comment, Approval.Columns.Approver,
                Approval.Columns.DecidedOn, Approval.Columns.Policy, Approval.Columns.Amount),
        };
        query.AddLink(Restitution.EntityName, Approval.Columns.Restitution, Restitution.Columns.Id)
            .LinkCriteria.AddCondition(chunk.OfThese(Restitution.Columns.Recovery));
        approvals = setup.Context.AllRows(query).Select(row => row.ToEntity<Approval>()).ToLookup(row => row.Restitution!.Id);
        foreach (var row in restitutions.SelectMany(rows => rows).Where(row => row.Status == RestitutionStatus.Approved))
            chunk.NoteLevel(row.Recovery!.Id, row.EscalationLevel);
    }

    public IReadOnlyCollection<ImpactFacts> ImpactsOf(Guid recovery) =>
        impacts![recovery].Where(impact => impact.State == RowState.Active).Select(ImpactStore.AsFacts).ToList();

    public IReadOnlyCollection<Grant> GrantsOf(Guid recovery) => restitutions![recovery].Select(GrantStore.AsGrant).ToList();

    public IReadOnlyCollection<string> OpenOf(Guid recovery) => restitutions![recovery]
        .Where(row => row.Status is RestitutionStatus.Submitted or RestitutionStatus.Approved)
        .Select(row => row.Name ?? "")
        .ToList();

    public void Check(RecoveryHead head)
    {
        foreach (var impact in impacts![head.Row.Id])
            found.Add(Impact.EntityName, impact.Id, head.Row.Id, ImpactRules.All.Check(impact.AsRow()));
        foreach (var row in restitutions![head.Row.Id])
            Check(head, row, approvals![row.Id].ToList());
    }

    private void Check(RecoveryHead head, Restitution row, IReadOnlyCollection<Approval> decisions)
    {
        var given = decisions.Select(decision => new GivenDecision(decision.Approver?.Id ?? Guid.Empty, decision.Decision ?? Decision.Reject)).ToList();
        var money = new CheckedRestitution
        {
            Row = row.AsRow(),
            Account = row.Account?.Id,
            RecoveryAccount = head.Row.Account?.Id,
            BaseValue = row.BaseValue,
            TierValue = row.TierValue,
            Policy = row.Policy?.Id,
            ApprovalsRequired = row.ApprovalsRequired,
            SubmittedBy = row.SubmittedBy?.Id,
            SubmittedOn = row.SubmittedOn,
            DecidedOn = row.DecidedOn,
            DeliveredOn = row.DeliveredOn,
            AmountInBase = row.ExchangeRate == 1m ? row.Amount ?? 0m : null,
            EndedOn = head.Row.ClosedOn,
            Given = given,
            Before = row.Account is { } account ? setup.GrantsOf(account.Id).Where(other => other.Id != row.Id && other.SubmittedOn < row.SubmittedOn).ToList() : [],
            WindowDays = setup.Settings.SplitWindowDays,
        };
        found.Add(Restitution.EntityName, row.Id, head.Row.Id, RestitutionIntegrity.Check(money));
        found.Add(Restitution.EntityName, row.Id, head.Row.Id, CommunicationIntegrity.OfItem.Check(row.EscalationLevel ?? 0));
        foreach (var decision in decisions)
            found.Add(Approval.EntityName, decision.Id, head.Row.Id, ApprovalIntegrity.Check(Decided(head, row, money, decision, given)));
    }

    private CheckedApproval Decided(RecoveryHead head, Restitution row, CheckedRestitution money, Approval decision, IReadOnlyCollection<GivenDecision> given)
    {
        var approver = decision.Approver?.Id ?? Guid.Empty;
        return new CheckedApproval
        {
            Restitution = money,
            DecidedOn = decision.DecidedOn,
            Policy = decision.Policy?.Id,
            Amount = decision.Amount,
            Request = new ApprovalRequest
            {
                Status = row.Status == RestitutionStatus.Draft ? RestitutionStatus.Draft : RestitutionStatus.Submitted,
                RecoveryStatus = decision.DecidedOn > head.Row.ClosedOn ? RecoveryStatus.Closed : RecoveryStatus.InProgress,
                TierName = row.Policy?.Name ?? "",
                Decision = decision.Decision,
                Comment = decision.Comment,
                Approver = approver,
                // Who has left the team, or has got the recovery, since the money was paid did nothing wrong.
                IsTeamMember = approver != Guid.Empty && (!money.IsOpenMoney || row.Policy is not { } policy || setup.IsApprover(policy.Id, approver)),
                Authors = RestitutionStore.AuthorsOf(row, money.IsOpenMoney ? head.Row : new Recovery()),
                Given = given.Count(other => other.Approver == approver) > 1 ? given : [],
            },
        };
    }
}
