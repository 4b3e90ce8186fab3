using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>An open touchpoint, with the follow-up rule it comes from.</summary>
internal sealed class OpenTouchpoint(Touchpoint row, FollowUpRule? rule)
{
    public Touchpoint Row { get; } = row;
    public FollowUpRule? Rule { get; } = rule;
    public Guid Id => Row.GetAttributeValue<Guid>(Touchpoint.Columns.Id);
    public bool IsUpdate => Row.Purpose == TouchpointPurpose.ProgressUpdate;
}

/// <summary>How a recovery's client is spoken to, as read in one query: the recovery, its contact and what is open.</summary>
internal sealed class Conversation
{
    public Recovery Recovery { get; init; } = new();
    public ContactChannels Channels { get; init; } = ContactChannels.Unknown;
    public int Language { get; init; } = Text.English;
    public IReadOnlyList<OpenTouchpoint> Open { get; init; } = [];
    public UpdateFacts Update { get; init; } = new();

    /// <summary>The steps that wait for the client; read with a touchpoint that may be the answer.</summary>
    public IReadOnlyList<StepRow> Waiting { get; init; } = [];

    public OpenTouchpoint? Touchpoint(Guid id) => Open.FirstOrDefault(open => open.Id == id);
}

/// <summary>Reads what is open between us and a client. As SYSTEM: a promise is the same for everybody who works on it.</summary>
internal static class TouchpointStore
{
    private const string Contacted = "contact";
    private const string Owner = "owner";
    private const string Planned = "planned";
    private const string Follows = "follows";
    private const string Waits = "waits";

