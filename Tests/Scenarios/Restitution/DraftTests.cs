using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Restitution;

public sealed class DraftTests : RestitutionScenario
{
    [Fact, Rule("R1")]
    public void A_draft_gets_its_account_and_remembers_its_author()
    {
        var draft = NewDraft();

        Assert.Equal(Draft, StatusOf(draft));
        Assert.Equal(Northwind, Value<EntityReference>(draft, "rcv_accountid"));
        Assert.Equal(Anna.Id, Value<EntityReference>(draft, "rcv_factsbyid").Id);
    }

    [Fact, Rule("R1")]
    public void An_amount_must_fit_the_type_when_it_is_saved()
    {
        Refused(() => NewDraft(amount: null), "(R1-amount)");
        Refused(() => NewDraft(amount: 0m), "0.00", "(R1-amount)");
        Refused(() => NewDraft(amount: -5m), "-5.00", "(R1-amount)");
        Refused(() => NewDraft(amount: 5m, type: 7), "(R1-apology-only)");
        NewDraft(amount: null, type: 7);

        var draft = NewDraft();
        Refused(() => Anna.Service.Change(draft, ("rcv_amount", new Money(0m))), "(R1-amount)");
        Refused(() => Anna.Service.Change(draft, ("rcv_type", Choice(7))), "(R1-apology-only)");
        Anna.Service.Change(draft, ("rcv_type", Choice(7)), ("rcv_amount", new Money(0m)));
    }

    [Fact, Rule("R1"), Rule("R8")]
    public void Nobody_creates_one_that_is_already_on_its_way()
    {
        foreach (var status in new[] { Submitted, Approved })
            foreach (var actor in new[] { Anna, Ben, Mia })
                Refused(() => NewDraft(by: actor, values: [("statuscode", new OptionSetValue(status))]), "(R1-draft)");

        Refused(
            () => Anna.Execute(new CreateMultipleRequest
            {
                Targets = new EntityCollection([new Entity("rcv_restitution")
                {
                    ["rcv_recoveryid"] = Recovery, ["rcv_name"] = "Credit", ["rcv_type"] = Choice(0), ["rcv_amount"] = new Money(9m), ["statuscode"] = new OptionSetValue(Submitted),
                }])
                { EntityName = "rcv_restitution" },
            }),
            "(R1-draft)");
        Assert.Empty(Administrator.Children("rcv_restitution", "rcv_recoveryid", Recovery, "createdon"));
    }

    [Fact, Rule("R2"), Rule("R6")]
    public void A_client_does_not_write_what_the_plug_ins_work_out()
    {
        (string, object?)[] derived =
        [
            ("rcv_accountid", Litware), ("rcv_factsbyid", Ben.Reference), ("rcv_submittedbyid", Ben.Reference), ("rcv_submittedon", Now), ("rcv_basevalue", 1m),
            ("rcv_tiervalue", 1m), ("rcv_proportionality", 1m), ("rcv_approvalsrequired", 0), ("rcv_decidedon", Now), ("rcv_deliveredon", Now),
        ];
        var draft = NewDraft();

        foreach (var (column, value) in derived)
        {
            Refused(() => NewDraft(values: [(column, value)]), column);
            foreach (var (_, send) in Actor.UpdateDoors)
                Refused(() => send(Mia, Change(draft, (column, value))), column);
        }
    }

    [Fact, Rule("R6")]
    public void Whoever_changes_the_facts_becomes_their_author_and_nobody_else()
    {
        var draft = NewDraft();

        Ben.Service.Change(draft, ("rcv_name", "Another name"), ("rcv_amount", new Money(3000m)));
        Assert.Equal(Anna.Id, Value<EntityReference>(draft, "rcv_factsbyid").Id);

        Ben.Service.Change(draft, ("rcv_justification", "Three shifts of overtime, says Nora."));
        Assert.Equal(Ben.Id, Value<EntityReference>(draft, "rcv_factsbyid").Id);
    }

    [Fact, Rule("R7")]
    public void A_draft_may_move_to_another_recovery_and_takes_its_account()
    {
        var draft = NewDraft();
        Anna.Service.Change(draft, ("rcv_recoveryid", LoadRecovery(Litware)));

        Assert.Equal(Litware, Value<EntityReference>(draft, "rcv_accountid"));
    }

    [Fact, Rule("R10")]
    public void None_begins_on_an_ended_recovery()
    {
        LeavesImpossibleStates("The end is loaded.", "V4-cause", "V4-improvement", "V4-outcome", "V5-closed-on");
        var ended = LoadRecovery(Northwind);
        Loader.Change(ended, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));

        Refused(() => NewDraft(on: ended), "(R10-created-on-ended)");
        Refused(() => Anna.Service.Change(NewDraft(), ("rcv_recoveryid", ended)), "(R10-created-on-ended)");
    }

    [Fact, Rule("R9"), Rule("V7")]
    public void Only_a_draft_is_deleted()
    {
        var draft = NewDraft();
        Anna.Service.Delete(draft.LogicalName, draft.Id);

        var submitted = NewSubmitted();
        Refused(() => Anna.Service.Delete(submitted.LogicalName, submitted.Id), "(R9-restitution-deleted)");
        Refused(() => Administrator.Delete(submitted.LogicalName, submitted.Id), "(R9-restitution-deleted)");
    }
}
