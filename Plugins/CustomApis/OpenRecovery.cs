using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
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
            .Described(
                new($"Open recovery", $"Recovery öffnen", $"Ouvrir un rétablissement"),
                new($"Opens a recovery for a client, or joins the one that already runs for the same kind of failure.",
                    $"Öffnet eine Recovery für einen Kunden oder schließt sich der an, die für denselben Fehler schon läuft.",
                    $"Ouvre un rétablissement pour un client, ou rejoint celui déjà en cours pour la même défaillance."))
            .Takes("AccountId", ApiType.Guid, new($"The client.", $"Der Kunde.", $"Le client."))
            .Takes("Severity", ApiType.Integer, new($"The severity's choice value.", $"Der Auswahlwert des Schweregrads.", $"La valeur de choix de la gravité."))
            .Takes("Summary", ApiType.String, new($"What happened to the client.", $"Was dem Kunden passiert ist.", $"Ce qui est arrivé au client."))
            .MayTake("CaseId", ApiType.Guid, new($"The case.", $"Die Anfrage.", $"L'incident."))
            .MayTake("ContactId", ApiType.Guid, new($"Whom to speak to.", $"Mit wem zu sprechen ist.", $"À qui parler."))
            .MayTake("FailureCategory", ApiType.Integer, new($"The category's choice value.", $"Der Auswahlwert der Kategorie.", $"La valeur de choix de la catégorie."))
            .MayTake("DiscoveredBy", ApiType.Integer, new($"Who noticed it, as a choice value.", $"Wer es bemerkt hat, als Auswahlwert.", $"Qui l'a remarqué, en valeur de choix."))
            .MayTake("OccurredOn", ApiType.DateTime, new($"When it happened, in UTC.", $"Wann es geschehen ist, in UTC.", $"Quand c'est arrivé, en UTC."))
            .MayTake("ReportedOn", ApiType.DateTime, new($"When the client told us, in UTC.", $"Wann der Kunde es uns gesagt hat, in UTC.", $"Quand le client nous l'a dit, en UTC."))
            .MayTake("RequestId", ApiType.Guid, new($"Makes a retry safe: the new recovery's id.", $"Macht eine Wiederholung sicher: die ID der neuen Recovery.", $"Sécurise une répétition : l'identifiant du nouveau rétablissement."))
            .Returns("RecoveryId", ApiType.Guid, new($"The recovery.", $"Die Recovery.", $"Le rétablissement."))
            .Returns("Joined", ApiType.Boolean, new($"Whether one that ran was joined.", $"Ob eine laufende ergänzt wurde.", $"Si un rétablissement en cours a été rejoint."));

    private static void Open(PluginContext context)
    {
        var account = context.Input<Guid>("AccountId");
        var report = Report(context);
        var request = context.Input<Guid?>("RequestId") is { } given && given != Guid.Empty ? given : (Guid?)null;
        if (!context.IsAccount(account))
            throw context.Refusal("I4-account-unknown", CommandMessages.AccountUnknown(account));

        context.Lock(new EntityReference(Account.EntityName, account));
        if (request is { } id && context.RecoveryOfRequest(id) is { } earlier)
        {
            if (earlier.Account?.Id != account || earlier.Case?.Id != report.Case || earlier.Summary != report.Summary || earlier.CreatedBy?.Id != context.InitiatingUser)
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

        if (JoinChoice.OfCategory(client.Running, report.Category) is { Count: > 0 } candidates
            && JoinChoice.Latest(candidates, context.Now, context.Settings().JoinWindowHours) is { } running)
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
