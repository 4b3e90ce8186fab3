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
        Join(query.AddLink(Account.EntityName, Recovery.Columns.Account, Account.Columns.Id, JoinOperator.LeftOuter), Client,
            Account.Columns.IsKeyClient, Account.Columns.ClientTier, Account.Columns.ParentAccount);
        var verifier = query.AddLink(Contact.EntityName, Recovery.Columns.VerifiedBy, Contact.Columns.Id, JoinOperator.LeftOuter);
        Join(verifier, Verifier, Contact.Columns.Id);
        Join(verifier.AddLink(Account.EntityName, Contact.Columns.ParentCustomer, Account.Columns.Id, JoinOperator.LeftOuter), Company,
            Account.Columns.Id, Account.Columns.ParentAccount);
        Join(query.AddLink(Recovery.EntityName, Recovery.Columns.PreviousRecovery, Recovery.Columns.Id, JoinOperator.LeftOuter), Previous, Recovery.Columns.Account);
        Join(query.AddLink(Incident.EntityName, Recovery.Columns.Case, Incident.Columns.Id, JoinOperator.LeftOuter), Case,
            Incident.Columns.Id, Incident.Columns.Recovery);

        return context.AllRows(query).Select(row => new RecoveryHead(row.ToEntity<Recovery>())
        {
            IsKeyClient = row.Joined<Account>(Client) is { } client && (client.IsKeyClient == true || client.ClientTier is ClientTier.Strategic or ClientTier.Key),
            PreviousAccount = row.Joined<Recovery>(Previous)?.Account?.Id,
            IsVerifierOfClient = row.Joined<Contact>(Verifier) is null ? null : IsOf(row.Joined<Account>(Company), row.Joined<Account>(Client), row.ToEntity<Recovery>()),
            CaseNamesIt = row.Joined<Incident>(Case) is { } incident ? incident.Recovery?.Id == row.Id : null,
        }).ToList();
    }

    // The account, its parent or a subsidiary (V1).
    private static bool IsOf(Account? company, Account? client, Recovery recovery) => company is not null
        && (company.Id == recovery.Account?.Id || company.ParentAccount?.Id == recovery.Account?.Id || client?.ParentAccount?.Id == company.Id);

    private static void Join(LinkEntity link, string alias, params string[] columns)
    {
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(columns);
    }
}
