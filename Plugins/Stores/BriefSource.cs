using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Briefs;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>The rows of one recovery, read for a document, and what only we are told of them.</summary>
internal sealed class BriefSource(PluginContext context, Guid recovery)
{
    private const string Activities = "activitypointer";
    private const string Notes = "annotation";
    private const string NotesObject = "objectid";
    private const string User = "user";

    // An e-mail may hold a newsletter, and a note a log.
    private const int LongestWords = 10_000;

    // Dataverse takes some thousand values in a condition; a recovery with more rows than this has its notes in several queries.
    private const int AtOnce = 500;

    private readonly List<Guid> read = [recovery];

    /// <summary>A recovery has few rows of each kind, and its documents show most of their columns.</summary>
    public IReadOnlyList<TTable> Rows<TTable>(bool wanted, bool isActiveOnly = false, string? currency = null)
        where TTable : Entity, new()
    {
        if (!wanted)
            return [];
        var query = new QueryExpression(new TTable().LogicalName) { ColumnSet = new ColumnSet(allColumns: true) };
        query.Criteria.AddCondition(RecoveryStep.Columns.Recovery, ConditionOperator.Equal, recovery);
        if (isActiveOnly)
            query.Criteria.AddCondition(RecoveryStep.Columns.State, ConditionOperator.Equal, RowState.Active);
        query.AddOrder(RecoveryStep.Columns.CreatedOn, OrderType.Ascending);
        if (currency is not null)
        {
            var link = query.AddLink(TransactionCurrency.EntityName, TransactionCurrency.Columns.Id, TransactionCurrency.Columns.Id, JoinOperator.LeftOuter);
            link.EntityAlias = currency;
            link.Columns = new ColumnSet(TransactionCurrency.Columns.IsoCurrencyCode);
        }

        var rows = context.AllRows(query).Select(row => row.ToEntity<TTable>()).ToList();
        read.AddRange(rows.Select(row => row.Id));
        return rows;
    }

    /// <summary>Asked last: notes may be filed on any of the rows that were read.</summary>
    public BriefInternals Internals(Recovery row, Account? client, string? previous, IReadOnlyList<Touchpoint> touchpoints)
    {
        var cases = Rows<Incident>(wanted: true);
        var (talks, spokenTo) = Talks(cases);
        foreach (var touchpoint in touchpoints.Where(touchpoint => touchpoint.State == ActivityState.Completed && touchpoint.ClientAnswered != false && touchpoint.Contact is not null))
            Remember(spokenTo, touchpoint.Contact!.Id, touchpoint.ActualEnd);
        return new BriefInternals
        {
            Name = row.Name ?? "",
            Summary = row.Summary,
            SeverityReason = row.SeverityReason,
            HoldReason = row.HoldReason,
            Outcome = row.Outcome,
            OutcomeReason = row.OutcomeReason,
            Contact = row.Contact?.Name,
            Tier = client?.ClientTier,
            RenewalOn = client?.RenewalOn,
            TrustScore = client?.TrustScore,
            Previous = previous,
            Chases = row.ClientChased ?? 0,
            FailedVerifications = row.FailedVerifications ?? 0,
            Cases = cases.Select(incident => BriefSection.Lines($"{incident.TicketNumber} {incident.Title}", incident.Description)).ToList(),
            Signals = Rows<Signal>(wanted: true).Select(signal => $"{signal.Source}: {signal.Summary}").ToList(),
            Members = Members(),
            Contacts = Contacts(row.Account?.Id ?? Guid.Empty, spokenTo),
            Decisions = Decisions(),
            Talks = talks,
            Notes = AllNotes(),
        };
    }

