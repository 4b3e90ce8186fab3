using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Restitution;

public sealed class DeliveryTests : RestitutionScenario
{
    [Fact, Rule("R11"), Rule("R12"), Rule("R13")]
    public void An_approved_and_answered_one_is_delivered_with_its_reference()
    {
        var restitution = NewApproved();
        Anna.Service.Change(restitution, ("rcv_clientresponse", Choice(0)), ("rcv_respondedbyid", Contact("Nora North")));
        Anna.Service.Update(Change(restitution, [("rcv_deliveryreference", "CN-2044"), .. Status(Delivered)]));

        Assert.Equal(Delivered, StatusOf(restitution));
        Assert.Equal(Now, Value<DateTime>(restitution, "rcv_deliveredon"));
        Assert.Equal(3000m, Amount(Recovery, "rcv_restitutionapproved"));
        Assert.Equal(3000m, Amount(Recovery, "rcv_restitutiondelivered"));
    }

    [Fact, Rule("R11"), Rule("R13")]
    public void What_delivery_lacks_is_said_at_once_at_every_door()
    {
        var restitution = NewApproved();

        foreach (var (_, send) in Actor.UpdateDoors)
            Refused(() => send(Anna, Change(restitution, Status(Delivered))), "(R11-reference)", "(R13-response)");
        Refused(() => Anna.Service.Change(restitution, ("statecode", new OptionSetValue(1))), "(R11-reference)", "(R13-response)");
        Refused(() => Anna.Execute(new SetStateRequest { EntityMoniker = restitution, State = new OptionSetValue(1), Status = new OptionSetValue(-1) }), "(R11-reference)");
        Refused(() => Anna.Service.Update(Change(NewSubmitted(), [("rcv_deliveryreference", "CN-1"), ("rcv_clientresponse", Choice(0)), .. Status(Delivered)])), "(R11-approved)");
        Refused(() => Anna.Service.Change(NewDraft(), ("statecode", new OptionSetValue(1))), "(R11-approved)");
    }

    [Fact, Rule("R11"), Rule("R13")]
    public void What_delivery_needed_is_not_taken_away_afterwards()
    {
        var restitution = NewApproved();
        Anna.Service.Update(Change(restitution, [("rcv_deliveryreference", "CN-2044"), ("rcv_clientresponse", Choice(0)), .. Status(Delivered)]));

        Refused(() => Anna.Service.Change(restitution, ("rcv_deliveryreference", null)), "(R11-reference)");
        Refused(() => Anna.Service.Change(restitution, ("rcv_clientresponse", null)), "(R13-response)");
        Refused(() => Anna.Service.Update(Change(restitution, Status(Draft))), "(R10-decided)");
        Refused(() => Anna.Service.Change(restitution, ("statecode", new OptionSetValue(0))), "(R10-decided)");
    }

    [Fact, Rule("R11"), Rule("R13")]
    public void Nor_while_somebody_delivers()
    {
        var restitution = NewApproved();
        Anna.Service.Change(restitution, ("rcv_deliveryreference", "CN-2044"), ("rcv_clientresponse", Choice(0)));
        Organization.SomebodyWrites("rcv_restitution", Change(restitution, Status(Delivered)));

        Refused(() => Anna.Service.Change(restitution, ("rcv_deliveryreference", null)), "(R11-reference)");
    }

    [Fact, Rule("R13")]
    public void What_a_contract_owes_is_delivered_without_asking()
    {
        var restitution = NewDraft(contractual: true);
        Submit(restitution);
        Decide(Alex, restitution);
        Anna.Service.Update(Change(restitution, [("rcv_deliveryreference", "CN-2045"), .. Status(Delivered)]));

        Assert.Equal(Delivered, StatusOf(restitution));
    }

