using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Restitution;

public sealed class SubmissionTests : RestitutionScenario
{
    [Fact, Rule("R2"), Rule("R3")]
    public void Value_and_tier_are_frozen_at_submission()
    {
        var restitution = NewDraft();
        var answer = Submit(restitution);

        Assert.Equal("Team lead", answer["PolicyName"]);
        Assert.Equal(1, answer["ApprovalsRequired"]);
        Assert.Equal("[]", answer["Warnings"]);
        Assert.Equal(Submitted, StatusOf(restitution));
        Assert.Equal("Team lead", TierOf(restitution));
        Assert.Equal(3000m, Value<decimal>(restitution, "rcv_basevalue"));
        Assert.Equal(3000m, Value<decimal>(restitution, "rcv_tiervalue"));
        Assert.Equal(0.7143m, Value<decimal>(restitution, "rcv_proportionality"));
        Assert.Equal(Anna.Id, Value<EntityReference>(restitution, "rcv_submittedbyid").Id);
        Assert.Equal(Now, Value<DateTime>(restitution, "rcv_submittedon"));
    }

    [Fact, Rule("R2")]
    public void Submitting_again_returns_what_stands_to_the_same_person_and_refuses_another()
    {
        var restitution = NewSubmitted();
        Organization.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("Team lead", Submit(restitution)["PolicyName"]);
        Assert.Equal(Scenario.Start, Value<DateTime>(restitution, "rcv_submittedon"));
        Refused(() => Submit(restitution, Ben), "(R7-submitted)");
        Assert.Equal(Anna.Id, Value<EntityReference>(restitution, "rcv_submittedbyid").Id);
    }

    [Fact, Rule("R2")]
    public void Splitting_among_recoveries_gains_nothing()
    {
        NewApproved(3000m);
        var second = NewSubmitted(2500m, on: Heard(LoadRecovery(Northwind), loss: 90000m));

        Assert.Equal(5500m, Value<decimal>(second, "rcv_tiervalue"));
        Assert.Equal("Director", TierOf(second));
    }

    [Fact, Rule("R2")]
    public void After_the_window_and_for_another_account_it_counts_no_more()
    {
        NewApproved(3000m);
        Organization.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal(2500m, Value<decimal>(NewSubmitted(2500m, on: Heard(LoadRecovery(Northwind))), "rcv_tiervalue"));
        Assert.Equal(2600m, Value<decimal>(NewSubmitted(2600m, on: Heard(LoadRecovery(AdventureWorks))), "rcv_tiervalue"));
    }

    [Fact, Rule("R2")]
    public void Two_of_one_bulk_request_do_not_hide_behind_each_other()
    {
        EntityReference[] drafts = [NewDraft(2500m), NewDraft(2600m)];
        var together = new UpdateMultipleRequest
        {
            Targets = new EntityCollection([.. drafts.Select(draft => Change(draft, Status(Submitted)))]) { EntityName = "rcv_restitution" },
        };

        Refused(() => Anna.Execute(together), "5,100.00", "(R2-together)");
        Assert.All(drafts, draft => Assert.Equal(Draft, StatusOf(draft)));

        Anna.Execute(new ExecuteTransactionRequest { Requests = [.. drafts.Select(draft => new UpdateRequest { Target = Change(draft, Status(Submitted)) })] });
        Assert.Equal(5100m, Value<decimal>(drafts[1], "rcv_tiervalue"));
    }

    [Fact, Rule("R2")]
    public void A_foreign_amount_counts_in_base_currency_at_the_rate_of_submission()
    {
        var euro = Administrator.Find("transactioncurrency", "isocurrencycode", "EUR");
        var restitution = NewDraft(1000m, values: ("transactioncurrencyid", euro));
        Administrator.Change(euro, ("exchangerate", 0.3m));
        Submit(restitution);

        Assert.Equal(3333.3333m, Value<decimal>(restitution, "rcv_basevalue"));
        Assert.Equal(3333.3333m, Amount(restitution, "rcv_amount_base"));
    }

    [Fact, Rule("R3")]
    public void Beyond_proportion_or_without_a_loss_the_next_tier_decides()
    {
        Assert.Equal("Director", TierOf(NewSubmitted(3000m, on: Heard(LoadRecovery(Northwind), loss: 1999m))));
        Assert.Equal("Director", TierOf(NewSubmitted(3000m, on: Heard(LoadRecovery(Litware), loss: null))));
    }

