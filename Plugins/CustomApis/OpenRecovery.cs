using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Events.Intake;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_OpenRecovery: opens a recovery for a client, or joins the one that runs (I4), as a case would. A person who asks for a
/// recovery gets one whatever the client's tier: I2 is about what starts by itself.
/// </summary>
public sealed class OpenRecovery : PluginBase
{
    public OpenRecovery() =>
        RegisterApi("rcv_OpenRecovery", Open)
            .Needs("prvCreatercv_recovery")
            .Takes("AccountId", ApiType.Guid)
            .Takes("Severity", ApiType.Integer)
            .Takes("Summary", ApiType.String)
            .MayTake("CaseId", ApiType.Guid)
            .MayTake("ContactId", ApiType.Guid)
            .MayTake("FailureCategory", ApiType.Integer)
            .MayTake("DiscoveredBy", ApiType.Integer)
            .MayTake("OccurredOn", ApiType.DateTime)
            .MayTake("ReportedOn", ApiType.DateTime)
            .MayTake("RequestId", ApiType.Guid)
            .Returns("RecoveryId", ApiType.Guid)
            .Returns("Joined", ApiType.Boolean);

    private static void Open(PluginContext context)
    {
        var account = context.Input<Guid>("AccountId");
        var report = Report(context);
        var request = context.Input<Guid?>("RequestId") is { } given && given != Guid.Empty ? given : (Guid?)null;
        if (!context.IsAccount(account))
            throw context.Refusal("I4-account-unknown", CommandMessages.AccountUnknown(account));

        if (report.Contact is { } contact && !context.IsOf(contact, account))
            throw context.Refusal("I7-contact-unknown", CommandMessages.ContactUnknown(contact));

        context.Lock(new EntityReference(Account.EntityName, account));
        if (request is { } id && context.RecoveryOfRequest(id) is { } earlier)
        {
            if (!earlier.Repeats(report, account, context.InitiatingUser))
                throw context.Refusal("I3-request-taken", CommandMessages.RequestIdTaken(id));
            Answer(context, earlier.Id, joined: false);
            return;
        }

        var client = context.Client(account);
        if (report.Case is { } caseId)
        {
            var incident = CaseOf(context, caseId, client);
            if (incident.Recovery is { } linked)
            {
                Answer(context, linked.Id, joined: linked.OpenedBy != caseId);
                return;
            }

            // The case joins or opens by what stands on it, so that is what the answer goes by too.
            report = report with { Category = report.Category ?? incident.Category };
        }

        if (context.RunningFor(client, report, new Lazy<Settings>(context.Settings)) is { } running)
        {
            Join(context, running, report);
            Answer(context, running.Id, joined: true);
            return;
        }

        Answer(context, context.CreateRecovery(account, report, request), joined: false);
    }

    private static void Join(PluginContext context, RunningRecovery running, FailureReport report)
    {
        if (report.Case is not null)
            context.MarkCase(report);
        else if (IntakeRules.Raises(report.Severity, running.Severity))
            context.RaiseSeverity(running.Id, report);
    }

    // The case's client is checked here, because a case that has a recovery already reaches no other guard.
    private static CaseFacts CaseOf(PluginContext context, Guid id, Client client)
    {
        var incident = context.Case(id) ?? throw context.Refusal("I3-case-unknown", CommandMessages.CaseUnknown(id));
        var own = incident.Recovery?.Id ?? Guid.Empty;
        context.RefuseOn(CaseLinkRules.All.Check(new CaseLink(incident, own, client.Id, client.Name)));
        return incident;
    }

    private static FailureReport Report(PluginContext context)
    {
        var summary = context.Input<string>("Summary")?.Trim();
        var violations = new List<Violation>();
        if (string.IsNullOrEmpty(summary))
            violations.Add(new Violation("I7-summary-empty", CommandMessages.SummaryEmpty()));
        var severity = Choice<Severity>(context, "Severity", violations);
        var category = Choice<FailureCategory>(context, "FailureCategory", violations);
        var discoveredBy = Choice<DiscoveredBy>(context, "DiscoveredBy", violations);
        if (severity is null && violations.Count == 0)
            violations.Add(new Violation("I7-severity-missing", IntakeMessages.SeverityMissing()));
        // Here as well, because a call that joins writes no times that anybody else would look at (I6).
        var times = new FailureTimes(context.Input<DateTime?>("OccurredOn"), context.Now, context.Input<DateTime?>("ReportedOn"), context.Now).Settled();
        violations.AddRange(IntakeTimes.All.Check(times));
        context.RefuseOn(violations);

        return new FailureReport(
            severity!.Value,
            category,
            Title: null,
            summary,
            times.OccurredOn,
            DetectedOn: context.Now,
            times.ReportedOn,
            discoveredBy,
            Given(context.Input<Guid?>("CaseId")),
            Given(context.Input<Guid?>("ContactId")));
    }

    // A client that fills in every parameter sends an empty id for none.
    private static Guid? Given(Guid? id) => id == Guid.Empty ? null : id;

    private static T? Choice<T>(PluginContext context, string parameter, List<Violation> violations)
        where T : struct, Enum
    {
        if (context.Input<int?>(parameter) is not { } value)
            return null;
        if (Enum.IsDefined(typeof(T), value))
            return (T)Enum.ToObject(typeof(T), value);
        violations.Add(new Violation("I7-choice-unknown", CommandMessages.NoSuchChoice(parameter, value)));
        return null;
    }

    private static void Answer(PluginContext context, Guid recovery, bool joined)
    {
        context.Output("RecoveryId", recovery);
        context.Output("Joined", joined);
    }
}
