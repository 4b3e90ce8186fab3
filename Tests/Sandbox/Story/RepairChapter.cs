using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Sandbox.Story;

/// <summary>Assess, restitution, fix, verify.</summary>
internal static class RepairChapter
{
    public static void Assess(Narrator story, EntityReference recovery, EntityReference nora)
    {
        story.Scene("Assess");
        story.TimePasses(TimeSpan.FromMinutes(110), "Nothing new yet.");
        story.Does("agent.anna", "updates Nora before the promise runs out, although there is no news.", service => ResponseChapter.LogUpdate(story, service, recovery, nora,
            "No news yet: the rollback is still running and looks good. The next word from me comes in two hours."));
        story.IsRefused("agent.anna", "wants to finish Assess without the client's confirmation of the serious impact.", "S3", service => service.Call(
            "rcv_CompleteStep", StoryTeller.Step(service, recovery, 2), ("Outcome", "Assessed.")));
        story.Does("agent.anna", "goes through the impacts with Nora, who confirms them.", service =>
        {
            foreach (var impact in service.Children("rcv_impact", "rcv_recoveryid", recovery, "createdon"))
                service.Change(impact.ToEntityReference(), ("rcv_confirmedbyclient", true));
            var row = service.Read(recovery, "rcv_suggestedseverity", "rcv_severity");
            service.Change(recovery, ("rcv_severityreason", $"Kept at {row.Shown("rcv_severity")}: the order book of the quarter is at stake."));
        });
        story.Does("agent.anna", "finishes Assess.", service => service.Call(
            "rcv_CompleteStep", StoryTeller.Step(service, recovery, 2), ("Outcome", "Cause narrowed down to one release; triage shared with Nora.")));
    }

    public static void Restitution(Narrator story, EntityReference recovery, EntityReference nora)
    {
        story.Scene("Restitution");
        var credit = story.Does("agent.anna", "proposes a credit of 3,000.", service => service.Add("rcv_restitution",
            ("rcv_recoveryid", recovery), ("rcv_name", "Service credit for the outage"), ("rcv_type", Choice(0)), ("rcv_amount", new Money(3000m)),
            ("rcv_justification", "Two shifts of overtime at Northwind, confirmed by Nora North.")));
        story.Does("agent.anna", "submits it.", service =>
        {
            var answer = service.Call("rcv_SubmitRestitution", credit);
            story.Answer($"Tier \"{answer["PolicyName"]}\", approvals required: {answer["ApprovalsRequired"]}.");
        });
        story.IsRefused("agent.anna", "wants to approve her own proposal.", "", service => Decide(service, credit));
        story.IsRefused("admin.ada", "wants to approve it as the administrator of playbooks and tiers.", "prvCreatercv_approval", service => Decide(service, credit));
        story.IsRefused("administrator", "wants to approve it as the system administrator, who has every privilege.", "R6", service => Decide(service, credit));
        story.IsRefused("administrator", "writes the status Approved straight into the row.", "R8", service => service.Change(credit,
            ("statecode", new OptionSetValue(0)), ("statuscode", Choice(2))));
        story.Does("approver.alex", "approves it.", service =>
        {
            var answer = Decide(service, credit);
            story.Answer($"Approvals left: {answer["ApprovalsLeft"]}.");
        });
        story.IsRefused("agent.anna", "wants to mark it delivered before the client has answered.", "R13", service => service.Change(credit,
            ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)), ("rcv_deliveryreference", "CN-2044")));
        story.Does("agent.anna", "hears from Nora that the credit is accepted, and delivers it with credit note CN-2044.", service =>
        {
            service.Change(credit, ("rcv_clientresponse", Choice(0)), ("rcv_respondedbyid", nora));
            service.Change(credit, ("rcv_deliveryreference", "CN-2044"), ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
        });
        var row = story.As("agent.anna").Read(recovery, "rcv_restitutionapproved", "rcv_restitutiondelivered");
        story.Answer($"On the recovery: approved {row.Shown("rcv_restitutionapproved")}, delivered {row.Shown("rcv_restitutiondelivered")}.");
    }

    public static void Fix(Narrator story, EntityReference recovery, EntityReference nora)
    {
        story.Scene("Fix");
        story.TimePasses(TimeSpan.FromMinutes(100), "The rollback completes.");
        story.Does("agent.anna", "tells Nora that orders flow again.", service => ResponseChapter.LogUpdate(story, service, recovery, nora,
            "The rollback is done and your orders flow again. Please check the first hundred with your team; I call you in two hours to hear how it looks."));
        story.Does("agent.anna", "notes that the first promise is kept.", service => service.Change(
            service.Children("rcv_commitment", "rcv_recoveryid", recovery, "rcv_reviewon")[0].ToEntityReference(), ("rcv_measuredon", story.Now)));
        story.Does("agent.anna", "finishes Fix.", service => service.Call(
            "rcv_CompleteStep", StoryTeller.Step(service, recovery, 3), ("Outcome", "Faulty release rolled back, backlog processed.")));
    }

    public static void Verify(Narrator story, EntityReference recovery, EntityReference incident, EntityReference nora)
    {
        story.Scene("Verify");
        story.IsRefused("agent.anna", "wants to resolve the case before the client has confirmed.", "V3", service => Resolve(service, incident));
        story.IsRefused("agent.anna", "wants to finish Verify on her own word.", "V1", service => service.Call(
            "rcv_CompleteStep", StoryTeller.Step(service, recovery, 4), ("Outcome", "Looks fine to us.")));
        story.TimePasses(TimeSpan.FromHours(20), "Nora's team checks a day of orders.");
        story.Does("agent.anna", "records that Nora confirmed the fix.", service => service.Call(
            "rcv_CompleteStep", StoryTeller.Step(service, recovery, 4), ("Outcome", "\"Every order of today arrived. Thank you.\""), ("ContactId", nora.Id)));
        var row = story.As("agent.anna").Read(recovery, "rcv_verifiedon", "rcv_verifiedbyid", "rcv_stage");
        story.Answer($"Verified by {row.Shown("rcv_verifiedbyid")} on {row.GetAttributeValue<DateTime>("rcv_verifiedon"):ddd d MMM HH:mm}. Stage: {row.Shown("rcv_stage")}.");
        story.Does("agent.anna", "resolves the case.", service => Resolve(service, incident));
    }

    private static ParameterCollection Decide(IOrganizationService service, EntityReference restitution) =>
        service.Call("rcv_DecideRestitution", restitution, ("Decision", Choice(0).Value), ("Comment", "Fair and in proportion."));

    private static void Resolve(IOrganizationService service, EntityReference incident)
    {
        var request = new OrganizationRequest("CloseIncident");
        request.Parameters["IncidentResolution"] = new Entity("incidentresolution") { ["subject"] = "Order interface restored", ["incidentid"] = incident };
        request.Parameters["Status"] = new OptionSetValue(5);
        service.Execute(request);
    }
}
