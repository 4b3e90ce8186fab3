using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Restitution;

public sealed class DecisionTests : RestitutionScenario
{
    [Fact, Rule("R6"), Rule("R8"), Rule("R12")]
    public void A_member_of_the_tiers_team_approves_without_a_right_to_write_the_restitution()
    {
        var restitution = NewSubmitted();
        var answer = Decide(Alex, restitution);

        Assert.Equal(Approved, answer["StatusCode"]);
        Assert.Equal(0, answer["ApprovalsLeft"]);
        Assert.Equal(Approved, StatusOf(restitution));
        Assert.Equal(Now, Value<DateTime>(restitution, "rcv_decidedon"));
        Assert.Equal(3000m, Amount(Recovery, "rcv_restitutionapproved"));
        var decision = Assert.Single(Approvals(restitution));
        Assert.Equal(Alex.Id, decision.GetAttributeValue<EntityReference>("rcv_approverid").Id);
        Assert.Equal(3000m, decision.GetAttributeValue<decimal>("rcv_amount"));
        Assert.Equal("Team lead", decision.GetAttributeValue<EntityReference>("rcv_policyid").Name);
        LacksPrivilege(() => Alex.Service.Change(restitution, ("rcv_name", "Mine")));
    }

    [Fact, Rule("R6")]
    public void Strangers_to_the_team_do_not_decide_and_administrators_are_no_exception()
    {
        var restitution = NewSubmitted();

        foreach (var stranger in new[] { Ben, Mia, Sam, Dana, Carl })
        {
            Refused(() => Decide(stranger, restitution), "\"Team lead\"", "(R6-team)");
            Refused(() => DecideByRow(stranger.Service, restitution), "(R6-team)");
        }

        Refused(() => DecideByRow(Administrator, restitution), "(R6-team)");
        LacksPrivilege(() => Decide(Ada, restitution));
        Assert.Equal(Submitted, StatusOf(restitution));
        Assert.Empty(Approvals(restitution));
    }

    [Fact, Rule("R6")]
    public void Whoever_has_a_part_in_it_does_not_decide_whatever_team_they_are_in()
    {
        Join(Anna, Ben, Mia);
        var ownedByMia = Heard(LoadRecovery(AdventureWorks));
        Loader.Change(ownedByMia, ("ownerid", Mia.Reference));
        var created = NewDraft(on: ownedByMia, by: Anna);
        Ben.Service.Change(created, ("rcv_justification", "Three shifts of overtime, says Adam."));
        Submit(created, Sam);

        Refused(() => Decide(Anna, created), "(R6-four-eyes)");
        Refused(() => Decide(Ben, created), "(R6-four-eyes)");
        Refused(() => Decide(Mia, created), "(R6-four-eyes)");
        Join(Sam);
        Refused(() => Decide(Sam, created), "(R6-four-eyes)");
        Assert.Equal(Approved, Decide(Alex, created)["StatusCode"]);
    }

    [Fact, Rule("R6")]
    public void Whoever_impersonates_the_creator_has_a_part_in_it_too()
    {
        var delegated = Organization.ServiceFor(new Caller(Anna.Id) { OnBehalfBy = Organization.AdministratorId });
        var restitution = delegated.Add("rcv_restitution", ("rcv_recoveryid", Recovery), ("rcv_name", "Credit"), ("rcv_type", Choice(0)),
            ("rcv_amount", new Money(3000m)), ("rcv_justification", Reason));
        Join(Organization.AdministratorId);
        Submit(restitution);

        Refused(() => DecideByRow(Administrator, restitution), "(R6-four-eyes)");
    }

    [Fact, Rule("R6")]
    public void Nobody_decides_on_anothers_behalf()
    {
        var restitution = NewSubmitted();
        var asAlex = Organization.ServiceFor(new Caller(Alex.Id) { OnBehalfBy = Organization.AdministratorId });

        Refused(() => DecideByRow(asAlex, restitution), "(R6-in-person)");
        Refused(() => asAlex.Call("rcv_DecideRestitution", restitution, ("Decision", Choice(0).Value)), "(R6-in-person)");
        Refused(() => DecideByRow(Alex.Service, restitution, values: ("rcv_approverid", Dana.Reference)), "rcv_approverid");
        Assert.Empty(Approvals(restitution));
    }

    [Fact, Rule("R6")]
    public void A_foreign_plug_in_does_not_decide_for_the_approver_either()
    {
        var restitution = NewSubmitted();
        Guid? runAs = null; // SYSTEM
        var question = Question();
        OnCaseUpdate(factory => DecideByRow(factory.CreateOrganizationService(runAs), restitution));

        Refused(() => Anna.Service.Change(question, ("description", "Again")), "(R6-");
        runAs = Alex.Id;
        Refused(() => Anna.Service.Change(question, ("description", "Again")), "(R6-");
        Assert.Empty(Approvals(restitution));
    }

    [Fact, Rule("R6")]
    public void Two_different_people_approve_where_two_are_asked_for()
    {
        var restitution = NewSubmitted(30000m, on: Heard(LoadRecovery(Northwind), loss: 90000m));

        var first = Decide(Dana, restitution);
        Assert.Equal(Submitted, first["StatusCode"]);
        Assert.Equal(1, first["ApprovalsLeft"]);
        Assert.Equal(1, Decide(Dana, restitution)["ApprovalsLeft"]);
        Refused(() => Decide(Dana, restitution, decision: 1, comment: "On second thought."), "(R10-decided-before)");
        Refused(() => Carl.Service.Add("rcv_approval", ("rcv_restitutionid", restitution)), "(R6-decision)");
        Refused(() => Carl.Service.Add("rcv_approval", ("rcv_decision", Choice(0))), "(R6-restitution)");
        Refused(() => DecideByRow(Dana.Service, restitution), "(R6-once)");
        Assert.Single(Approvals(restitution));

        Assert.Equal(Approved, Decide(Carl, restitution)["StatusCode"]);
    }

