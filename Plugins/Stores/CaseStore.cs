using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads and links cases, as SYSTEM: whether a case has a recovery does not depend on who may see which.</summary>
internal static class CaseStore
{
    private const string Person = "person";
    private const string Linked = "linked";

    /// <summary>The case as it stands now, with its client and its recovery, in one query; nothing when there is no such case.</summary>
    public static CaseFacts? Case(this PluginContext context, Guid id)
    {
        var query = new QueryExpression(Incident.EntityName)
        {
            ColumnSet = new ColumnSet(
                Incident.Columns.Title, Incident.Columns.Description, Incident.Columns.Customer, Incident.Columns.PrimaryContact,
                Incident.Columns.Severity, Incident.Columns.PriorityCode, Incident.Columns.FailureCategory, Incident.Columns.OccurredOn,
                Incident.Columns.ReportedOn, Incident.Columns.DiscoveredBy),
        };
        query.Criteria.AddCondition(Incident.Columns.Id, ConditionOperator.Equal, id);
        var person = query.AddLink(Contact.EntityName, Incident.Columns.Customer, Contact.Columns.Id, JoinOperator.LeftOuter);
        person.EntityAlias = Person;
        person.Columns = new ColumnSet(Contact.Columns.ParentCustomer);
        var linked = query.AddLink(Recovery.EntityName, Incident.Columns.Recovery, Recovery.Columns.Id, JoinOperator.LeftOuter);
        linked.EntityAlias = Linked;
        linked.Columns = new ColumnSet(
            Recovery.Columns.Id, Recovery.Columns.Name, Recovery.Columns.Number, Recovery.Columns.State, Recovery.Columns.Case);

        var rows = context.System.RetrieveMultiple(query).Entities;
        return rows.Count == 0 ? null : Facts(rows[0].ToEntity<Incident>());
    }

    /// <summary>The case that a recovery has now.</summary>
    public static EntityReference? CaseBehind(this PluginContext context, Guid recovery) => context.System
        .Retrieve(Recovery.EntityName, recovery, new ColumnSet(Recovery.Columns.Case)).ToEntity<Recovery>().Case;

    /// <summary>
    /// Links a case to its recovery. A case that a person chose for a recovery is a service failure from then on.
    /// By the system, because rcv_recoveryid is ours to write.
    /// </summary>
    public static void LinkCase(this PluginContext context, Guid incident, Guid recovery, bool marks)
    {
        var change = new Incident(incident) { Recovery = new EntityReference(Recovery.EntityName, recovery) };
        if (marks)
            change.IsServiceFailure = true;
        context.System.Update(change);
    }

    private static CaseFacts Facts(Incident row)
    {
        var company = row.Customer is { LogicalName: Account.EntityName } customer
            ? customer
            : row.Joined<Contact>(Person)?.ParentCustomer;
        return new CaseFacts(
            row.Id,
            row.Title ?? "",
            row.Description,
            company is { LogicalName: Account.EntityName } ? company.Id : null,
            ContactOf(row),
            IntakeRules.SeverityOf(row.Severity, row.PriorityCode),
            row.FailureCategory,
            row.OccurredOn,
            row.ReportedOn,
            row.DiscoveredBy,
            row.Joined<Recovery>(Linked) is { } recovery
                ? new LinkedRecovery(recovery.Id, recovery.Number ?? recovery.Name ?? "", recovery.State == RowState.Active, recovery.Case?.Id)
                : null);
    }

    /// <summary>Whom to speak to about a case: its contact, else the customer who is a person.</summary>
    public static Guid? ContactOf(Incident incident) =>
        incident.PrimaryContact?.Id ?? (incident.Customer is { LogicalName: Contact.EntityName } person ? person.Id : null);
}
