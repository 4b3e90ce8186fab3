using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Asks for what has to be configured before a recovery can open.</summary>
internal static class SetupTaskStore
{
    /// <summary>
    /// A task for the account's owner, regarding the case (of a signal, which has no activities, the account), unless that person
    /// has such a task open already: what is missing is missing for all their clients. By the system, because whoever logs cases need not be allowed to give others tasks.
    /// </summary>
    public static void AskForSetup(this PluginContext context, Client client, Text subject, Text message)
    {
        // Dataverse gives no new rows to a disabled user; then whoever saved the case is told.
        var owner = client.Owner is { IsEnabled: true } enabled
            ? enabled.ToReference()
            : new EntityReference(SystemUser.EntityName, context.InitiatingUser);
        if (HasOpenTask(context, owner, subject))
            return;

        var language = client.Owner?.Language ?? Text.English;
        var task = new TaskActivity
        {
            Subject = subject.In(language),
            Description = message.In(language),
            RegardingObject = context.Execution.PrimaryEntityName == Incident.EntityName
                ? new EntityReference(Incident.EntityName, context.Id)
                : new EntityReference(Account.EntityName, client.Id),
            Owner = owner,
        };
        context.System.Create(task);
    }

    private static bool HasOpenTask(PluginContext context, EntityReference owner, Text subject)
    {
        var query = new QueryExpression(TaskActivity.EntityName) { TopCount = 1, ColumnSet = new ColumnSet(TaskActivity.Columns.Id) };
        query.Criteria.AddCondition(TaskActivity.Columns.Owner, ConditionOperator.Equal, owner.Id);
        query.Criteria.AddCondition(TaskActivity.Columns.State, ConditionOperator.Equal, ActivityState.Open);
        query.Criteria.AddCondition(subject.IsSubject());
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