    [Theory, Rule("R13")]
    [InlineData(1, "only in part")]
    [InlineData(2, "declined")]
    public void Less_than_a_yes_gives_the_sponsor_one_task(int response, string words)
    {
        var restitution = NewApproved();
        Anna.Service.Change(restitution, ("rcv_clientresponse", Choice(response)));
        Anna.Service.Change(restitution, ("rcv_clientresponse", Choice(response)));

        var task = Assert.Single(Administrator.Children("task", "regardingobjectid", Recovery, "createdon", "subject", "description", "ownerid", "scheduledend"));
        Assert.Contains(words, task.GetAttributeValue<string>("description"), StringComparison.Ordinal);
        Assert.Equal(Sam.Id, task.GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact, Rule("R13")]
    public void So_does_one_that_was_declined_when_it_was_written_down()
    {
        NewDraft(values: ("rcv_clientresponse", Choice(2)));

        Assert.Single(Administrator.Children("task", "regardingobjectid", Recovery, "createdon"));
    }

    [Fact, Rule("R13")]
    public void A_yes_gives_nobody_a_task()
    {
        Anna.Service.Change(NewApproved(), ("rcv_clientresponse", Choice(0)));

        Assert.Empty(Administrator.Children("task", "regardingobjectid", Recovery, "createdon"));
    }

    [Fact, Rule("R7")]
    public void After_submission_the_facts_are_locked_at_every_door()
    {
        var euro = Administrator.Find("transactioncurrency", "isocurrencycode", "EUR");
        foreach (var restitution in new[] { NewSubmitted(), NewApproved(600m) })
        {
            (string, object?)[] facts =
            [
                ("rcv_amount", new Money(1m)), ("rcv_type", Choice(1)), ("transactioncurrencyid", euro), ("rcv_recoveryid", LoadRecovery(Litware)),
                ("rcv_justification", "Something else that is long enough."), ("rcv_iscontractual", true),
            ];
            foreach (var fact in facts)
                foreach (var (_, send) in Actor.UpdateDoors)
                    Refused(() => send(Mia, Change(restitution, fact)), fact.Item1, "(R7-locked)");
            Refused(() => Administrator.Change(restitution, facts[0]), "(R7-locked)");
            Anna.Service.Change(restitution, ("rcv_name", "A better name"), ("rcv_justification", Reason));
        }
    }

    [Fact, Rule("R7"), Rule("R12")]
    public void Withdrawing_opens_one_copy_as_a_new_draft()
    {
        var restitution = NewApproved();
        var copy = new EntityReference("rcv_restitution", (Guid)Anna.Service.Call("rcv_WithdrawRestitution", restitution)["CopyId"]);

        Assert.Equal(Withdrawn, StatusOf(restitution));
        Assert.Equal(0m, Amount(Recovery, "rcv_restitutionapproved"));
        Assert.Equal(Draft, StatusOf(copy));
        Assert.Equal(3000m, Amount(copy, "rcv_amount"));
        Assert.Equal(Reason, Value<string>(copy, "rcv_justification"));
        Assert.Null(TierOf(copy));
        Assert.Equal(copy.Id, Anna.Service.Call("rcv_WithdrawRestitution", restitution)["CopyId"]);
        Refused(() => Ben.Service.Call("rcv_WithdrawRestitution", restitution), "(R7-withdrawn-by-another)");
    }

    [Fact, Rule("R7")]
    public void Withdrawn_is_final()
    {
        var restitution = NewSubmitted();
        Anna.Service.Update(Change(restitution, Status(Withdrawn)));

        foreach (var status in new[] { Draft, Submitted, Approved, Delivered, Rejected })
            foreach (var (_, send) in Actor.UpdateDoors)
                Refused(() => send(Mia, Change(restitution, Status(status))), "(R7-withdrawn)");
        Refused(() => Submit(restitution), "(R7-withdrawn)");
        Refused(() => Anna.Service.Change(restitution, ("rcv_amount", new Money(1m))), "(R7-locked)");
    }
}
