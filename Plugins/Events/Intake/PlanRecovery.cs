using System;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>
/// Gives a recovery that a person or a program creates what one from a case has: people, playbook, steps, members and the
/// first touchpoints (I7). What they have chosen themselves stays; what they left out comes from the case.
/// One request for each row that is laid out, above the floor of a case that opens one: the platform creates related rows
/// only together with the recovery, and that request is the caller's.
/// </summary>
public sealed class PlanRecovery : PluginBase
{
    private const string Rows = "rcv_opening";

    public PlanRecovery()
    {
        Register<Recovery>(Message.Create, Stage.PreOperation, Plan).AtRank(20);
        Register<Recovery>(Message.Create, Stage.PostOperation, LayOut).AtRank(20);
    }

    private static void Plan(PluginContext context)
    {
        var recovery = context.Target.ToEntity<Recovery>();
        // Only our own write can carry a stage: then the case's event has planned everything already.
        if (recovery.Stage is not null)
            return;

        var account = recovery.Account?.Id
            ?? (recovery.Case is { } given ? context.Case(given.Id)?.Account : null)
            ?? throw context.Refusal("I7-account-missing", IntakeMessages.AccountMissing());
        context.Lock(new EntityReference(Account.EntityName, account));
        var client = context.Client(account);
        var incident = recovery.Case is { } opener ? context.Case(opener.Id) : null;
        if (incident is not null)
            context.RefuseOn(CaseLinkRules.All.Check(new CaseLink(incident, context.Id, client.Id, client.Name)));

        var opening = context.Prepare(client, Report(context, recovery, incident), Wishes(context, recovery), new Lazy<Settings>(context.Settings), out var problem)
            ?? throw context.Refusal(problem!.Code, problem.Message);
        context.PutOff(client.ValueAdds);
        opening.Stamp(recovery);
        recovery.TransactionCurrency = context.BaseCurrency();
        context.Execution.SharedVariables[Rows] = opening.Children();
    }

    private static void LayOut(PluginContext context)
    {
        if (!context.Execution.SharedVariables.TryGetValue(Rows, out var planned))
            return;
        foreach (var row in ((EntityCollection)planned).Entities)
        {
            row[RecoveryStep.Columns.Recovery] = new EntityReference(Recovery.EntityName, context.Id);
            // By the system, because the rows belong to the people that the rules name, not to whoever opens the recovery.
            context.System.Create(row);
        }
    }

    private static FailureReport Report(PluginContext context, Recovery recovery, CaseFacts? incident)
    {
        var times = new FailureTimes(
            recovery.OccurredOn ?? incident?.OccurredOn,
            recovery.DetectedOn ?? context.Now,
            recovery.ReportedOn ?? incident?.ReportedOn,
            context.Now).Settled();
        context.RefuseOn(IntakeTimes.All.Check(times));
        return new FailureReport(
            recovery.Severity ?? incident?.Severity ?? throw context.Refusal("I7-severity-missing", IntakeMessages.SeverityMissing()),
            recovery.FailureCategory ?? incident?.Category,
            incident?.Title,
            recovery.Summary ?? incident?.Description,
            times.OccurredOn,
            times.DetectedOn!.Value,
            times.ReportedOn,
            recovery.DiscoveredBy ?? incident?.DiscoveredBy,
            recovery.Case?.Id,
            recovery.Contact?.Id ?? incident?.Contact);
    }

    // Dataverse fills in the caller as owner where none is given, so the caller does not count as chosen: I7 decides then.
    private static OpeningWishes Wishes(PluginContext context, Recovery recovery) => new(
        Owner: recovery.Owner is { } owner && owner.Id != context.Execution.UserId ? owner : null,
        Sponsor: recovery.Sponsor?.Id,
        Playbook: recovery.Playbook?.Id,
        Name: string.IsNullOrWhiteSpace(recovery.Name) ? null : recovery.Name,
        AgreedMinutes: recovery.UpdateIntervalMinutes);
}
