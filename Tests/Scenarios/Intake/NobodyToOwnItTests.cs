using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.Intake;

public class NobodyToOwnItTests : Scenario
{
    [Fact, Rule("I5"), Rule("I7")]
    public void The_case_is_saved_and_the_accounts_owner_learns_whom_to_give_the_role()
    {
        AgentsMayNoLongerReadRecoveries();

        var incident = LogCase(Ben, Northwind);

        Assert.False(Administrator.Read(incident, "rcv_recoveryid").Contains("rcv_recoveryid"));
        var task = Assert.Single(Administrator.Children("task", "ownerid", Anna.Reference, "createdon", "subject", "description"));
        Assert.Contains("role", task.GetAttributeValue<string>("subject"), StringComparison.Ordinal);
        Assert.Contains("Northwind Traders", task.GetAttributeValue<string>("description"), StringComparison.Ordinal);
    }

    private void AgentsMayNoLongerReadRecoveries()
    {
        var query = new QueryExpression("roleprivileges") { ColumnSet = new ColumnSet(true) };
        query.AddLink("role", "roleid", "roleid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, "Recovery Agent");
        query.AddLink("privilege", "privilegeid", "privilegeid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, "prvReadrcv_recovery");
        foreach (var held in Administrator.RetrieveMultiple(query).Entities)
            Organization.Rows.Delete("roleprivileges", held.Id);
    }
}
