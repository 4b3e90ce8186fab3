using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Trust;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Asks what became of the contract, once a recovery (F5). By SYSTEM: time asks, not a person.</summary>
internal static class RetentionStore
{
    private const string Client = "client";
    private const string Person = "person";
    private const string Asked = "asked";

    /// <summary>
    /// Gives the account's owner a task for each verified recovery whose time has come, unless the answer or the task is there
    /// already. The recovery's owner gets it where the account's is disabled. Requests: one, and one more for each task.
    /// </summary>
    public static void AskForRetention(this PluginContext context, EntityReference account)
    {
        foreach (var row in context.System.RetrieveMultiple(Unknown(account.Id)).Entities)
        {
            var client = row.Joined<Account>(Client)!;
            var recovery = row.ToEntity<Recovery>();
            if (row.Joined<TaskActivity>(Asked) is null && RetentionRule.IsDue(recovery.VerifiedOn, client.RenewalOn, recovery.Retention, context.Now))
                Ask(context, recovery, client, row.JoinedPrincipal(Person));
        }
    }

    private static QueryExpression Unknown(Guid account)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(Recovery.Columns.Number, Recovery.Columns.VerifiedOn, Recovery.Columns.Retention, Recovery.Columns.Owner),
        };
        query.Criteria.AddCondition(Recovery.Columns.Account, ConditionOperator.Equal, account);
        query.Criteria.AddCondition(Recovery.Columns.VerifiedOn, ConditionOperator.NotNull);
        var unknown = query.Criteria.AddFilter(LogicalOperator.Or);
        unknown.AddCondition(Recovery.Columns.Retention, ConditionOperator.Null);
        unknown.AddCondition(Recovery.Columns.Retention, ConditionOperator.Equal, (int)Retention.Open);
        var client = query.AddLink(Account.EntityName, Recovery.Columns.Account, Account.Columns.Id)
            .As(Client, Account.Columns.Name, Account.Columns.RenewalOn, Account.Columns.Owner);
        PeopleStore.JoinPrincipal(client.AddLink(SystemUser.EntityName, Account.Columns.Owner, SystemUser.Columns.Id, JoinOperator.LeftOuter), Person);
        query.AddLink(TaskActivity.EntityName, Recovery.Columns.Id, TaskActivity.Columns.RegardingObject, JoinOperator.LeftOuter)
            .As(Asked, TaskActivity.Columns.Id)
            .LinkCriteria.AddCondition(RetentionRule.Subject().IsSubject());
        return query;
    }

    private static void Ask(PluginContext context, Recovery recovery, Account client, Principal? owner)
    {
        var language = owner?.Language ?? Text.English;
        context.System.Create(new TaskActivity
        {
            Subject = RetentionRule.Subject().In(language),
            Description = RetentionRule.Description(recovery.Number ?? "", client.Name ?? "").In(language),
            RegardingObject = recovery.ToEntityReference(),
            // By when it was to be asked, so that a late run leaves the same task (X2).
            ScheduledEnd = RetentionRule.AskOn(recovery.VerifiedOn, client.RenewalOn),
            Owner = owner is { IsEnabled: false } ? recovery.Owner : client.Owner,
        });
    }
}
