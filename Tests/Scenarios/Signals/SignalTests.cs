using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Steps;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Signals;

public sealed class SignalTests : StepScenario
{
    private const int New = 1;
    private const int Linked = 718340001;
    private const int Dismissed = 2;

    [Fact, Rule("N2")]
    public void A_critical_signal_on_a_key_client_opens_a_recovery_before_the_client_calls()
    {
        var signal = Send("1");

        var recovery = Taken(signal)!;
        Assert.Equal(Linked, StatusOf(signal));
        Assert.Equal(0, ChoiceOf(recovery, "rcv_discoveredby"));
        Assert.Equal(0, ChoiceOf(recovery, "rcv_severity"));
        Assert.Equal(Now.AddMinutes(-2), Value<DateTime>(recovery, "rcv_detectedon"));
        Assert.Null(Value<DateTime?>(recovery, "rcv_reportedon"));
        Assert.Equal(Anna.Id, Value<EntityReference>(recovery, "ownerid").Id);
        Assert.NotEmpty(Steps(recovery));
        Assert.Equal(1, Value<int>(Northwind, "rcv_openrecoveries"));
    }

    [Fact, Rule("N1")]
    public void The_same_signal_twice_is_one()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            var signal = new Entity("rcv_signal", new KeyAttributeCollection { ["rcv_source"] = "monitor", ["rcv_externalid"] = "A-1" })
            {
                ["rcv_accountid"] = Northwind,
                ["rcv_severity"] = Choice(0),
                ["rcv_summary"] = "Order queue is not answering",
                ["rcv_detectedon"] = Now.AddMinutes(-2),
            };
            Anna.Execute(new UpsertRequest { Target = signal });
        }

        Assert.Single(Administrator.RetrieveMultiple(new QueryExpression("rcv_signal")).Entities);
        Assert.Single(Administrator.RetrieveMultiple(new QueryExpression("rcv_recovery")).Entities);
        Refused(() => Send("A-1"));
    }

    [Fact, Rule("N2")]
    public void Three_of_major_or_worse_within_a_day_open_one_for_anybody()
    {
        var first = Send("1", Litware, severity: 0);
        var second = Send("2", Litware, severity: 1);
        Send("lesser", Litware, severity: 2);
        Assert.Equal([New, New], [StatusOf(first), StatusOf(second)]);

        Organization.Clock.Advance(TimeSpan.FromHours(23));
        var third = Send("3", Litware, severity: 1);

        var recovery = Taken(third)!;
        Assert.Equal([recovery, recovery], [Taken(first), Taken(second)]);
        Assert.Equal(0, ChoiceOf(recovery, "rcv_severity"));
        Assert.Equal([Linked, Linked, Linked], [StatusOf(first), StatusOf(second), StatusOf(third)]);
    }

    [Fact, Rule("N2")]
    public void Three_in_more_than_a_day_open_none()
    {
        Send("1", Litware, severity: 1);
        Send("2", Litware, severity: 1);
        Organization.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Null(Taken(Send("3", Litware, severity: 0)));
    }

    [Fact, Rule("N2")]
    public void A_recovery_that_runs_is_joined_as_a_case_would_join_it()
    {
        var running = Open(Northwind, severity: 1);
        var signal = Send("1");

        Assert.Equal(running, Taken(signal));
        Assert.Equal(0, ChoiceOf(running, "rcv_severity"));
        Assert.NotEqual(running, Taken(Send("2", category: 0)));
    }

    [Fact, Rule("N2")]
    public void A_signal_that_turns_out_worse_opens_one_then()
    {
        var signal = Send("1", severity: 2);
        Assert.Null(Taken(signal));

        Anna.Service.Change(signal, ("rcv_severity", Choice(0)));
        Assert.NotNull(Taken(signal));
    }

    [Fact, Rule("N2")]
    public void People_dismiss_what_is_none_and_the_dismissed_do_not_count()
    {
        var signal = Send("1", Litware, severity: 1);
        Ben.Service.Change(signal, ("statecode", State(1)), ("statuscode", State(Dismissed)));
        Send("2", Litware, severity: 1);

        Assert.Null(Taken(Send("3", Litware, severity: 1)));
    }

    [Fact, Rule("N2")]
    public void Linked_follows_from_the_recovery_at_every_door()
    {
        var lesser = Send("1", severity: 2);
        var linked = Send("2");
        foreach (var (_, send) in Actor.UpdateDoors)
        {
            Refused(() => send(Anna, Change(lesser, ("statecode", State(0)), ("statuscode", State(Linked)))), "N2-status");
            Refused(() => send(Mia, Change(linked, ("statecode", State(1)), ("statuscode", State(Dismissed)))), "N2-status");
            Refused(() => send(Mia, Change(linked, ("rcv_accountid", Litware))), "N2-account");
            Refused(() => send(Mia, Change(lesser, ("rcv_recoveryid", Taken(linked)))), "derived-column");
        }

        Refused(() => Send("a/b"), "N1-key");
        LacksPrivilege(() => Rita.Service.Add("rcv_signal", ("rcv_source", "m"), ("rcv_externalid", "9"), ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), ("rcv_summary", "x"), ("rcv_detectedon", Now)));
    }

    [Fact, Rule("N2")]
    public void Without_a_playbook_the_signal_is_kept_and_somebody_is_asked()
    {
        foreach (var playbook in Administrator.RetrieveMultiple(new QueryExpression("rcv_playbook")).Entities)
            LoadChange(playbook.ToEntityReference(), ("statecode", State(1)), ("statuscode", State(2)));

        Assert.Null(Taken(Send("1")));
        Assert.Single(Administrator.Children("task", "regardingobjectid", Northwind, "createdon", "subject"));
    }

    private EntityReference Send(string id, EntityReference? account = null, int severity = 0, int category = 4) => Anna.Service.Add("rcv_signal",
        ("rcv_source", "monitor"), ("rcv_externalid", id), ("rcv_accountid", account ?? Northwind), ("rcv_severity", Choice(severity)), ("rcv_failurecategory", Choice(category)),
        ("rcv_summary", "Order queue is not answering"), ("rcv_detectedon", Now.AddMinutes(-2)));

    private EntityReference? Taken(EntityReference signal) => Value<EntityReference?>(signal, "rcv_recoveryid");
}
