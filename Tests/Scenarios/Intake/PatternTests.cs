using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Steps;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

public sealed class PatternTests : StepScenario
{
    [Fact, Rule("I9")]
    public void Three_clients_with_one_category_are_a_pattern_that_stays_counted()
    {
        Open(Northwind);
        Open(AdventureWorks);
        Assert.Empty(Patterns);

        Organization.Clock.Advance(TimeSpan.FromDays(80));
        Open(Litware);
        IsCounted(recoveries: 3, accounts: 3);

        Organization.Clock.Advance(TimeSpan.FromDays(200));
        var fourth = Open(Litware, severity: 1);
        IsCounted(recoveries: 4, accounts: 3);

        Mia.Service.Call("rcv_CancelRecovery", fourth, ("Reason", "Logged twice."));
        IsCounted(recoveries: 3, accounts: 3);
    }

    [Fact, Rule("I9")]
    public void More_than_ninety_days_or_another_category_is_none()
    {
        Open(Northwind);
        Open(AdventureWorks);
        Open(Tailspin, category: 2);
        Organization.Clock.Advance(TimeSpan.FromDays(91));
        Open(Litware);

        Assert.Empty(Patterns);
    }

    [Fact, Rule("I9")]
    public void A_category_that_is_found_later_counts()
    {
        Open(Northwind);
        Open(AdventureWorks);
        var recovery = Open(Litware, category: null);
        Assert.Empty(Patterns);

        Ben.Service.Change(recovery, ("rcv_failurecategory", Choice(4)));

        IsCounted(recoveries: 3, accounts: 3);
    }

    [Fact, Rule("I9"), Rule("V5")]
    public void One_is_no_failure_only_once_a_manager_has_closed_it_so()
    {
        Open(Northwind);
        var second = Open(AdventureWorks);
        Open(Litware);

        Ben.Service.Change(second, ("rcv_outcome", Choice(3)), ("rcv_outcomereason", "The client's own firewall."));
        IsCounted(recoveries: 3, accounts: 3);
        Mia.Service.Change(second, ("statecode", State(1)));
        IsCounted(recoveries: 2, accounts: 2);
    }

    [Fact, Rule("I9")]
    public void There_is_never_a_second_open_one()
    {
        Open(Northwind);
        Open(AdventureWorks);
        Open(Litware);
        var pattern = Assert.Single(Patterns).ToEntityReference();

        Refused(() => Mia.Service.Add("rcv_pattern", ("rcv_failurecategory", Choice(4))));
        Refused(() => Mia.Service.Change(pattern, ("rcv_recoveries", 9)), "derived-column");

        Mia.Service.Change(pattern, ("statecode", State(1)), ("statuscode", State(2)), ("rcv_note", "The gateway was replaced."));
        Assert.Null(Value<string?>(pattern, "rcv_openkey"));
        Open(Tailspin);
        Assert.Equal(2, Patterns.Count);
        Refused(() => Mia.Service.Change(pattern, ("statecode", State(0)), ("statuscode", State(1))));
    }

    private IReadOnlyList<Entity> Patterns => [.. Administrator.RetrieveMultiple(new QueryExpression("rcv_pattern") { ColumnSet = new ColumnSet(true) }).Entities];

    private void IsCounted(int recoveries, int accounts)
    {
        var pattern = Assert.Single(Patterns);
        Assert.Equal(recoveries, pattern.GetAttributeValue<int>("rcv_recoveries"));
        Assert.Equal(accounts, pattern.GetAttributeValue<int>("rcv_accounts"));
        Assert.Equal(Start, pattern.GetAttributeValue<DateTime>("rcv_firston"));
    }
}
