using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Sandbox.Story;

/// <summary>The client finds the fix wanting: a second cycle, with a hold in it, and a fix that holds.</summary>
internal static class SecondCycleChapter
{
    public static void Fail(Narrator story, EntityReference recovery, EntityReference nora)
    {
        story.Scene("Not fixed");
        story.TimePasses(TimeSpan.FromMinutes(75), "Nora's team checks the first hundred orders.");
        story.Does("agent.anna", "hears from Nora that every tenth order is lost, and reports it.", service =>
        {
            var answer = service.Call("rcv_ReportNotFixed", recovery, ("Reason", "Every tenth order is lost, says Nora: those with two delivery dates."));
            story.Answer($"Cycle {answer["Cycle"]} begins with Fix; what cycle 1 still had open is cancelled, its results stay.");
        });
        var row = story.As("agent.anna").Read(recovery, "rcv_stage", "rcv_failedverifications", "rcv_fixedon");
        story.Answer($"Stage: {row.Shown("rcv_stage")}, failed verifications: {row.Shown("rcv_failedverifications")}. {TellFix(story, recovery)}");
        if (row.Contains("rcv_fixedon"))
            throw new StoryException("What was not fixed should not count as fixed.");
        story.Does("agent.anna", "agrees with Nora, whose plant closes for a stocktake, that the next word comes when it opens.", service =>
            service.Change(recovery, ("rcv_updateintervalminutes", 17 * 60)));
        story.TimePasses(TimeSpan.FromMinutes(20), "Sam reads what was reported.");
        story.Does("sponsor.sam", "finds the task that tells him so, and calls Nora himself.", service =>
        {
            var call = service.Add("rcv_touchpoint",
                ("subject", "Spoke to Nora about the lost orders"), ("rcv_recoveryid", recovery), ("rcv_contactid", nora), ("rcv_purpose", Choice(4)), ("rcv_channel", Choice(0)));
            service.Change(call, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
        });
    }

    public static void Hold(Narrator story, EntityReference recovery, EntityReference nora)
    {
        story.Scene("On hold");
        var until = story.Now.AddHours(14);
        story.IsRefused("agent.anna", "wants to put the recovery on hold.", "S7", service => Hold(service, recovery, until));
        story.Does("manager.mia", "puts it on hold until then.", service => Hold(service, recovery, until));
        story.TimePasses(TimeSpan.FromHours(14.2), "The plant opens again.");
        SilenceChapter.RunSchedule(story);
        var row = story.As("agent.anna").Read(recovery, "statuscode");
        story.Answer($"The recovery is {row.Shown("statuscode")} again. {TellFix(story, recovery)}");
        if (row.Shown("statuscode") != "In progress")
            throw new StoryException("The hold should have ended by itself.");

        story.Does("agent.anna", "tells Nora what was wrong and that it is mended.", service => ResponseChapter.LogUpdate(story, service, recovery, nora,
            "Orders with two delivery dates were dropped. That is mended since ten minutes ago, and the eleven lost orders are in. Please check again; I call you tomorrow."));
        story.Does("agent.anna", "finishes Fix again.", service => service.Call(
            "rcv_CompleteStep", StoryTeller.Step(service, recovery, 3), ("Outcome", "Orders with two delivery dates are read again; eleven orders restored.")));
    }

    private static string TellFix(Narrator story, EntityReference recovery)
    {
        var step = story.As("agent.anna").Read(StoryTeller.Step(story.As("agent.anna"), recovery, 3), "rcv_dueon", "rcv_pausedminutes");
        var paused = step.GetAttributeValue<int?>("rcv_pausedminutes") is { } minutes ? $" after a pause of {minutes} minutes" : "";
        return FormattableString.Invariant($"Fix is due {step.GetAttributeValue<DateTime>("rcv_dueon"):ddd d MMM HH:mm}{paused}.");
    }

    private static void Hold(IOrganizationService service, EntityReference recovery, DateTime until) => service.Call("rcv_HoldRecovery", recovery,
        ("Reason", "Northwind's plant is closed for a stocktake."), ("Until", until));
}
