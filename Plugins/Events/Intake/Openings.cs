using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>What somebody has chosen for a recovery themselves, and who may own it besides the account's owner.</summary>
internal sealed record OpeningWishes(
    EntityReference? CaseOwner = null,
    EntityReference? Owner = null,
    Guid? Sponsor = null,
    Guid? Playbook = null,
    string? Name = null,
    int? AgreedMinutes = null);

/// <summary>Why no recovery can open, and the task that says what to configure (I5).</summary>
internal sealed record SetupProblem(string Code, Text Subject, Text Message);

/// <summary>Reads what an opening depends on. The case's event and the recovery's own event both open recoveries this way.</summary>
internal static class Openings
{
    /// <summary>
    /// The opening, or the problem that stands in its way. Requests: playbooks, cadence, whether the owner can own, and only
    /// where they are needed the contact, the sponsor's rights, the default calendar and the settings. What recurs is one
    /// grade more severe from the start (I8). It opens now, unless somebody only asks how it would open at another time.
    /// </summary>
    public static Opening? Prepare(
        this PluginContext context, Client client, FailureReport report, OpeningWishes wishes, Lazy<Settings> settings, out SetupProblem? problem,
        DateTime? at = null)
    {
        problem = null;
        var previous = Recurrence.Previous(client.Earlier, report.Category, report.DetectedOn, () => settings.Value.RecurrenceWindowDays);
        if (previous is not null)
            report = report with { Severity = Recurrence.Raised(report.Severity) };
        var playbooks = context.Playbooks();
        var playbook = wishes.Playbook is { } chosen
            ? playbooks.FirstOrDefault(row => row.Id == chosen) ?? throw context.Refusal("I5-playbook-inactive", IntakeMessages.PlaybookUnusable())
            : PlaybookChoice.Choose(playbooks, client.Tier, report.Severity);
        if (playbook is null)
        {
            problem = new SetupProblem("I5-no-playbook", SetupMessages.NoPlaybookSubject(), SetupMessages.NoPlaybook(client.Name));
            return null;
        }

        if (Owner(context, client, wishes) is not { } owner)
        {
            problem = new SetupProblem("I7-no-owner", SetupMessages.NoOwnerSubject(), SetupMessages.NoOwner(client.Name));
            return null;
        }

        return Opening.Of(new OpeningFacts(
            report,
            client,
            Contact(context, client, report.Contact),
            People(context, client, playbook, owner, wishes.Sponsor ?? PeopleChoice.Sponsor(client.Sponsor, owner)),
            playbook,
            context.CadenceOf(playbook.Id),
            playbook.Hours ?? context.HoursFor(playbook: null),
            wishes.Name,
            wishes.AgreedMinutes,
            at ?? context.Now,
            previous));
    }

    private static Principal? Owner(PluginContext context, Client client, OpeningWishes wishes) =>
        wishes.Owner is { } chosen
            ? Known(context, client, chosen)
            : PeopleChoice.Owner(
                [
                    () => client.Owner,
                    () => wishes.CaseOwner is { } caseOwner ? Known(context, client, caseOwner) : null,
                    () => Known(context, client, new EntityReference(SystemUser.EntityName, context.InitiatingUser)),
                ],
                context.CanOwnRecoveries);

    private static Principal? Known(PluginContext context, Client client, EntityReference principal) =>
        client.Owner is { } owner && owner.Id == principal.Id ? owner : context.Principal(principal);

    private static RecoveryPeople People(PluginContext context, Client client, PlaybookRow playbook, Principal owner, Guid? sponsor) => new(
        owner,
        sponsor,
        SponsorSteps: sponsor is { } user && user != owner.Id && Assigns(playbook, AssignTo.ExecutiveSponsor)
            ? OrOwner(context, new Principal(user, IsTeam: false, IsEnabled: true, Manager: null), owner)
            : owner,
        AccountOwnerSteps: client.Owner is { IsEnabled: true } accountOwner && accountOwner.Id != owner.Id && Assigns(playbook, AssignTo.AccountOwner)
            ? OrOwner(context, accountOwner, owner)
            : owner);

    // A step that nobody else may own is the recovery owner's: an opening never fails for it.
    private static Principal OrOwner(PluginContext context, Principal holder, Principal owner) =>
        context.CanOwnRecoveries(holder) ? holder : owner;

    private static bool Assigns(PlaybookRow playbook, AssignTo holder) => playbook.Steps.Any(step => step.AssignTo == holder);

    private static ClientContact? Contact(PluginContext context, Client client, Guid? contact) =>
        contact is null || contact == client.PrimaryContact?.Id ? client.PrimaryContact : context.ClientContact(contact.Value);
}
