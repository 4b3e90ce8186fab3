using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
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
    /// Gives the account's owner the task when it is time, unless the answer or the task is there already; says whether it
    /// did. The recovery's owner gets it where the account's is disabled. Requests: one, and one more for the task.
    /// </summary>
    public static bool AskForRetention(this PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            TopCount = 1,
            ColumnSet = new ColumnSet(Recovery.Columns.Number, Recovery.Columns.VerifiedOn, Recovery.Columns.Retention, Recovery.Columns.Owner),
        };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, recovery);
        var account = query.AddLink(Account.EntityName, Recovery.Columns.Account, Account.Columns.Id);
        account.EntityAlias = Client;
        account.Columns = new ColumnSet(Account.Columns.Name, Account.Columns.RenewalOn, Account.Columns.Owner);
        PeopleStore.JoinPrincipal(account.AddLink(SystemUser.EntityName, Account.Columns.Owner, SystemUser.Columns.Id, JoinOperator.LeftOuter), Person);
        var task = query.AddLink(TaskActivity.EntityName, Recovery.Columns.Id, TaskActivity.Columns.RegardingObject, JoinOperator.LeftOuter);
        task.EntityAlias = Asked;
        task.Columns = new ColumnSet(TaskActivity.Columns.Id);
        task.LinkCriteria.AddCondition(RetentionRule.Subject().IsSubject());

        var row = context.System.RetrieveMultiple(query).Entities.Single();
        var stored = row.ToEntity<Recovery>();
        var client = row.Joined<Account>(Client)!;
        if (row.Joined<TaskActivity>(Asked) is not null
            || !RetentionRule.IsDue(stored.VerifiedOn, client.RenewalOn, stored.Retention, context.Now))
            return false;

        var owner = row.JoinedPrincipal(Person);
        var language = owner?.Language ?? Text.English;
        context.System.Create(new TaskActivity
        {
            Subject = RetentionRule.Subject().In(language),
            Description = RetentionRule.Description(stored.Number ?? "", client.Name ?? "").In(language),
            RegardingObject = stored.ToEntityReference(),
            // By when it was to be asked, so that a late run leaves the same task (X2).
            ScheduledEnd = RetentionRule.AskOn(stored.VerifiedOn, client.RenewalOn),
            Owner = owner is { IsEnabled: false } ? stored.Owner : client.Owner,
        });
        return true;
    }
}
