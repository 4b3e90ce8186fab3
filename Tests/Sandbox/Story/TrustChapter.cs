using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Sandbox.Story;

/// <summary>What the client says about it, what that does to trust, and what happens when it happens again.</summary>
internal static class TrustChapter
{
    public static void Hear(Narrator story, EntityReference recovery, EntityReference account, EntityReference nora)
    {
        story.Scene("Feedback and trust");
        story.IsRefused("manager.mia", "wants to close with trust restored before Nora has said so.", "F4", service => service.Call(
            "rcv_CloseRecovery", recovery, ("Outcome", Choice(0).Value)));
        story.IsRefused("agent.anna", "wants to ask Nora once more.", "F1", service => service.Add("rcv_feedback",
            ("rcv_recoveryid", recovery), ("rcv_contactid", nora)));
        story.TimePasses(TimeSpan.FromDays(2), "Nora answers.");
        var feedback = story.As("agent.anna").Children("rcv_feedback", "rcv_recoveryid", recovery, "createdon")[0].ToEntityReference();
        story.Does("agent.anna", "records what Nora says: put right fairly 4, easy 3, treated well 5, informed 5, can rely on us 4; and a suggestion.", service => service.Change(feedback,
            ("rcv_outcomerating", 4), ("rcv_processrating", 3), ("rcv_treatmentrating", 5), ("rcv_communicationrating", 5), ("rcv_confidencerating", 4), ("rcv_recommend", 8),
            ("rcv_prevention", "Tell us a day before you release, so that we have somebody watching.")));
        TellTrust(story, account);

        story.IsRefused("agent.anna", "wants to file the feedback away.", "F6", service => Close(service, feedback));
        story.Does("agent.anna", "tells Nora that releases are announced two days ahead from now on, and writes it down.", service =>
        {
            service.Change(feedback, ("rcv_answer", "Every release of the order interface is announced two days ahead, by e-mail to Nora and Nils."));
            var told = service.Add("rcv_touchpoint",
                ("subject", "Your suggestion: releases are announced"), ("rcv_recoveryid", recovery), ("rcv_purpose", Choice(8)), ("rcv_channel", Choice(0)), ("rcv_contactid", nora));
            service.Change(told, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
            Close(service, feedback);
        });
    }

    public static void SeeBeforeTheClient(Narrator story)
    {
        story.Scene("Monitoring sees it first");
        story.TimePasses(TimeSpan.FromDays(20), "Adventure Works has noticed nothing.");
        var account = story.As("agent.anna").Find("account", "name", "Adventure Works");
        var signal = story.Does("agent.ben", "lets monitoring send a critical signal: the invoice export of Adventure Works stands still.", service => service.Add("rcv_signal",
            ("rcv_source", "monitoring"), ("rcv_externalid", "EXP-7781"), ("rcv_accountid", account), ("rcv_severity", Choice(0)), ("rcv_failurecategory", Choice(2)),
            ("rcv_summary", "Invoice export stands still since 02:10."), ("rcv_detectedon", story.Now)));
        story.IsRefused("agent.ben", "lets monitoring send it once more.", "", service => service.Add("rcv_signal",
            ("rcv_source", "monitoring"), ("rcv_externalid", "EXP-7781"), ("rcv_accountid", account), ("rcv_severity", Choice(0)), ("rcv_summary", "Invoice export stands still."), ("rcv_detectedon", story.Now)));
        var row = story.As("agent.anna").Read(signal, "statuscode", "rcv_recoveryid");
        var recovery = story.As("agent.anna").Read(row.GetAttributeValue<EntityReference>("rcv_recoveryid"), "rcv_number", "rcv_discoveredby", "rcv_reportedon", "ownerid");
        story.Answer($"The signal is {row.Shown("statuscode")}: {recovery.Shown("rcv_number")} stands open for {recovery.Shown("ownerid")}, discovered by {recovery.Shown("rcv_discoveredby")}, before the client has called.");
    }

    public static void Again(Narrator story, EntityReference account, EntityReference nora)
    {
        story.Scene("It happens again");
        story.TimePasses(TimeSpan.FromDays(25), "Northwind's new warehouse sends its first orders.");
        var incident = story.Does("agent.ben", "logs a moderate failure for Northwind: orders of the new warehouse are rejected.", service => service.Add("incident",
            ("title", "Orders of the new warehouse rejected"), ("customerid", account), ("primarycontactid", nora), ("rcv_isservicefailure", true),
            ("rcv_severity", Choice(2)), ("rcv_failurecategory", Choice(4)), ("rcv_reportedon", story.Now), ("rcv_discoveredby", Choice(1))));
        var recovery = story.As("agent.anna").Read(incident, "rcv_recoveryid").GetAttributeValue<EntityReference>("rcv_recoveryid");
        var row = story.As("agent.anna").Read(recovery, "rcv_number", "rcv_severity", "rcv_previousrecoveryid", "rcv_playbookid", "rcv_trustbefore");
        story.Answer($"{row.Shown("rcv_number")} is a recurrence of {row.Shown("rcv_previousrecoveryid")}, so it is {row.Shown("rcv_severity")}. Playbook: {row.Shown("rcv_playbookid")}. Trust before: {row.Shown("rcv_trustbefore")}.");
        foreach (var task in story.As("sponsor.sam").Children("task", "regardingobjectid", recovery, "createdon", "subject", "description"))
            story.Answer($"Sam's task: {task.GetAttributeValue<string>("subject")}{Environment.NewLine}     {task.GetAttributeValue<string>("description").ReplaceLineEndings(Environment.NewLine + "     ")}");
    }

    public static void TellScores(Narrator story, EntityReference recovery, EntityReference account)
    {
        var row = story.As("agent.anna").Read(recovery, "rcv_trustafter", "rcv_scoredelivery", "rcv_scorerelationships", "rcv_scoreinsight", "rcv_scorevalue",
            "rcv_scoreease", "rcv_scorerecovery", "rcv_scorepartnership", "rcv_scoretotal");
        story.Answer($"Kept with it: trust {row.Shown("rcv_trustafter")}, DRIVERS {row.Shown("rcv_scoredelivery")}-{row.Shown("rcv_scorerelationships")}-{row.Shown("rcv_scoreinsight")}-{row.Shown("rcv_scorevalue")}-{row.Shown("rcv_scoreease")}-{row.Shown("rcv_scorerecovery")}-{row.Shown("rcv_scorepartnership")}, in all {row.Shown("rcv_scoretotal")}.");
        TellTrust(story, account);
    }

    private static void TellTrust(Narrator story, EntityReference account)
    {
        foreach (var score in story.As("agent.anna").Children("rcv_trustscore", "rcv_accountid", account, "rcv_name",
            "rcv_score", "rcv_reason", "rcv_feedbackpart", "rcv_commitmentpart", "rcv_cadencepart", "rcv_recurrencepart"))
        {
            story.Answer($"Trust {score.Shown("rcv_score")}: feedback {score.Shown("rcv_feedbackpart")}, commitments {score.Shown("rcv_commitmentpart")}, cadence {score.Shown("rcv_cadencepart")}, recurrence {score.Shown("rcv_recurrencepart")}. {score.Shown("rcv_reason")}");
        }
    }

    private static void Close(IOrganizationService service, EntityReference feedback) =>
        service.Change(feedback, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
}