    private List<BriefPerson> Members()
    {
        var query = new QueryExpression(RecoveryMember.EntityName) { ColumnSet = new ColumnSet(RecoveryMember.Columns.Role) };
        query.Criteria.AddCondition(RecoveryMember.Columns.Recovery, ConditionOperator.Equal, recovery);
        query.AddOrder(RecoveryMember.Columns.Role, OrderType.Ascending);
        var user = query.AddLink(SystemUser.EntityName, RecoveryMember.Columns.User, SystemUser.Columns.Id);
        user.EntityAlias = User;
        user.Columns = BriefStore.ColleagueColumns;
        return context.AllRows(query).Select(row => BriefStore.Colleague(row, User, row.ToEntity<RecoveryMember>().Role)).OfType<BriefPerson>().ToList();
    }

    private List<BriefPerson> Contacts(Guid account, Dictionary<Guid, DateTime> spokenTo)
    {
        var query = new QueryExpression(Contact.EntityName)
        {
            ColumnSet = new ColumnSet(Contact.Columns.FullName, "telephone1", "emailaddress1", Contact.Columns.StakeholderRole, Contact.Columns.WhatMatters),
        };
        query.Criteria.AddCondition(Contact.Columns.ParentCustomer, ConditionOperator.Equal, account);
        query.Criteria.AddCondition(Contact.Columns.State, ConditionOperator.Equal, RowState.Active);
        query.AddOrder(Contact.Columns.FullName, OrderType.Ascending);
        return context.AllRows(query).Select(row => row.ToEntity<Contact>()).Select(row => new BriefPerson
        {
            Name = row.FullName ?? "",
            Role = row.StakeholderRole,
            Phone = row.GetAttributeValue<string?>("telephone1"),
            Email = row.GetAttributeValue<string?>("emailaddress1"),
            WhatMatters = row.WhatMatters,
            SpokenToOn = spokenTo.TryGetValue(row.Id, out var on) ? on : null,
        }).ToList();
    }

    private List<BriefDecision> Decisions()
    {
        var query = new QueryExpression(Approval.EntityName)
        {
            ColumnSet = new ColumnSet(Approval.Columns.Restitution, Approval.Columns.Decision, Approval.Columns.Approver, Approval.Columns.DecidedOn, Approval.Columns.Comment),
        };
        query.AddLink(Restitution.EntityName, Approval.Columns.Restitution, Restitution.Columns.Id)
            .LinkCriteria.AddCondition(Restitution.Columns.Recovery, ConditionOperator.Equal, recovery);
        query.AddOrder(Approval.Columns.DecidedOn, OrderType.Ascending);
        return context.AllRows(query).Select(row => row.ToEntity<Approval>()).Select(row => new BriefDecision
        {
            Restitution = row.Restitution?.Name,
            Decision = row.Decision,
            Approver = row.Approver?.Name,
            On = row.DecidedOn,
            Comment = row.Comment,
        }).ToList();
    }