    [Fact, Rule("R5"), Rule("R12"), Rule("R15")]
    public void The_front_line_puts_small_things_right_on_the_spot()
    {
        NewApproved(4000m);
        var unheard = LoadRecovery(Northwind);
        var small = NewDraft(499.99m, on: unheard);
        var answer = Submit(small);

        Assert.Equal("Front line allowance", answer["PolicyName"]);
        Assert.Equal(0, answer["ApprovalsRequired"]);
        Assert.Equal(Approved, StatusOf(small));
        Assert.Equal(Now, Value<DateTime>(small, "rcv_decidedon"));
        Assert.Equal(499.99m, Amount(unheard, "rcv_restitutionapproved"));
        Refused(() => Submit(NewDraft(0.01m, on: unheard)), "(R15-client-heard)", "(R15-impact)");
    }

    [Fact, Rule("R4")]
    public void A_gap_between_the_tiers_is_refused_and_named()
    {
        Ada.Service.Change(Administrator.Find("rcv_restitutionpolicy", "rcv_name", "Team lead"), ("statecode", new OptionSetValue(1)));

        Refused(() => Submit(NewDraft()), "3,000.00", "500.00", "5,000.00", "(R4-gap)");
    }

    [Fact, Rule("R4"), Rule("R6")]
    public void Too_few_who_may_approve_is_refused()
    {
        Refused(() => Submit(NewDraft(by: Anna, amount: 3000m, on: OwnedBy(Alex))), "\"Team lead\"", "(R4-members)");

        Administrator.Change(Alex.Reference, ("isdisabled", true));
        Refused(() => Submit(NewDraft()), "only 0", "(R4-members)");
    }

    [Fact, Rule("R1")]
    public void A_short_justification_is_refused() =>
        Refused(() => Submit(NewDraft(values: ("rcv_justification", "They are angry."))), "15", "(R1-justification)");

    [Fact, Rule("R15")]
    public void The_client_is_heard_first()
    {
        var unheard = LoadRecovery(Northwind);
        Refused(() => Submit(NewDraft(on: unheard)), "(R15-client-heard)", "(R15-impact)");
        Assert.Equal(Submitted, StatusOf(ContractualOn(unheard)));

        SpokenTo(unheard);
        Refused(() => Submit(NewDraft(on: unheard)), "(R15-impact)");
    }

    [Fact, Rule("R14")]
    public void Little_beside_the_confirmed_loss_warns_and_goes_on()
    {
        var recovery = LoadRecovery(Northwind);
        SpokenTo(recovery);
        Anna.Service.Add("rcv_impact", ("rcv_recoveryid", recovery), ("rcv_dimension", Choice(1)), ("rcv_level", Choice(3)),
            ("rcv_description", "A lost contract."), ("rcv_confirmedamount", new Money(50000m)));
        var warnings = (string)Submit(NewDraft(on: recovery))["Warnings"];

        Assert.Contains("\"rule\":\"R14\",\"blocks\":false", warnings, StringComparison.Ordinal);
        Assert.Contains("50,000.00", warnings, StringComparison.Ordinal);
    }

    [Fact, Rule("R2")]
    public void Every_door_to_the_status_leads_through_the_same_routing()
    {
        foreach (var (door, send) in Actor.UpdateDoors)
        {
            var draft = NewDraft(600m);
            send(Anna, Change(draft, Status(Submitted)));
            Assert.True(TierOf(draft) is not null, door);
            Refused(() => send(Anna, Change(NewDraft(600m, values: ("rcv_justification", "No.")), Status(Submitted))), "(R1-justification)");
            Withdraw(draft);
        }

        var byState = NewDraft(600m);
        Anna.Execute(new SetStateRequest { EntityMoniker = byState, State = new OptionSetValue(0), Status = new OptionSetValue(Submitted) });
        Assert.Equal("Team lead", TierOf(byState));
    }

    [Fact, Rule("R2")]
    public void A_changed_amount_sent_with_the_status_is_the_amount_that_is_routed()
    {
        var draft = NewDraft(600m);
        Anna.Service.Update(Change(draft, [("rcv_amount", new Money(6000m)), .. Status(Submitted)]));

        Assert.Equal(6000m, Value<decimal>(draft, "rcv_basevalue"));
        Assert.Equal("Director", TierOf(draft));
    }

    private EntityReference OwnedBy(Actor owner)
    {
        var recovery = Heard(LoadRecovery(Northwind));
        Loader.Change(recovery, ("ownerid", owner.Reference));
        return recovery;
    }

    private EntityReference ContractualOn(EntityReference recovery)
    {
        var contractual = NewDraft(on: recovery, contractual: true);
        Submit(contractual);
        return contractual;
    }

    private void Withdraw(EntityReference restitution) => Anna.Service.Update(Change(restitution, Status(Withdrawn)));
}
