using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Sandbox.Story;

/// <summary>The first hours: a case becomes a recovery, a person calls, plan and rhythm are agreed.</summary>
internal static class ResponseChapter
{
    public static EntityReference CaseOpensRecovery(Narrator story, EntityReference account, EntityReference nora, out EntityReference incident)
    {
        story.Scene("The outage");
        incident = story.Does("agent.anna", "logs a case for Northwind Traders: \"Order interface down since this morning\", a critical service failure.", anna => anna.Add("incident",
            ("title", "Order interface down since this morning"),
            ("customerid", account),
            ("primarycontactid", nora),
            ("rcv_isservicefailure", true),
            ("rcv_severity", Choice(0)),
            ("rcv_failurecategory", Choice(4)),
            ("rcv_occurredon", story.Now.AddMinutes(-50)),
            ("rcv_reportedon", story.Now.AddMinutes(-5)),
            ("rcv_discoveredby", Choice(1))));

        var anna = story.As("agent.anna");
        var recovery = anna.Read(incident, "rcv_recoveryid").GetAttributeValue<EntityReference>("rcv_recoveryid")
            ?? throw new StoryException("The case should have opened a recovery.");
        var row = anna.Read(recovery, "rcv_number", "rcv_name", "rcv_playbookid", "ownerid", "rcv_sponsorid", "rcv_stage", "rcv_nextupdateon");
        story.Answer($"Recovery {row.Shown("rcv_number")} is open: {row.Shown("rcv_name")}, playbook \"{row.Shown("rcv_playbookid")}\", owner {row.Shown("ownerid")}, sponsor {row.Shown("rcv_sponsorid")}.");
        StoryTeller.TellSteps(story, recovery);
        TellTimeline(story, account, "On the account's timeline:");

        story.IsRefused("agent.anna", "wants to finish the last step right away.", "S1", service => service.Call(
            "rcv_CompleteStep", StoryTeller.Step(service, recovery, 5), ("Outcome", "Nothing to learn here.")));
        return recovery;
    }

