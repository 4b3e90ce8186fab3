using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;

namespace RecoveryCrm.Tests.Live.Flow;

/// <summary>
/// Takes away what a run created, from the account down, whatever state it is in. A recovery goes as V7 says: ended, then
/// erased. What cannot be removed does not keep the rest; it is told at the end, by name.
/// </summary>
internal sealed class Cleaning(IOrganizationService service)
{
    /// <summary>Longer than any run: what is older was left by one that died.</summary>
    private const int DeadAfterHours = 2;

    private readonly List<string> problems = [];

    /// <summary>Removes what this run created.</summary>
    public void RemoveRun(string run) => RemoveAccounts(Marked(Client.Mark + run));

    /// <summary>Removes what earlier runs left that did not come to their end.</summary>
    public void RemoveDeadRuns()
    {
        var query = Marked(Client.Mark + "%");
        query.Criteria.AddCondition("createdon", ConditionOperator.OlderThanXHours, DeadAfterHours);
        RemoveAccounts(query);
    }

    private static QueryExpression Marked(string name)
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.Like, name);
        return query;
    }

    private void RemoveAccounts(QueryExpression query)
    {
        foreach (var account in service.RetrieveMultiple(query).Entities)
            Remove(account.ToEntityReference());
        if (problems.Count > 0)
            throw new InvalidOperationException($"Not everything could be removed:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}");
    }

    private void Remove(EntityReference account)
    {
        foreach (var recovery in service.Children("rcv_recovery", "rcv_accountid", account, "createdon", "statecode"))
            Try(recovery.ToEntityReference(), () => Erase(recovery));
        // The erasure leaves a record of itself on the account's timeline.
        foreach (var activity in service.Children("activitypointer", "regardingobjectid", account, "createdon", "activitytypecode"))
            Delete(activity.GetAttributeValue<string>("activitytypecode"), activity.Id);
        foreach (var incident in service.Children("incident", "customerid", account, "createdon"))
            Delete("incident", incident.Id);
        // Kept for ever by rule F3; past the rules it goes as history is loaded, which takes prvBypassCustomPlugins.
        foreach (var score in service.Children("rcv_trustscore", "rcv_accountid", account, "createdon"))
            Delete("rcv_trustscore", score.Id, bypass: true);
        foreach (var contact in service.Children("contact", "parentcustomerid", account, "createdon"))
            Delete("contact", contact.Id);
        Delete("account", account.Id);
    }

    private void Erase(Entity recovery)
    {
        if (recovery.GetAttributeValue<OptionSetValue>("statecode").Value == 0)
            service.Call("rcv_CancelRecovery", recovery.ToEntityReference(), ("Reason", "A live test that did not come to its end."));
        service.Call("rcv_EraseRecovery", null, ("RecoveryId", recovery.Id), ("Reason", "A live test."));
    }

    private void Delete(string table, Guid id, bool bypass = false) => Try(new EntityReference(table, id), () =>
    {
        var request = new DeleteRequest { Target = new EntityReference(table, id) };
        if (bypass)
            request["BypassCustomPluginExecution"] = true;
        service.Execute(request);
    });

    private void Try(EntityReference row, Action act)
    {
        try
        {
            act();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            problems.Add($"{row.LogicalName} {row.Id}: {fault.Detail.Message}");
        }
    }
}
