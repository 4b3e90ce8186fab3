using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>What rcv_OpenRecovery asks and writes.</summary>
internal static class OpenCommandStore
{
    /// <summary>The recovery that an earlier call with this request id created. As SYSTEM: an id that is taken is taken for everybody.</summary>
    public static Recovery? RecoveryOfRequest(this PluginContext context, Guid request)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(
                Recovery.Columns.Account, Recovery.Columns.Case, Recovery.Columns.Summary, Recovery.Columns.Contact,
                Recovery.Columns.FailureCategory, Recovery.Columns.Severity, Recovery.Columns.CreatedBy),
        };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, request);
        return context.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.ToEntity<Recovery>();
    }

    /// <summary>
    /// Whether this caller asks for it again. What the opening may fill in or raise (contact, category, severity) differs only
    /// where the call says something that the recovery never was.
    /// </summary>
    public static bool Repeats(this Recovery earlier, FailureReport report, Guid account, Guid person) =>
        earlier.CreatedBy?.Id == person
        && earlier.Account?.Id == account
        && earlier.Case?.Id == report.Case
        && earlier.Summary == report.Summary
        && (report.Contact is null || report.Contact == earlier.Contact?.Id)
        && (report.Category is null || report.Category == earlier.FailureCategory)
        && !IntakeRules.Raises(report.Severity, earlier.Severity!.Value);

    /// <summary>As SYSTEM: whether the parameter names an account at all; the write decides whether the caller may use it.</summary>
    public static bool IsAccount(this PluginContext context, Guid id)
    {
        var query = new QueryExpression(Account.EntityName) { ColumnSet = new ColumnSet(Account.Columns.Id) };
        query.Criteria.AddCondition(Account.Columns.Id, ConditionOperator.Equal, id);
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>Marks a case as the failure that was reported, as the user: the case's own event lets it join what runs.</summary>
    public static void MarkCase(this PluginContext context, FailureReport report)
    {
        var incident = new Incident(report.Case!.Value) { IsServiceFailure = true, Severity = report.Severity };
        if (report.Category is not null)
            incident.FailureCategory = report.Category;
        context.User.Update(incident);
    }

    /// <summary>Raises a recovery's severity, as the user.</summary>
    public static void RaiseSeverity(this PluginContext context, Guid recovery, FailureReport report) =>
        context.User.Update(new Recovery(recovery) { Severity = report.Severity });

    /// <summary>Creates the recovery as the user would by hand: its own event plans the rest.</summary>
    public static Guid CreateRecovery(this PluginContext context, Guid account, FailureReport report, Guid? id)
    {
        var recovery = new Recovery
        {
            Account = new EntityReference(Account.EntityName, account),
            Severity = report.Severity,
            Summary = report.Summary,
            DetectedOn = report.DetectedOn,
        };
        if (id is { } given)
            recovery.Id = given;
        if (report.Case is { } incident)
            recovery.Case = new EntityReference(Incident.EntityName, incident);
        if (report.Contact is { } contact)
            recovery.Contact = new EntityReference(Contact.EntityName, contact);
        if (report.Category is not null)
            recovery.FailureCategory = report.Category;
        if (report.DiscoveredBy is not null)
            recovery.DiscoveredBy = report.DiscoveredBy;
        if (report.OccurredOn is not null)
            recovery.OccurredOn = report.OccurredOn;
        if (report.ReportedOn is not null)
            recovery.ReportedOn = report.ReportedOn;
        return context.User.Create(recovery);
    }
}
