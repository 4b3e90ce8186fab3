using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

public class OpenRecoveryCommandTests : Scenario
{
    [Fact, Rule("I7"), Rule("I2")]
    public void It_opens_one_for_any_client()
    {
        var (recovery, joined) = Call(Ben, Litware, 3, ("FailureCategory", Choice(4).Value), ("ContactId", Contact("Lou Lane").Id), ("ReportedOn", Now.AddMinutes(-30)));

        Assert.False(joined);
        var row = Administrator.Read(recovery, "rcv_accountid", "rcv_summary", "rcv_contactid", "rcv_reportedon", "rcv_name", "createdby");
        Assert.Equal(Litware, row["rcv_accountid"]);
        Assert.Equal("Invoices were wrong.", row["rcv_summary"]);
        Assert.Equal("Litware: Invoices were wrong.", row["rcv_name"]);
        Assert.Equal(Contact("Lou Lane"), row["rcv_contactid"]);
        Assert.Equal(Now.AddMinutes(-30), row["rcv_reportedon"]);
        Assert.Equal(Ben.Reference, row["createdby"]);
    }

    [Fact, Rule("I4")]
    public void It_joins_what_runs_and_raises_its_severity()
    {
        var running = Open(Northwind, severity: 1);

        var (recovery, joined) = Call(Anna, Northwind, 0, ("FailureCategory", Choice(4).Value));

        Assert.Equal((running, true), (recovery, joined));
        Assert.Equal(Choice(0), Administrator.Read(running, "rcv_severity")["rcv_severity"]);
    }

    [Fact, Rule("I3"), Rule("I4")]
    public void With_a_case_it_links_it_and_says_the_same_when_asked_again()
    {
        var opener = LogCase(Anna, Northwind, 0, 4, ("rcv_isservicefailure", false));
        var further = LogCase(Anna, Northwind, 0, 4, ("rcv_isservicefailure", false));

        var first = Call(Anna, Northwind, 0, ("CaseId", opener.Id));
        var second = Call(Anna, Northwind, 0, ("CaseId", further.Id));

        Assert.False(first.Joined);
        Assert.Equal((first.Recovery, true), second);
        Assert.Equal(first, Call(Anna, Northwind, 0, ("CaseId", opener.Id)));
        Assert.Equal(second, Call(Anna, Northwind, 0, ("CaseId", further.Id)));
        Assert.Equal(first.Recovery, RecoveryOf(opener));
        Assert.Equal(first.Recovery, RecoveryOf(further));
        Assert.Single(Administrator.Children("rcv_recovery", "rcv_accountid", Northwind, "createdon", "rcv_name"));
    }

    [Fact, Rule("I3")]
    public void A_request_id_makes_a_retry_safe()
    {
        var request = Guid.NewGuid();

        var first = Call(Anna, Northwind, 0, ("RequestId", request));
        Organization.Clock.Advance(TimeSpan.FromDays(3));
        var again = Call(Anna, Northwind, 0, ("RequestId", request));

        Assert.Equal(request, first.Recovery.Id);
        Assert.Equal(first, again);
        Refused(() => Call(Anna, AdventureWorks, 0, ("RequestId", request)), "I3-request-taken", "RequestId");
        Refused(() => Call(Ben, Northwind, 0, ("RequestId", request)), "I3-request-taken");
        Refused(() => Call(Anna, Northwind, 0, ("RequestId", request), ("Summary", "Something else.")), "I3-request-taken");
    }

    [Fact, Rule("I4")]
    public void A_case_of_another_category_joins_nothing_and_the_answer_says_so()
    {
        var running = Open(Northwind, category: 4);
        var other = LogCase(Anna, Northwind, 0, 1, ("rcv_isservicefailure", false));

        var (recovery, joined) = Call(Anna, Northwind, 0, ("CaseId", other.Id));

        Assert.False(joined);
        Assert.NotEqual(running, recovery);
        Assert.Equal(recovery, RecoveryOf(other));
    }

    [Fact, Rule("I4")]
    public void A_call_that_joins_has_a_contact_of_the_client_too()
    {
        Open(Northwind);
        Refused(() => Call(Anna, Northwind, 0, ("ContactId", Contact("Lena Lit").Id)), "I7-contact-unknown");
    }

    [Fact, Rule("I6")]
    public void A_call_that_joins_has_its_times_in_order_too()
    {
        Open(Northwind);
        Refused(() => Call(Anna, Northwind, 0, ("FailureCategory", Choice(4).Value), ("ReportedOn", Now.AddHours(1))), "I6-reported-future");
        Refused(() => Call(Anna, Northwind, 0, ("OccurredOn", Now.AddMinutes(-1)), ("ReportedOn", Now.AddHours(-1))), "I6-occurred-reported");
    }

    [Fact]
    public void Bad_input_names_the_parameter_and_the_rule()
    {
        Refused(() => Call(Anna, new EntityReference("account", Guid.NewGuid()), 0), "AccountId", "I4-account-unknown");
        Refused(() => Call(Anna, Northwind, 0, ("CaseId", Guid.NewGuid())), "CaseId", "I3-case-unknown");
        Refused(() => Call(Anna, Northwind, 0, ("ContactId", Guid.NewGuid())), "ContactId", "I7-contact-unknown");
        Refused(() => Call(Anna, Northwind, 9), "Severity", "I7-choice-unknown");
        Refused(() => Call(Anna, Northwind, 0, ("DiscoveredBy", 5), ("FailureCategory", 1)), "DiscoveredBy", "FailureCategory");
        Refused(() => Call(Anna, Northwind, 0, ("Summary", "  ")), "Summary", "I7-summary-empty");
        Refused(() => Call(Anna, Northwind, 0, ("OccurredOn", Now.AddHours(1))), "I6-occurred-future");
        Refused(() => Call(Anna, Northwind, 0, ("CaseId", LogCase(Anna, AdventureWorks).Id)), "I3-case-of-another-client");
    }

    [Fact]
    public void Who_may_not_create_recoveries_may_not_call_it()
    {
        LacksPrivilege(() => Call(Rita, Northwind, 0));
        LacksPrivilege(() => Call(Alex, Northwind, 0));
    }

    private static (EntityReference Recovery, bool Joined) Call(Actor actor, EntityReference account, int severity, params (string Name, object Value)[] more)
    {
        var parameters = new Dictionary<string, object>
        {
            ["AccountId"] = account.Id,
            ["Severity"] = Choice(severity).Value,
            ["Summary"] = "Invoices were wrong.",
        };
        foreach (var (name, value) in more)
            parameters[name] = value;
        var answer = actor.Service.Call("rcv_OpenRecovery", target: null, [.. parameters.Select(entry => (entry.Key, entry.Value))]);
        return (new EntityReference("rcv_recovery", (Guid)answer["RecoveryId"]), (bool)answer["Joined"]);
    }
}