    public static void Acknowledge(Narrator story, EntityReference recovery, EntityReference incident, EntityReference nora)
    {
        story.Scene("Acknowledge");
        var step = StoryTeller.Step(story.As("agent.anna"), recovery, 0);
        story.IsRefused("agent.anna", "wants to tick off the acknowledgement without having spoken to anybody.", "S3", service => service.Call(
            "rcv_CompleteStep", step, ("Outcome", "Sent a ticket number.")));

        story.TimePasses(TimeSpan.FromMinutes(6), "Anna picks up the phone.");
        story.Does("agent.anna", "calls Nora North and records the call on the case.", service =>
        {
            var call = service.Add("phonecall",
                ("subject", "Order interface down: spoke to Nora"),
                ("description", "Nora's team has been keying orders by hand since 6:40; the quarter's order book is at risk. Told her we own this."),
                ("regardingobjectid", incident),
                ("directioncode", true),
                ("actualend", story.Now),
                ("to", new EntityCollection([new Entity("activityparty") { ["partyid"] = nora }])));
            service.Change(call, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
        });
        story.IsRefused("agent.anna", "writes: \"We apologise if you were inconvenienced.\"", "A1", service => service.Call(
            "rcv_CompleteStep", step, ("Outcome", "Spoke to Nora."), ("Apology", "We apologise if you were inconvenienced."), ("ContactId", nora.Id)));
        story.Does("agent.anna", "writes what she said to Nora: \"I am sorry. Our order interface failed this morning and left your team keying orders by hand…\"", service =>
        {
            var answer = service.Call("rcv_CompleteStep", step,
                ("Outcome", "Nora knows that we own this. Her fear is the quarter's order book; she wants to hear from us every hour."),
                ("Apology", "I am sorry. Our order interface failed this morning and left your team keying orders by hand. That is our failure, and we will stay on it until your orders flow again."),
                ("ContactId", nora.Id));
            story.Answer($"Done; {answer["ActivatedSteps"]} step started.");
        });
        var row = story.As("agent.anna").Read(recovery, "rcv_acknowledgedon", "rcv_stage");
        story.Answer($"Acknowledged at {row.GetAttributeValue<DateTime>("rcv_acknowledgedon"):HH:mm}, the moment the call ended. Stage: {row.Shown("rcv_stage")}.");
    }

    public static void Stabilise(Narrator story, EntityReference recovery, EntityReference account, EntityReference nora)
    {
        story.Scene("Stabilise");
        story.Does("agent.anna", "records the impact in Nora's words: orders keyed by hand, and 4,200 of overtime.", service =>
        {
            service.Add("rcv_impact", ("rcv_recoveryid", recovery), ("rcv_dimension", Choice(0)), ("rcv_level", Choice(2)), ("rcv_contactid", nora),
                ("rcv_description", "My team keys every order by hand; we are four hours behind."));
            service.Add("rcv_impact", ("rcv_recoveryid", recovery), ("rcv_dimension", Choice(1)), ("rcv_level", Choice(1)), ("rcv_contactid", nora),
                ("rcv_description", "Overtime for two shifts."), ("rcv_amount", new Money(4200m)));
        });
        var row = story.As("agent.anna").Read(recovery, "rcv_impactscore", "rcv_suggestedseverity", "rcv_financialimpact");
        story.Answer($"Impact score {row.Shown("rcv_impactscore")}, suggested severity {row.Shown("rcv_suggestedseverity")}, financial impact {row.Shown("rcv_financialimpact")}.");

        story.Does("agent.anna", "writes down the plan: two dated promises, and an update every two hours.", service =>
        {
            service.Add("rcv_commitment", ("rcv_accountid", account), ("rcv_recoveryid", recovery), ("rcv_kind", Choice(0)), ("rcv_planpart", Choice(0)),
                ("rcv_name", "Order interface back in service"), ("rcv_reviewon", story.Now.Date.AddDays(1)));
            service.Add("rcv_commitment", ("rcv_accountid", account), ("rcv_recoveryid", recovery), ("rcv_kind", Choice(0)), ("rcv_planpart", Choice(1)),
                ("rcv_name", "Every release of the interface is tested against your order formats first"), ("rcv_reviewon", story.Now.Date.AddDays(30)));
            service.Change(recovery, ("rcv_updateintervalminutes", 120));
        });
        story.TimePasses(TimeSpan.FromMinutes(20), "Anna meets Nora on video.");
        story.Does("agent.anna", "tells Nora the plan and logs it as an update.", service => LogUpdate(story, service, recovery, nora,
            "We have found the faulty release and are rolling it back. Orders flow again by tomorrow; from now on every release is tested against your formats first. You hear from me every two hours.", channel: 2));
        story.Does("agent.anna", "finishes Stabilise.", service => service.Call(
            "rcv_CompleteStep", StoryTeller.Step(service, recovery, 1), ("Outcome", "Plan and rhythm agreed with Nora.")));
    }

    public static void LogUpdate(Narrator story, IOrganizationService service, EntityReference recovery, EntityReference nora, string message, int channel = 0)
    {
        var answer = service.Call("rcv_LogUpdate", recovery, ("Message", message), ("Channel", Choice(channel).Value), ("ContactId", nora.Id));
        story.Answer($"Logged. The next update is promised for {answer["NextUpdateOn"]:ddd d MMM HH:mm}.");
    }

    public static void TellTimeline(Narrator story, EntityReference account, string heading)
    {
        story.Answer($"{heading}");
        foreach (var touchpoint in story.As("agent.anna").Children("rcv_touchpoint", "regardingobjectid", account, "scheduledend", "subject", "rcv_purpose", "rcv_channel", "scheduledend", "statecode"))
        {
            if (touchpoint.GetAttributeValue<OptionSetValue>("statecode").Value == 0)
                story.Answer($"     open: {touchpoint.GetAttributeValue<string>("subject")} ({touchpoint.Shown("rcv_purpose")}, {touchpoint.Shown("rcv_channel")}), due {touchpoint.GetAttributeValue<DateTime>("scheduledend"):ddd d MMM HH:mm}");
        }
    }
}
