using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Sandbox.Story;

/// <summary>
/// Plays the whole life of one recovery for Northwind Traders, from the outage to the follow-ups, through the
/// organisation service as the people of the sample organisation, refusals included.
/// </summary>
public static class StoryTeller
{
    public static void Play(Organization organization, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(organization);
        ArgumentNullException.ThrowIfNull(output);

        var story = new Narrator(organization, output);
        var account = story.As("agent.anna").Find("account", "name", "Northwind Traders");
        var nora = story.As("agent.anna").Find("contact", "fullname", "Nora North");

        var recovery = ResponseChapter.CaseOpensRecovery(story, account, nora, out var incident);
        ResponseChapter.Acknowledge(story, recovery, incident, nora);
        ResponseChapter.Stabilise(story, recovery, account, nora);
        SilenceChapter.Silence(story, recovery, nora);
        RepairChapter.Assess(story, recovery, nora);
        RepairChapter.Restitution(story, recovery, nora);
        RepairChapter.Fix(story, recovery, nora);
        SecondCycleChapter.Fail(story, recovery, nora);
        SecondCycleChapter.Hold(story, recovery, nora);
        RepairChapter.Verify(story, recovery, incident, nora);
        LearningChapter.Learn(story, recovery, nora);
        TrustChapter.Hear(story, recovery, account, nora);
        LearningChapter.Close(story, recovery, incident, account);
        TrustChapter.TellScores(story, recovery, account);
        TrustChapter.SeeBeforeTheClient(story);
        TrustChapter.Again(story, account, nora);
        TellIntegrity(story);

        output.WriteLine();
        output.WriteLine("The story is told: one failure, every step in order, every refusal where it belongs.");
    }

    // Whatever people did in between, nothing is left behind that the rules make impossible.
    private static void TellIntegrity(Narrator story)
    {
        story.Scene("Nothing that should be impossible");
        var findings = story.Does("admin.ada", "lets everything be checked.", service => (string)service.Call("rcv_CheckIntegrity", null)["Findings"]);
        if (findings != "[]")
            throw new StoryException($"The check of integrity should have found nothing: {findings}");
        story.Answer($"No finding.");
    }

    /// <summary>The running cycle's step of this stage; a stage with two takes the one that is required.</summary>
    internal static EntityReference Step(IOrganizationService service, EntityReference recovery, int stage) =>
        service.Children("rcv_recoverystep", "rcv_recoveryid", recovery, "rcv_sequence", "rcv_stage", "rcv_isrequired", "rcv_cycle")
            .OrderByDescending(step => step.GetAttributeValue<int>("rcv_cycle"))
            .First(step => step.GetAttributeValue<OptionSetValue>("rcv_stage").Value == Choice(stage).Value && step.GetAttributeValue<bool>("rcv_isrequired"))
            .ToEntityReference();

    internal static void TellSteps(Narrator story, EntityReference recovery)
    {
        foreach (var step in story.As("agent.anna").Children("rcv_recoverystep", "rcv_recoveryid", recovery, "rcv_sequence", "rcv_sequence", "rcv_name", "statuscode", "rcv_dueon"))
        {
            var due = step.GetAttributeValue<DateTime?>("rcv_dueon") is { } on ? $", due {on:ddd d MMM HH:mm}" : "";
            story.Answer($"{step.Shown("rcv_sequence"),4} {step.GetAttributeValue<string>("rcv_name")} [{step.Shown("statuscode")}{due}]");
        }
    }
}
