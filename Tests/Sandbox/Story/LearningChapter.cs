using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Sandbox.Story;

/// <summary>Learn, tell the client, close, and go on following up.</summary>
internal static class LearningChapter
{
    public static void Learn(Narrator story, EntityReference recovery, EntityReference nora)
    {
        story.Scene("Learn");
        var cause = story.Does("agent.anna", "writes down why it happened, until the cause lies in our own process.", service => service.Add("rcv_rootcause",
            ("rcv_recoveryid", recovery),
            ("rcv_category", Choice(5)),
            ("rcv_problem", "The order interface rejected every order of Northwind."),
            ("rcv_why1", "A release changed how dates are read."),
            ("rcv_why2", "The test set holds no order in Northwind's format."),
            ("rcv_why3", "Client formats are not part of the release checklist."),
            ("rcv_conclusion", "The release process has no checkpoint for client formats."),
            ("rcv_clienttext", "A release of ours changed how dates are read. We had never tested it with your order format.")));
        story.Does("manager.mia", "verifies the root cause.", service => service.Change(cause, ("rcv_isverified", true)));
        var improvement = story.Does("agent.anna", "commits to an improvement with a measure, a target and a date.", service =>
        {
            var row = service.Add("rcv_improvement",
                ("rcv_recoveryid", recovery), ("rcv_rootcauseid", cause), ("rcv_kind", Choice(1)),
                ("rcv_name", "Release gate: every client format in the test set"),
                ("rcv_measure", "Client formats covered by release tests"), ("rcv_unit", "%"), ("rcv_baseline", 40m), ("rcv_target", 100m),
                ("rcv_dueon", story.Now.Date.AddDays(30)));
            service.Change(row, ("statecode", new OptionSetValue(0)), ("statuscode", Choice(1)));
            return row;
        });
        story.IsRefused("agent.anna", "wants to finish Learn before the client has been told.", "S3", service => service.Call(
            "rcv_CompleteStep", StoryTeller.Step(service, recovery, 5), ("Outcome", "Cause found.")));
        story.Does("agent.anna", "tells Nora what changes, and publishes the improvement.", service => service.Call("rcv_PublishImprovement", improvement,
            ("Text", "From now on no release of our order interface goes out before it has read a day of your real orders in our test. Your format is in the test set since today."),
            ("Channel", Choice(0).Value),
            ("ContactId", nora.Id)));
        story.Does("agent.anna", "asks Nora for feedback.", service => service.Add("rcv_feedback",
            ("rcv_recoveryid", recovery), ("rcv_contactid", nora), ("rcv_requestedon", story.Now)));
        story.Does("sponsor.sam", "finishes Learn.", service => service.Call(
            "rcv_CompleteStep", StoryTeller.Step(service, recovery, 5), ("Outcome", "Release gate committed, told to Nora, feedback asked.")));
        story.Answer($"The recovery is now: {story.As("agent.anna").Read(recovery, "statuscode").Shown("statuscode")}.");
    }

    public static void Close(Narrator story, EntityReference recovery, EntityReference incident, EntityReference account)
    {
        story.Scene("Close and follow up");
        var checklist = story.Does("agent.anna", "looks at what is missing before it can be closed.", service => service.Call("rcv_ClosureChecklist", recovery));
        story.Answer($"Ready: {checklist["IsReady"]}, missing: {checklist["Missing"]}");
        story.Does("manager.mia", "closes the recovery.", service => service.Call("rcv_CloseRecovery", recovery,
            ("Outcome", Choice(0).Value), ("Reason", "Orders flow, the credit is paid, and Nora says they can rely on us.")));
        var row = story.As("agent.anna").Read(recovery, "statuscode", "rcv_outcome", "rcv_updatescount", "rcv_updatesontime");
        story.Answer($"{row.Shown("statuscode")}: {row.Shown("rcv_outcome")}. Updates promised and kept: {row.Shown("rcv_updatesontime")} of {row.Shown("rcv_updatescount")}. Case: {story.As("agent.anna").Read(incident, "statecode").Shown("statecode")}.");
        ResponseChapter.TellTimeline(story, account, "What the account's timeline promises next:");
    }
}
