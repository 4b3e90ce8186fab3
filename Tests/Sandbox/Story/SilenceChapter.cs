using System.Text.Json;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;

namespace RecoveryCrm.Sandbox.Story;

/// <summary>A promised update is forgotten: what the schedule does then, and what happens when the client has to ask.</summary>
internal static class SilenceChapter
{
    public static void Silence(Narrator story, EntityReference recovery, EntityReference nora)
    {
        story.Scene("A promise is forgotten");
        var promise = story.As("agent.anna").Read(recovery, "rcv_nextupdateon").GetAttributeValue<DateTime>("rcv_nextupdateon");
        story.TimePasses(promise - story.Now + TimeSpan.FromMinutes(16), $"The update that was promised for {promise:HH:mm} has not been told.");
        RunSchedule(story);
        story.TimePasses(TimeSpan.FromMinutes(46), "Still nobody has told Nora anything.");
        RunSchedule(story);
        TellTasks(story, recovery);

        story.Does("agent.anna", "receives an email of Nora: \"Any news?\"", service => service.Add("email",
            ("subject", "Any news?"),
            ("regardingobjectid", recovery),
            ("directioncode", false),
            ("from", new EntityCollection([new Entity("activityparty") { ["partyid"] = nora }]))));
        var chased = story.As("agent.anna").Read(recovery, "rcv_clientchased").GetAttributeValue<int>("rcv_clientchased");
        story.Answer($"Nora had to ask: chased {chased} time. Anna is told at once.");
        if (chased != 1)
            throw new StoryException("The client's question should have been counted once.");

        story.Does("agent.anna", "answers, even without news.", service => ResponseChapter.LogUpdate(story, service, recovery, nora,
            "I am sorry that you had to ask. The roll-back is being tested; nothing else is new. You hear from me again in two hours."));
        var row = story.As("agent.anna").Read(recovery, "rcv_updatesontime", "rcv_updatescount", "rcv_escalationlevel");
        story.Answer($"Told, but late: {row.Shown("rcv_updatesontime")} of {row.Shown("rcv_updatescount")} promises kept. Escalation level: {row.Shown("rcv_escalationlevel")}.");
    }

    /// <summary>What the deployed schedule does every few minutes.</summary>
    internal static void RunSchedule(Narrator story) => story.Does("admin.ada", "runs the schedule.", service =>
    {
        var ids = JsonSerializer.Deserialize<Guid[]>((string)service.Call("rcv_ListDueWork", null)["RecoveryIds"])!;
        foreach (var id in ids)
        {
            var done = service.Call("rcv_ProcessDueWork", null, ("RecoveryId", id));
            story.Answer($"Escalated: {done["Escalated"]}, planned: {done["Planned"]}, scored: {done["Scored"]}.");
        }
    });

    private static void TellTasks(Narrator story, EntityReference recovery)
    {
        var tasks = story.As("manager.mia").Children("task", "regardingobjectid", recovery, "scheduledend", "subject", "ownerid");
        foreach (var task in tasks.Where(task => task.GetAttributeValue<string>("subject").StartsWith("Overdue", StringComparison.Ordinal)))
            story.Answer($"     {task.Shown("ownerid")}: {task.GetAttributeValue<string>("subject")}");
        if (!tasks.Select(task => task.Shown("ownerid")).Contains("Mia Manager"))
            throw new StoryException("The owner's manager should have been told.");
    }
}
