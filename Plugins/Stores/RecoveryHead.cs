using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>A recovery with the rows it points to, as a check of integrity reads it.</summary>
internal sealed class RecoveryHead(Recovery row)
{
    private const string Client = "client";
    private const string Verifier = "verifier";
    private const string Company = "company";
    private const string Previous = "previous";
    private const string Case = "case";

    public Recovery Row { get; } = row;
    public StepRecovery Facts { get; } = StepStore.AsFacts(row);
    public bool IsKeyClient { get; private set; }
    public Guid? PreviousAccount { get; private set; }
    public bool? IsVerifierOfClient { get; private set; }
    public bool? CaseNamesIt { get; private set; }

    public static IReadOnlyList<RecoveryHead> Read(PluginContext context, IReadOnlyCollection<Guid> ids)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(
            [
                .. StepStore.RecoveryColumns,
                Recovery.Columns.Name, Recovery.Columns.Owner, Recovery.Columns.OccurredOn, Recovery.Columns.HoldReason, Recovery.Columns.ClosedOn,
                Recovery.Columns.Outcome, Recovery.Columns.OutcomeReason, Recovery.Columns.IsRecurrence, Recovery.Columns.Retention,
                Recovery.Columns.RetentionOn, Recovery.Columns.Case, Recovery.Columns.NextUpdateOn, Recovery.Columns.LastUpdateOn,
                Recovery.Columns.UpdatesCount, Recovery.Columns.UpdatesOnTime, Recovery.Columns.ImpactScore, Recovery.Columns.FinancialImpact,
                Recovery.Columns.RestitutionApproved, Recovery.Columns.RestitutionDelivered, Recovery.Columns.EscalationLevel,
            ]),
        };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.In, ids.Cast<object>().ToArray());
        query.AddLink(Account.EntityName, Recovery.Columns.Account, Account.Columns.Id, JoinOperator.LeftOuter).As(Client,
            Account.Columns.IsKeyClient, Account.Columns.ClientTier, Account.Columns.ParentAccount);
        var verifier = query.AddLink(Contact.EntityName, Recovery.Columns.VerifiedBy, Contact.Columns.Id, JoinOperator.LeftOuter);
        verifier.As(Verifier, Contact.Columns.Id);
        verifier.AddLink(Account.EntityName, Contact.Columns.ParentCustomer, Account.Columns.Id, JoinOperator.LeftOuter).As(Company,
            Account.Columns.Id, Account.Columns.ParentAccount);
        query.AddLink(Recovery.EntityName, Recovery.Columns.PreviousRecovery, Recovery.Columns.Id, JoinOperator.LeftOuter).As(Previous, Recovery.Columns.Account);
        query.AddLink(Incident.EntityName, Recovery.Columns.Case, Incident.Columns.Id, JoinOperator.LeftOuter).As(Case,
            Incident.Columns.Id, Incident.Columns.Recovery);

        return context.AllRows(query).Select(row => new RecoveryHead(row.ToEntity<Recovery>())
        {
            IsKeyClient = row.Joined<Account>(Client).IsKey(),
            PreviousAccount = row.Joined<Recovery>(Previous)?.Account?.Id,
            IsVerifierOfClient = row.Joined<Contact>(Verifier) is null ? null : IsOf(row.Joined<Account>(Company), row.Joined<Account>(Client), row.ToEntity<Recovery>()),
            CaseNamesIt = row.Joined<Incident>(Case) is { } incident ? incident.Recovery?.Id == row.Id : null,
        }).ToList();
    }

    // The account, its parent or a subsidiary (V1).
    private static bool IsOf(Account? company, Account? client, Recovery recovery) => company is not null
        && (company.Id == recovery.Account?.Id || company.ParentAccount?.Id == recovery.Account?.Id || client?.ParentAccount?.Id == company.Id);
}