    /// <summary>The recovery with its open progress updates and this touchpoint while it is open; or with all that is open.</summary>
    public static Conversation Conversation(this PluginContext context, EntityReference recovery, Guid? touchpoint = null, bool all = false)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(
                Recovery.Columns.Name, Recovery.Columns.Status, Recovery.Columns.VerifiedOn, Recovery.Columns.Severity, Recovery.Columns.Cadence,
                Recovery.Columns.UpdateIntervalMinutes, Recovery.Columns.Account, Recovery.Columns.Contact, Recovery.Columns.Playbook, Recovery.Columns.Owner,
                Recovery.Columns.NextUpdateOn, Recovery.Columns.UpdatesCount, Recovery.Columns.UpdatesOnTime, Recovery.Columns.CreatedOn,
                Recovery.Columns.OnHoldSince, Recovery.Columns.HoldUntil),
        };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, recovery.Id);
        query.AddLink(Contact.EntityName, Recovery.Columns.Contact, Contact.Columns.Id, JoinOperator.LeftOuter).As(Contacted,
            Contact.Columns.DoNotPhone, Contact.Columns.DoNotEmail, Contact.Columns.PreferredContactMethodCode);
        query.LinkEntities.Add(UserLanguage.Link(Recovery.EntityName, Recovery.Columns.Owner, Owner));

        var planned = query.AddLink(Touchpoint.EntityName, Recovery.Columns.Id, Touchpoint.Columns.Recovery, JoinOperator.LeftOuter);
        planned.As(Planned,
            Touchpoint.Columns.Id, Touchpoint.Columns.Subject, Touchpoint.Columns.Description, Touchpoint.Columns.Purpose, Touchpoint.Columns.Channel,
            Touchpoint.Columns.ScheduledEnd, Touchpoint.Columns.ActualEnd, Touchpoint.Columns.Occurrence, Touchpoint.Columns.Contact, Touchpoint.Columns.Owner);
        planned.LinkCriteria.WhereTouchpointIsOpen();
        if (!all)
        {
            var which = planned.LinkCriteria.AddFilter(LogicalOperator.Or);
            which.AddCondition(Touchpoint.Columns.Purpose, ConditionOperator.Equal, (int)TouchpointPurpose.ProgressUpdate);
            which.AddCondition(Touchpoint.Columns.Id, ConditionOperator.Equal, touchpoint ?? Guid.Empty);
        }

        planned.AddLink(FollowUpRule.EntityName, Touchpoint.Columns.FollowUpRule, FollowUpRule.Columns.Id, JoinOperator.LeftOuter).As(Follows,
            FollowUpStore.RuleColumns);
        if (touchpoint is not null)
        {
            var waiting = query.AddLink(RecoveryStep.EntityName, Recovery.Columns.Id, RecoveryStep.Columns.Recovery, JoinOperator.LeftOuter);
            waiting.As(Waits, ClockStore.Columns);
            waiting.LinkCriteria.AddCondition(RecoveryStep.Columns.Status, ConditionOperator.Equal, (int)RecoveryStepStatus.WaitingOnClient);
        }

        var rows = context.System.RetrieveMultiple(query).Entities;
        // A recovery that is not there is answered in the platform's own words.
        if (rows.Count == 0)
            context.System.Retrieve(Recovery.EntityName, recovery.Id, new ColumnSet(false));
        return Read(rows, context.Now);
    }

    /// <summary>When the client was promised the last update that they got.</summary>
    public static DateTime? LastPromise(this PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(Touchpoint.EntityName) { TopCount = 1, ColumnSet = new ColumnSet(Touchpoint.Columns.ScheduledEnd) };
        query.Criteria.AddCondition(Touchpoint.Columns.Recovery, ConditionOperator.Equal, recovery);
        query.Criteria.AddCondition(Touchpoint.Columns.Purpose, ConditionOperator.Equal, (int)TouchpointPurpose.ProgressUpdate);
        query.Criteria.AddCondition(Touchpoint.Columns.State, ConditionOperator.Equal, ActivityState.Completed);
        query.AddOrder(Touchpoint.Columns.ActualEnd, OrderType.Descending);
        return context.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.ToEntity<Touchpoint>().ScheduledEnd;
    }

    /// <summary>A touchpoint as we plan it: on the account's timeline, with the recovery's contact, for the recovery's owner.</summary>
    public static Touchpoint Plan(this Conversation talk, TouchpointPurpose purpose, TouchpointChannel channel, string subject, DateTime? dueOn) => new()
    {
        Subject = subject,
        Purpose = purpose,
        Channel = channel,
        ScheduledEnd = dueOn,
        Contact = talk.Recovery.Contact,
        RegardingObject = talk.Recovery.Account,
        Recovery = new EntityReference(Recovery.EntityName, talk.Recovery.Id),
        Owner = talk.Recovery.Owner,
    };

    /// <summary>The next progress update, by the channel that was used before unless the contact wishes another. Its text is left to a person.</summary>
    public static Touchpoint PlanUpdate(this Conversation talk, TouchpointChannel? before, DateTime dueOn) => talk.Plan(
        TouchpointPurpose.ProgressUpdate,
        ChannelChoice.For(before ?? TouchpointChannel.Email, talk.Channels),
        RecoveryName.Shorten(OpeningMessages.Update(talk.Recovery.Name ?? "").In(talk.Language)),
        dueOn);

    /// <summary>
    /// Lets somebody read a colleague's touchpoint: sharing a recovery does not reach its activities. By the system,
    /// because whoever talks to clients need not be allowed to share.
    /// </summary>
    public static void ShareTouchpoint(this PluginContext context, EntityReference touchpoint, EntityReference principal) =>
        context.System.Execute(new GrantAccessRequest
        {
            Target = touchpoint,
            PrincipalAccess = new PrincipalAccess { Principal = new EntityReference(principal.LogicalName, principal.Id), AccessMask = AccessRights.ReadAccess },
        });

    public static Touchpoint Cancelled(this OpenTouchpoint open) => new(open.Id)
    {
        State = ActivityState.Canceled,
        Status = TouchpointStatus.Canceled,
    };

    public static void WhereTouchpointIsOpen(this FilterExpression touchpoints) =>
        touchpoints.AddCondition(Touchpoint.Columns.State, ConditionOperator.In, ActivityState.Open, ActivityState.Scheduled);

    private static Conversation Read(IReadOnlyList<Entity> rows, DateTime now)
    {
        var recovery = rows[0].ToEntity<Recovery>();
        var contact = rows[0].Joined<Contact>(Contacted);
        return new Conversation
        {
            Recovery = recovery,
            Channels = contact is null
                ? ContactChannels.Unknown
                : new ContactChannels(contact.DoNotPhone == true, contact.DoNotEmail == true, contact.PreferredContactMethodCode),
            Language = rows[0].LanguageOf(Owner),
            Open = rows
                .Select(row => row.Joined<Touchpoint>(Planned) is { } touchpoint ? new OpenTouchpoint(touchpoint, row.Joined<FollowUpRule>(Follows)) : null)
                .OfType<OpenTouchpoint>()
                .GroupBy(open => open.Id)
                .Select(copies => copies.First())
                .ToList(),
            Waiting = rows
                .Select(row => row.Joined<RecoveryStep>(Waits))
                .OfType<RecoveryStep>()
                .GroupBy(step => step.Id)
                .Select(copies => StepStore.AsRow(copies.First()))
                .ToList(),
            Update = UpdateFactsOf(recovery, now),
        };
    }

    /// <summary>What the promise depends on; the rhythm counts from the opening.</summary>
    public static UpdateFacts UpdateFactsOf(Recovery recovery, DateTime now) => new()
    {
        Status = recovery.Status ?? RecoveryStatus.InProgress,
        VerifiedOn = recovery.VerifiedOn,
        NextUpdateOn = recovery.NextUpdateOn,
        Rhythm = new Rhythm(recovery.Severity ?? Severity.Moderate, recovery.CreatedOn ?? now, recovery.UpdateIntervalMinutes),
        Cadence = UpdateCadence.Parse(recovery.Cadence),
        Now = now,
    };
}
