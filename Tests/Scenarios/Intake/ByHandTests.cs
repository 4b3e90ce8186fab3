using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

[Rule("I7")]
public class ByHandTests : Scenario
{
    [Fact]
    public void A_recovery_created_by_hand_has_what_one_from_a_case_has()
    {
        var recovery = Create(Ben, ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)));

        var row = Administrator.Read(recovery, "rcv_name", "ownerid", "rcv_sponsorid", "rcv_stage", "rcv_cycle", "rcv_detectedon", "rcv_nextupdateon", "rcv_playbookid", "rcv_contactid");
        Assert.Equal("Northwind Traders", row["rcv_name"]);
        Assert.Equal(Anna.Reference, row["ownerid"]);
        Assert.Equal(Sam.Reference, row["rcv_sponsorid"]);
        Assert.Equal(Choice(0), row["rcv_stage"]);
        Assert.Equal(Now, row["rcv_detectedon"]);
        Assert.Equal(Contact("Nora North"), row["rcv_contactid"]);
        var steps = Steps(recovery);
        Assert.Equal(7, steps.Count);
        // Nobody reported it: the clocks count from the detection.
        Assert.Contains(steps, step => step.GetAttributeValue<DateTime?>("rcv_dueon") == Now.AddMinutes(15));
        Assert.Equal(2, Administrator.Children("rcv_recoverymember", "rcv_recoveryid", recovery, "rcv_role", "rcv_userid").Count);
        Assert.Equal(2, Administrator.Children("rcv_touchpoint", "rcv_recoveryid", recovery, "scheduledend", "subject").Count);
        Assert.Equal(1, Administrator.Read(Northwind, "rcv_openrecoveries")["rcv_openrecoveries"]);
    }

    [Fact, Rule("I3")]
    public void The_case_that_is_chosen_later_stays_whoever_else_chooses()
    {
        var first = Anna.Service.Add("incident", ("title", "Order interface down"), ("customerid", Northwind));
        var second = Anna.Service.Add("incident", ("title", "Invoices wrong"), ("customerid", Northwind));
        var recovery = Create(Ben, ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)));

        Organization.SomebodyWrites("rcv_recovery", Change(recovery, ("rcv_caseid", first)));
        Refused(() => Anna.Service.Change(recovery, ("rcv_caseid", second)), "I3-case-fixed");
        Anna.Service.Change(recovery, ("rcv_caseid", first));
        Refused(() => Anna.Service.Change(recovery, ("rcv_caseid", null)), "I3-case-fixed");
    }

    [Fact]
    public void What_was_chosen_stays()
    {
        var light = Administrator.Find("rcv_playbook", "rcv_name", "Light recovery");

        var recovery = Create(Mia, ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), ("rcv_name", "Mine"), ("rcv_playbookid", light),
            ("rcv_sponsorid", Mia.Reference), ("ownerid", Ben.Reference), ("rcv_contactid", Contact("Nils Nord")), ("rcv_updateintervalminutes", 120));

        var row = Administrator.Read(recovery, "rcv_name", "rcv_playbookid", "rcv_sponsorid", "ownerid", "rcv_contactid", "rcv_nextupdateon");
        Assert.Equal("Mine", row["rcv_name"]);
        Assert.Equal(light, row["rcv_playbookid"]);
        Assert.Equal(Mia.Reference, row["rcv_sponsorid"]);
        Assert.Equal(Ben.Reference, row["ownerid"]);
        Assert.Equal(Contact("Nils Nord"), row["rcv_contactid"]);
        Assert.Equal(Now.AddMinutes(120), row["rcv_nextupdateon"]);
    }

    [Fact]
    public void The_case_fills_in_what_was_left_out()
    {
        var incident = LogCase(Anna, Northwind, 1, 3, ("rcv_isservicefailure", false), ("description", "Two invoices were wrong."));

        var recovery = Create(Anna, ("rcv_caseid", incident));

        var row = Administrator.Read(recovery, "rcv_accountid", "rcv_severity", "rcv_failurecategory", "rcv_summary", "rcv_reportedon", "rcv_occurredon");
        Assert.Equal(Northwind, row["rcv_accountid"]);
        Assert.Equal(Choice(1), row["rcv_severity"]);
        Assert.Equal(Choice(3), row["rcv_failurecategory"]);
        Assert.Equal("Two invoices were wrong.", row["rcv_summary"]);
        Assert.Equal(Now.AddMinutes(-5), row["rcv_reportedon"]);
    }

    [Fact]
    public void Client_and_severity_are_asked_for()
    {
        Refused(() => Create(Anna, ("rcv_severity", Choice(0))), "I7-account-missing");
        Refused(() => Create(Anna, ("rcv_accountid", Northwind)), "I7-severity-missing");
    }

    [Fact]
    public void An_inactive_playbook_cannot_be_chosen()
    {
        var light = Administrator.Find("rcv_playbook", "rcv_name", "Light recovery");
        Administrator.Change(light, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));

        Refused(() => Create(Anna, ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), ("rcv_playbookid", light)), "I5-playbook-inactive");
    }

    [Fact]
    public void Nobody_plans_a_recovery_themselves_by_sending_derived_columns()
    {
        foreach (var (column, value) in new (string, object)[] { ("rcv_stage", Choice(5)), ("rcv_cycle", 1), ("rcv_cadence", "x"), ("rcv_nextupdateon", Now), ("rcv_verifiedon", Now) })
        {
            Refused(() => Create(Anna, ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), (column, value)), "derived-column", column);
            Refused(() => Administrator.Add("rcv_recovery", ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), (column, value)), "derived-column");
        }
    }

    [Fact]
    public void The_number_that_the_platform_draws_is_no_value_of_a_client()
    {
        var recovery = Create(Anna, ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)));

        Assert.StartsWith("REC-", Administrator.Read(recovery, "rcv_number").GetAttributeValue<string>("rcv_number"), StringComparison.Ordinal);
        Refused(() => Create(Anna, ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), ("rcv_number", "MY-1")), "derived-column", "rcv_number");
        Refused(() => Administrator.Change(recovery, ("rcv_number", "REC-000001")), "derived-column");
    }

    [Fact]
    public void A_refused_recovery_leaves_nothing_behind()
    {
        Refused(() => Create(Anna, ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), ("rcv_detectedon", Now.AddHours(1))), "I6-detected-future");

        Assert.Empty(Administrator.Children("rcv_recovery", "rcv_accountid", Northwind, "createdon", "rcv_name"));
        Assert.Empty(Administrator.Children("rcv_touchpoint", "regardingobjectid", Northwind, "createdon", "subject"));
    }

    [Fact]
    public void Upsert_and_bulk_creates_are_planned_alike()
    {
        var upserted = new Entity("rcv_recovery", Guid.NewGuid()) { ["rcv_accountid"] = Northwind, ["rcv_severity"] = Choice(0) };
        Anna.Execute(new UpsertRequest { Target = upserted });
        var bulk = (CreateMultipleResponse)Anna.Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection([Row(Northwind), Row(AdventureWorks)]) { EntityName = "rcv_recovery" },
        });

        Assert.All(bulk.Ids.Append(upserted.Id), id => Assert.Equal(7, Steps(new EntityReference("rcv_recovery", id)).Count));
        Assert.Equal(2, Administrator.Read(Northwind, "rcv_openrecoveries")["rcv_openrecoveries"]);
    }

    [Fact]
    public void A_recovery_keeps_its_client_and_its_base_currency()
    {
        var recovery = Create(Ben, ("rcv_accountid", Tailspin), ("rcv_severity", Choice(0)),
            ("transactioncurrencyid", Administrator.Find("transactioncurrency", "isocurrencycode", "EUR")));

        foreach (var (_, send) in Actor.UpdateDoors)
            Refused(() => send(Mia, new Entity("rcv_recovery", recovery.Id) { ["rcv_accountid"] = Northwind }), "I7-client-changed");
        Mia.Service.Change(recovery, ("transactioncurrencyid", Administrator.Find("transactioncurrency", "isocurrencycode", "EUR")));

        Assert.Equal(Organization.BaseCurrencyId, Administrator.Read(recovery, "transactioncurrencyid").GetAttributeValue<EntityReference>("transactioncurrencyid").Id);
    }

    [Fact, Rule("I6")]
    public void A_recovery_keeps_its_playbook_and_what_its_clocks_count_by()
    {
        var recovery = Create(Ben, ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)));
        var light = Administrator.Find("rcv_playbook", "rcv_name", "Light recovery");

        foreach (var (_, send) in Actor.UpdateDoors)
        {
            Refused(() => send(Mia, new Entity("rcv_recovery", recovery.Id) { ["rcv_playbookid"] = light }), "I7-playbook-changed");
            Refused(() => send(Mia, new Entity("rcv_recovery", recovery.Id) { ["rcv_playbookid"] = null }), "I7-playbook-changed");
            Refused(() => send(Mia, new Entity("rcv_recovery", recovery.Id) { ["rcv_severity"] = null }), "I7-severity-missing");
            Refused(() => send(Mia, new Entity("rcv_recovery", recovery.Id) { ["rcv_detectedon"] = null }), "I6-detected-missing");
        }
    }

    [Fact]
    public void A_form_sends_the_no_of_its_yes_no_columns()
    {
        var recovery = Create(Ben, ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), ("rcv_isrecurrence", false), ("rcv_isunconfirmed", false));
        Assert.Equal(7, Steps(recovery).Count);
    }

    [Fact]
    public void A_reader_creates_none() => LacksPrivilege(() => Create(Rita, ("rcv_accountid", Northwind), ("rcv_severity", Choice(0))));

    private static Entity Row(EntityReference account) => new("rcv_recovery") { ["rcv_accountid"] = account, ["rcv_severity"] = Choice(0) };

    private static EntityReference Create(Actor actor, params (string, object?)[] values) => actor.Service.Add("rcv_recovery", values);
}
