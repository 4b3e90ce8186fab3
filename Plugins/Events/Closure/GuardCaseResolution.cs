using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>
/// Keeps a case open until its recovery is verified (V3). Resolving a case, by CloseIncident too, updates its state, and
/// that update is where every door meets; cancelling and merging set another state and are let through.
/// </summary>
public sealed class GuardCaseResolution : PluginBase
{
    private const string Client = "client";

    public GuardCaseResolution() =>
        Register<Incident>(Message.Update, Stage.PreOperation, Guard).AtRank(15)
            .WhenChanged(Incident.Columns.State, Incident.Columns.Status)
            .WithPreImage(Incident.Columns.Recovery, Incident.Columns.State);

    private static void Guard(PluginContext context)
    {
        var before = context.PreImage<Incident>();
        var after = context.Target.ToEntity<Incident>();
        if (!Resolves(after) || before.State == IncidentState.Resolved || before.Recovery is not { } recovery)
            return;

        context.RefuseOn(CaseResolution.All.Check(Facts(context, recovery.Id)));
    }

    private static bool Resolves(Incident incident) =>
        incident.State == IncidentState.Resolved
        || incident.Status is IncidentStatus.ProblemSolved or IncidentStatus.InformationProvided;

    // As SYSTEM: the case must wait for the client even where the person may not read the recovery.
    private static CaseToResolve Facts(PluginContext context, Guid recoveryId)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(Recovery.Columns.Name, Recovery.Columns.Status, Recovery.Columns.VerifiedOn, Recovery.Columns.IsUnconfirmed),
            Criteria = { Conditions = { new ConditionExpression(Recovery.Columns.Id, ConditionOperator.Equal, recoveryId) } },
        };
        var link = query.AddLink(Account.EntityName, Recovery.Columns.Account, Account.Columns.Id);
        link.EntityAlias = Client;
        link.Columns = new ColumnSet(Account.Columns.IsKeyClient, Account.Columns.ClientTier);

        var row = context.System.RetrieveMultiple(query).Entities[0];
        var recovery = row.ToEntity<Recovery>();
        return new CaseToResolve
        {
            Recovery = recovery.Name ?? "",
            IsKeyClient = row.Joined<Account>(Client).IsKey(),
            IsSettled = recovery.VerifiedOn is not null || recovery.IsUnconfirmed == true || ClosureFacts.IsEnd(recovery.Status!.Value),
            Block = context.Settings().BlockCaseResolution,
        };
    }
}
