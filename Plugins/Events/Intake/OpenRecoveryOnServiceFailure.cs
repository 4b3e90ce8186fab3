using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>
/// Opens a recovery when a case becomes a service failure, or lets the case join one that runs (I1-I5), in the case's own
/// transaction. A case that is no failure costs nothing.
/// Requests of a case that opens one, the sponsor being somebody else than the owner: lock; client; playbooks; cadence; the
/// owner's and the sponsor's right to own; recovery with all its rows; sponsor's share; the case's recovery; the account's
/// roll-ups (ask, count); the other recoveries of its category: 12. One more each: a case that is marked later is read again,
/// a contact who is not the account's primary one, the company of a customer who is a person, the default calendar of a
/// playbook without one, the settings where a recovery of the category runs or ran. A recurrence costs three more
/// (<see cref="TellOfRecurrence"/>), a pattern that opens or grows one or two (<see cref="CountPattern"/>).
/// </summary>
public sealed class OpenRecoveryOnServiceFailure : PluginBase
{
    public OpenRecoveryOnServiceFailure()
    {
        Register<Incident>(Message.Create, Stage.PostOperation, Open);
        // Severity and priority too: a lesser failure of an ordinary client that turns out to be grave opens one then (I2), and
        // one that has joined may turn out graver than the recovery (I4). State, because a case may be marked while it is resolved.
        Register<Incident>(Message.Update, Stage.PostOperation, Open)
            .WhenChanged(Incident.Columns.IsServiceFailure, Incident.Columns.Severity, Incident.Columns.PriorityCode, Incident.Columns.Customer, Incident.Columns.State)
            .WithPreImage(
                Incident.Columns.IsServiceFailure, Incident.Columns.Recovery, Incident.Columns.State, Incident.Columns.Customer,
                Incident.Columns.PrimaryContact, Incident.Columns.Title, Incident.Columns.Severity, Incident.Columns.PriorityCode,
                Incident.Columns.FailureCategory, Incident.Columns.OccurredOn, Incident.Columns.ReportedOn, Incident.Columns.DiscoveredBy,
                Incident.Columns.Description, Incident.Columns.Owner);
    }

    private static void Open(PluginContext context)
    {
        var incident = context.TargetOverPreImage<Incident>();
        if (incident.IsServiceFailure != true || incident.State is not (null or IncidentState.Active))
            return;
        if (incident.Recovery is { } linked)
        {
            Raise(context, incident, linked.Id);
            return;
        }

        if (context.AccountOf(incident.Customer) is not { } account)
            return;

        context.Lock(account);
        // A case that is only now created has no recovery; any other may have got one while we waited for the lock (I3).
        if (context.Execution.MessageName == nameof(Message.Update) && context.Case(context.Id)?.Recovery is not null)
            return;

        var client = context.Client(account.Id);
        var report = Report(context, incident);
        var settings = new Lazy<Settings>(context.Settings);
        if (context.RunningFor(client, report, settings) is { } running)
        {
            context.RaiseTo(running, report.Severity);
            context.LinkCase(context.Id, running.Id, marks: false);
        }
        else if (IntakeRules.Opens(client, report.Severity))
        {
            context.Open(client, report, new OpeningWishes(CaseOwner: incident.Owner), settings);
        }
    }

    // Only where the case itself became more severe: a recovery that people have lowered since stays there.
    private static void Raise(PluginContext context, Incident incident, Guid recovery)
    {
        var before = context.PreImage<Incident>();
        var severity = IntakeRules.SeverityOf(incident.Severity, incident.PriorityCode);
        if (!IntakeRules.Raises(severity, IntakeRules.SeverityOf(before.Severity, before.PriorityCode)) || context.AccountOf(incident.Customer) is not { } account)
            return;

        context.Lock(account);
        if (context.Client(account.Id).Running.FirstOrDefault(each => each.Id == recovery) is { } running)
            context.RaiseTo(running, severity);
    }

    private static FailureReport Report(PluginContext context, Incident incident) => new(
        IntakeRules.SeverityOf(incident.Severity, incident.PriorityCode),
        incident.FailureCategory,
        incident.Title,
        incident.Description,
        incident.OccurredOn,
        // We know of the failure from the moment the case is marked as one.
        DetectedOn: context.Now,
        incident.ReportedOn,
        incident.DiscoveredBy,
        context.Id,
        CaseStore.ContactOf(incident));
}
