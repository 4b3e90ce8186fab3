using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

public class CaseOpensRecoveryTests : Scenario
{
    [Fact, Rule("I1"), Rule("I7")]
    public void A_failure_logged_for_a_key_client_opens_a_recovery_linked_both_ways()
    {
        var incident = LogCase(Anna, Northwind);

        var row = Administrator.Read(RecoveryOf(incident), "rcv_name", "rcv_number", "rcv_accountid", "rcv_caseid", "rcv_contactid", "rcv_playbookid",
            "ownerid", "rcv_sponsorid", "rcv_stage", "rcv_cycle", "rcv_nextupdateon", "rcv_detectedon", "rcv_cadence", "statuscode");
        Assert.Equal("Northwind Traders: Order interface down", row["rcv_name"]);
        Assert.StartsWith("REC-", (string)row["rcv_number"], StringComparison.Ordinal);
        Assert.Equal(Northwind, row["rcv_accountid"]);
        Assert.Equal(incident, row["rcv_caseid"]);
        Assert.Equal(Contact("Nora North"), row["rcv_contactid"]);
        Assert.Equal("Key client trust rebuild", row.GetAttributeValue<EntityReference>("rcv_playbookid").Name);
        Assert.Equal(Anna.Reference, row["ownerid"]);
        Assert.Equal(Sam.Reference, row["rcv_sponsorid"]);
        Assert.Equal(Choice(0), row["rcv_stage"]);
        Assert.Equal(1, row["rcv_cycle"]);
        Assert.Equal(Now, row["rcv_detectedon"]);
        Assert.Equal(Now.AddMinutes(30), row["rcv_nextupdateon"]);
        Assert.Contains("718340000|0|30|718340000", (string)row["rcv_cadence"], StringComparison.Ordinal);
    }

    [Fact, Rule("I7")]
    public void The_playbooks_steps_are_copied_for_the_severity_and_the_first_group_runs()
    {
        var recovery = Open(Northwind);

        var steps = Administrator.Children("rcv_recoverystep", "rcv_recoveryid", recovery, "rcv_sequence",
            "rcv_sequence", "statuscode", "rcv_dueon", "rcv_activatedon", "rcv_variants", "rcv_exitcriteria", "rcv_guidance", "ownerid", "rcv_playbookstepid");
        Assert.Equal([10, 10, 20, 30, 40, 50, 60], steps.Select(step => step.GetAttributeValue<int>("rcv_sequence")));
        Assert.Equal(
            [718340001, 718340001, 1, 1, 1, 1, 1],
            steps.Select(step => step.GetAttributeValue<OptionSetValue>("statuscode").Value));
        // Reported five minutes ago: the clocks run since then.
        Assert.Contains(steps, step => step.GetAttributeValue<DateTime?>("rcv_dueon") == Now.AddMinutes(10));
        Assert.All(steps.Skip(2), step => Assert.False(step.Contains("rcv_dueon")));
        Assert.All(steps, step =>
        {
            Assert.Contains("718340002|", step.GetAttributeValue<string>("rcv_variants"), StringComparison.Ordinal);
            Assert.True(step.Contains("rcv_exitcriteria") && step.Contains("rcv_guidance") && step.Contains("rcv_playbookstepid"));
        });
        Assert.Equal(Sam.Reference, steps[^1]["ownerid"]);
        Assert.All(steps.SkipLast(1), step => Assert.Equal(Anna.Reference, step["ownerid"]));
    }