    [Fact, Rule("R6"), Rule("R10")]
    public void One_rejection_ends_it_and_says_why()
    {
        var restitution = NewSubmitted(30000m, on: Heard(LoadRecovery(Northwind), loss: 90000m));

        Refused(() => Decide(Dana, restitution, decision: 1, comment: null), "(R6-comment)");
        Assert.Equal(Rejected, Decide(Dana, restitution, decision: 1, comment: "Too much.")["StatusCode"]);
        Refused(() => Decide(Carl, restitution), "already decided", "(R10-already-decided)");
        Refused(() => Anna.Service.Update(Change(restitution, Status(Submitted))), "(R10-decided)");
    }

    [Fact, Rule("R10")]
    public void The_same_decision_again_returns_what_stands_and_another_is_refused()
    {
        var restitution = NewApproved();

        Assert.Equal(Approved, Decide(Alex, restitution)["StatusCode"]);
        Refused(() => Decide(Alex, restitution, decision: 1, comment: "No."), "already decided");
        Refused(() => Decide(Alex, restitution, comment: "Other words."), "already decided");
        Assert.Single(Approvals(restitution));
        Refused(() => Decide(Anna, restitution), "already decided");
        Refused(() => Alex.Service.Call("rcv_DecideRestitution", restitution, ("Decision", 3)), "Decision", "(R6-parameter-decision)");
    }

    [Fact, Rule("R10")]
    public void Nothing_is_decided_on_a_draft_a_withdrawn_one_or_an_ended_recovery()
    {
        LeavesImpossibleStates("The end is loaded.", "V5-closed-on", "V5-reason");
        Refused(() => Decide(Alex, NewDraft()), "(R6-submitted)");

        var withdrawn = NewSubmitted();
        Anna.Service.Update(Change(withdrawn, Status(Withdrawn)));
        Refused(() => Decide(Alex, withdrawn), "(R10-withdrawn)");

        var submitted = NewSubmitted();
        Loader.Change(Recovery, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(718340003)));
        Refused(() => Decide(Alex, submitted), "(R10-nothing-decided)");
    }

    [Fact, Rule("R8")]
    public void Approved_is_never_written_by_anybody_through_any_door()
    {
        var restitution = NewSubmitted();

        foreach (var actor in new[] { Anna, Mia, Sam })
            foreach (var (_, send) in Actor.UpdateDoors)
            {
                Refused(() => send(actor, Change(restitution, Status(Approved))), "(R8-approved)");
                Refused(() => send(actor, Change(restitution, Status(Rejected))), "(R8-rejected)");
            }

        Refused(() => Administrator.Change(restitution, ("statuscode", new OptionSetValue(Approved))), "(R8-approved)");
        Refused(() => Administrator.Execute(new SetStateRequest { EntityMoniker = restitution, State = new OptionSetValue(0), Status = new OptionSetValue(Approved) }), "(R8-approved)");
        Mia.Execute(new AssignRequest { Target = restitution, Assignee = Mia.Reference });
        Refused(() => Mia.Service.Update(Change(restitution, [("ownerid", Anna.Reference), .. Status(Approved)])), "(R8-approved)");
        var question = Question();
        LacksPrivilege(() => Ada.Service.Update(Change(restitution, Status(Approved))));
        OnCaseUpdate(factory => factory.CreateOrganizationService(null).Update(Change(restitution, Status(Approved))));
        Refused(() => Anna.Service.Change(question, ("description", "Again")), "(R8-approved)");
        Assert.Equal(Submitted, StatusOf(restitution));
    }

    [Fact, Rule("R9")]
    public void A_decision_is_never_changed_or_deleted_by_anybody()
    {
        var restitution = NewApproved();
        var decision = Approvals(restitution)[0].ToEntityReference();

        (string, object?)[] changes =
            [("rcv_decision", Choice(1)), ("rcv_comment", "Never mind."), ("statecode", new OptionSetValue(1)), ("rcv_restitutionid", NewDraft())];
        foreach (var change in changes)
            Refused(() => Administrator.Change(decision, change), "(R9-changed)");
        Refused(() => Administrator.Delete(decision.LogicalName, decision.Id), "(R9-deleted)");
        Assert.ThrowsAny<Exception>(() => Alex.Service.Change(decision, ("rcv_comment", "Never mind.")));
        Assert.ThrowsAny<Exception>(() => Alex.Service.Delete(decision.LogicalName, decision.Id));
    }

    private void Join(params Actor[] people) => Array.ForEach(people, person => Join(person.Id));

    private void Join(Guid person) => Administrator.Associate("team", Team("Restitution approvers 1").Id,
        new Relationship("teammembership_association"), [new EntityReference("systemuser", person)]);

    // Somebody else's business, on which their plug-in listens.
    private EntityReference Question() => Loader.Add("incident", ("title", "A question"), ("customerid", Northwind), ("ownerid", Anna.Reference));

    private void OnCaseUpdate(Action<IOrganizationServiceFactory> act) => Organization.Register(new ForeignPlugin(act), new StepRegistration
    {
        Id = Guid.NewGuid(),
        Name = "A foreign plug-in",
        PluginType = "Foreign",
        Message = "Update",
        PrimaryTable = "incident",
        Stage = 40,
        Rank = 1000,
        FilteringColumns = ["description"],
    });

    private sealed class ForeignPlugin(Action<IOrganizationServiceFactory> act) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            act((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!);
    }
}