    /// <summary>
    /// Calls, meetings and e-mails filed on the recovery or its cases, and when each contact took part in one that is over. All
    /// kinds stand in activitypointer; each comes once for each of its parties.
    /// </summary>
    private BriefTalks Talks(IEnumerable<Incident> cases)
    {
        var query = new QueryExpression(Activities)
        {
            ColumnSet = new ColumnSet(
                "activitytypecode", Touchpoint.Columns.Subject, Touchpoint.Columns.Description, Touchpoint.Columns.State, Touchpoint.Columns.ScheduledEnd,
                Touchpoint.Columns.ActualEnd, Touchpoint.Columns.CreatedOn),
        };
        object[] about = [recovery, .. cases.Select(incident => (object)incident.Id)];
        query.Criteria.AddCondition(Touchpoint.Columns.RegardingObject, ConditionOperator.In, about);
        query.Criteria.AddCondition(Touchpoint.Columns.State, ConditionOperator.NotEqual, ActivityState.Canceled);
        var party = query.AddLink(ActivityParty.EntityName, Touchpoint.Columns.Id, ActivityParty.Columns.Activity, JoinOperator.LeftOuter);
        party.EntityAlias = "party";
        party.Columns = new ColumnSet(ActivityParty.Columns.Party);

        var spokenTo = new Dictionary<Guid, DateTime>();
        var talks = context.AllRows(query)
            .Where(row => Channel(row) is not null)
            .GroupBy(row => row.Id)
            .Select(copies =>
            {
                var row = copies.First();
                var isOpen = row.GetAttributeValue<OptionSetValue>(Touchpoint.Columns.State).Value != ActivityState.Completed;
                var on = row.GetAttributeValue<DateTime?>(Touchpoint.Columns.ActualEnd)
                    ?? row.GetAttributeValue<DateTime?>(Touchpoint.Columns.ScheduledEnd) ?? row.GetAttributeValue<DateTime?>(Touchpoint.Columns.CreatedOn);
                var contacts = copies.Select(copy => copy.Joined<ActivityParty>("party")?.Party).OfType<EntityReference>()
                    .Where(with => with.LogicalName == Contact.EntityName).GroupBy(with => with.Id).Select(with => with.First()).ToList();
                foreach (var contact in contacts.Where(_ => !isOpen))
                    Remember(spokenTo, contact.Id, on);
                return new BriefTalk
                {
                    On = on,
                    IsOpen = isOpen,
                    Channel = Channel(row),
                    With = string.Join(", ", contacts.Select(contact => contact.Name)),
                    Subject = row.GetAttributeValue<string?>(Touchpoint.Columns.Subject),
                    Words = MessageBody.Plain(row.GetAttributeValue<string?>(Touchpoint.Columns.Description), LongestWords),
                };
            })
            .ToList();
        return new BriefTalks(talks, spokenTo);
    }

    private static TouchpointChannel? Channel(Entity row) => row.GetAttributeValue<string>("activitytypecode") switch
    {
        PhoneCall.EntityName => TouchpointChannel.Call,
        Appointment.EntityName => TouchpointChannel.Meeting,
        Email.EntityName => TouchpointChannel.Email,
        _ => null,
    };

    private static void Remember(Dictionary<Guid, DateTime> spokenTo, Guid contact, DateTime? on)
    {
        if (on is { } time && (!spokenTo.TryGetValue(contact, out var before) || before < time))
            spokenTo[contact] = time;
    }

    private List<BriefNote> AllNotes() => Enumerable.Range(0, (read.Count + AtOnce - 1) / AtOnce)
        .SelectMany(part => NotesOn(read.Skip(part * AtOnce).Take(AtOnce)))
        .OrderBy(note => note.On)
        .ToList();

    private List<BriefNote> NotesOn(IEnumerable<Guid> rows)
    {
        var query = new QueryExpression(Notes) { ColumnSet = new ColumnSet("subject", "notetext", "filename", Recovery.Columns.CreatedOn, Recovery.Columns.CreatedBy) };
        query.Criteria.AddCondition(NotesObject, ConditionOperator.In, rows.Cast<object>().ToArray());
        return context.AllRows(query).Select(row => new BriefNote
        {
            On = row.GetAttributeValue<DateTime?>(Recovery.Columns.CreatedOn),
            By = row.GetAttributeValue<EntityReference?>(Recovery.Columns.CreatedBy)?.Name,
            Subject = row.GetAttributeValue<string?>("subject"),
            Words = MessageBody.Plain(row.GetAttributeValue<string?>("notetext"), LongestWords),
            File = row.GetAttributeValue<string?>("filename"),
        }).ToList();
    }
}

/// <summary>What was talked about outside touchpoints, and when each contact was last part of it.</summary>
internal sealed class BriefTalks(IReadOnlyList<BriefTalk> talks, Dictionary<Guid, DateTime> spokenTo)
{
    public void Deconstruct(out IReadOnlyList<BriefTalk> all, out Dictionary<Guid, DateTime> last)
    {
        all = talks;
        last = spokenTo;
    }
}