    [Fact, Rule("I7"), Rule("C1"), Rule("C9")]
    public void Acknowledgement_and_first_update_stand_on_the_accounts_timeline()
    {
        var recovery = Open(Northwind);

        var touchpoints = Administrator.Children("rcv_touchpoint", "regardingobjectid", Northwind, "scheduledend",
            "subject", "rcv_purpose", "rcv_channel", "scheduledend", "rcv_recoveryid", "rcv_contactid", "ownerid", "statecode");
        Assert.Equal([Choice(0), Choice(1)], touchpoints.Select(row => row["rcv_purpose"]));
        Assert.Equal([Now.AddMinutes(10), Now.AddMinutes(30)], touchpoints.Select(row => row["scheduledend"]));
        Assert.Equal(Choice(0), touchpoints[0]["rcv_channel"]);
        Assert.All(touchpoints, row =>
        {
            Assert.Equal(recovery, row["rcv_recoveryid"]);
            Assert.Equal(Contact("Nora North"), row["rcv_contactid"]);
            Assert.Equal(Anna.Reference, row["ownerid"]);
            Assert.Equal(0, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        });
    }

    [Fact, Rule("I7"), Rule("C6")]
    public void Who_must_not_be_phoned_is_met()
    {
        Open(Tailspin);

        var first = Administrator.Children("rcv_touchpoint", "regardingobjectid", Tailspin, "scheduledend", "rcv_channel", "description")[0];
        Assert.Equal(Choice(1), first["rcv_channel"]);
        Assert.Contains("does not want to be phoned", first.GetAttributeValue<string>("description"), StringComparison.Ordinal);
    }

    [Fact, Rule("I7")]
    public void The_account_counts_its_recovery_and_remembers_the_failure()
    {
        Open(Northwind);

        var account = Administrator.Read(Northwind, "rcv_openrecoveries", "rcv_lastfailureon");
        Assert.Equal(1, account["rcv_openrecoveries"]);
        Assert.Equal(Now, account["rcv_lastfailureon"]);
    }

    [Fact, Rule("I7")]
    public void The_cases_contact_is_the_clients_voice_where_it_names_one()
    {
        var incident = LogCase(Anna, Northwind, 0, 4, ("primarycontactid", Contact("Nils Nord")));

        Assert.Equal(Contact("Nils Nord"), Administrator.Read(RecoveryOf(incident), "rcv_contactid")["rcv_contactid"]);
    }

    [Fact, Rule("I1")]
    public void A_persons_case_counts_for_their_company()
    {
        var incident = LogCase(Anna, Contact("Nadia Norton"));

        var row = Administrator.Read(RecoveryOf(incident), "rcv_accountid", "rcv_contactid");
        Assert.Equal(Northwind, row["rcv_accountid"]);
        Assert.Equal(Contact("Nadia Norton"), row["rcv_contactid"]);
    }

    [Fact, Rule("I1")]
    public void A_case_becomes_a_failure_later_by_every_door()
    {
        foreach (var (door, send) in Actor.UpdateDoors)
        {
            var category = Array.FindIndex([.. Actor.UpdateDoors], entry => entry.Door == door);
            var incident = LogCase(Anna, AdventureWorks, 0, category, ("rcv_isservicefailure", false));
            Assert.False(Administrator.Read(incident, "rcv_recoveryid").Contains("rcv_recoveryid"));

            send(Anna, new Entity("incident", incident.Id) { ["rcv_isservicefailure"] = true });

            Assert.True(Administrator.Read(incident, "rcv_recoveryid").Contains("rcv_recoveryid"), door);
        }

        Assert.Equal(6, Administrator.Read(AdventureWorks, "rcv_openrecoveries")["rcv_openrecoveries"]);
    }

    [Theory, Rule("I2")]
    [InlineData("Northwind Traders", 3, true)]
    [InlineData("Litware", 0, true)]
    [InlineData("Litware", 1, true)]
    [InlineData("Litware", 2, false)]
    [InlineData("Litware", 3, false)]
    public void A_key_client_always_and_others_when_it_is_grave(string account, int severity, bool opens)
    {
        var incident = LogCase(Ben, Account(account), severity);

        Assert.Equal(opens, Administrator.Read(incident, "rcv_recoveryid").Contains("rcv_recoveryid"));
    }

    [Theory, Rule("I2")]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void A_case_without_severity_takes_it_from_its_priority(int priority, int severity)
    {
        var incident = LogCase(Anna, Northwind, 0, 4, ("rcv_severity", null), ("prioritycode", new OptionSetValue(priority)));

        Assert.Equal(Choice(severity), Administrator.Read(incident, "rcv_severity")["rcv_severity"]);
        Assert.Equal(Choice(severity), Administrator.Read(RecoveryOf(incident), "rcv_severity")["rcv_severity"]);
    }

    [Fact, Rule("I2")]
    public void A_lesser_failure_that_turns_out_to_be_grave_opens_one_then()
    {
        var incident = LogCase(Ben, Litware, severity: 2);

        Ben.Service.Change(incident, ("rcv_severity", Choice(1)));

        Assert.NotNull(RecoveryOf(incident));
    }

    [Fact, Rule("I1")]
    public void A_case_that_was_marked_while_resolved_opens_one_when_it_is_active_again()
    {
        var incident = LogCase(Anna, Northwind, values: ("rcv_isservicefailure", false));
        Anna.Execute(new CloseIncidentRequest
        {
            IncidentResolution = new Entity("incidentresolution") { ["subject"] = "Done", ["incidentid"] = incident },
            Status = new OptionSetValue(5),
        });
        Anna.Service.Change(incident, ("rcv_isservicefailure", true));
        Assert.False(Administrator.Read(incident, "rcv_recoveryid").Contains("rcv_recoveryid"));

        Anna.Service.Change(incident, ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1)));

        Assert.True(Administrator.Read(incident, "rcv_recoveryid").Contains("rcv_recoveryid"));
    }

    [Fact, Rule("I1")]
    public void While_its_recovery_is_open_a_case_is_neither_unmarked_nor_given_to_another_customer()
    {
        var incident = LogCase(Anna, Northwind);

        foreach (var (_, send) in Actor.UpdateDoors)
        {
            Refused(() => send(Anna, new Entity("incident", incident.Id) { ["rcv_isservicefailure"] = false }), "I1-unmarked", "REC-");
            Refused(() => send(Mia, new Entity("incident", incident.Id) { ["customerid"] = AdventureWorks }), "I1-customer-changed", "REC-");
        }

        Anna.Service.Change(incident, ("rcv_isservicefailure", true), ("customerid", Northwind), ("title", "Order interface still down"));
    }

    [Fact, Rule("I1")]
    public void A_client_cannot_write_which_recovery_a_case_has()
    {
        var incident = LogCase(Anna, Northwind);
        var other = Open(AdventureWorks);

        foreach (var (_, send) in Actor.UpdateDoors)
            Refused(() => send(Anna, new Entity("incident", incident.Id) { ["rcv_recoveryid"] = other }), "derived-column");
        Refused(() => Administrator.Change(incident, ("rcv_recoveryid", null)), "derived-column");
    }
}
