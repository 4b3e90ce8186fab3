using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Erasure;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>
/// Takes a person out of our rows, as SYSTEM: nobody else may change what is on record. Ratings and facts stay, without whose
/// they are. The contact's row is the organisation's business; what we keep on it is emptied.
/// </summary>
internal static class ForgettingStore
{
    private const string Email = "emailaddress1";
    private const string About = "about";
    private const string Step = "step";
    private const string OfStep = "ofstep";

    /// <summary>The contact with names and company; nothing when there is none.</summary>
    public static Contact? ContactToForget(this PluginContext context, Guid id)
    {
        var query = new QueryExpression(Contact.EntityName)
        {
            ColumnSet = new ColumnSet(
                Contact.Columns.FullName, Contact.Columns.FirstName, Contact.Columns.LastName, Email, Contact.Columns.ParentCustomer,
                Contact.Columns.StakeholderRole, Contact.Columns.WhatMatters),
        };
        query.Criteria.AddCondition(Contact.Columns.Id, ConditionOperator.Equal, id);
        return context.System.RetrieveMultiple(query).Entities.SingleOrDefault()?.ToEntity<Contact>();
    }

    public static PersonName NameOf(this PluginContext context, Contact contact)
    {
        var colleagues = new QueryExpression(Contact.EntityName) { ColumnSet = new ColumnSet(Contact.Columns.FirstName, Contact.Columns.LastName) };
        colleagues.Criteria.AddCondition(Contact.Columns.ParentCustomer, ConditionOperator.Equal, contact.ParentCustomer?.Id ?? Guid.Empty);
        colleagues.Criteria.AddCondition(Contact.Columns.Id, ConditionOperator.NotEqual, contact.Id);
        return new PersonName(
            contact.FullName,
            contact.FirstName,
            contact.LastName,
            contact.GetAttributeValue<string?>(Email),
            context.AllRows(colleagues).Select(row => row.ToEntity<Contact>()).SelectMany(row => new[] { row.FirstName, row.LastName }).ToList());
    }

    /// <summary>Answers how many rows were changed. One query for each table, one write for each row.</summary>
    public static int Forget(this PluginContext context, Contact contact, PersonName name)
    {
        var erased = PersonTexts.All.Sum(place => Forget(context, place, contact, name)) + Leave(context, contact.Id);
        if (contact.StakeholderRole is null && contact.WhatMatters is null)
            return erased;
        context.System.Update(new Contact(contact.Id) { StakeholderRole = null, WhatMatters = null });
        return erased + 1;
    }

    private static int Forget(PluginContext context, PersonTexts place, Contact contact, PersonName name)
    {
        var erased = 0;
        foreach (var row in context.AllRows(Query(place, contact.Id, name)).GroupBy(row => row.Id).Select(copies => copies.First()).ToList())
        {
            if (place.IsFiled && row.Joined<Recovery>(About) is null && row.Joined<Recovery>(OfStep) is null)
                continue;
            var change = new Entity(place.Table, row.Id);
            var isTheirs = place.Lookups.Where(lookup => row.GetAttributeValue<EntityReference?>(lookup)?.Id == contact.Id).ToList();
            foreach (var lookup in isTheirs)
                change[lookup] = null;
            foreach (var own in place.Own.Where(own => isTheirs.Count > 0 && row.Contains(own)))
                change[own] = null;
            var client = row.Joined<Recovery>(About)?.Account ?? row.Joined<Recovery>(OfStep)?.Account ?? row.GetAttributeValue<EntityReference?>(Recovery.Columns.Account);
            foreach (var column in place.Texts.Where(column => !change.Contains(column)))
            {
                if (row.GetAttributeValue<string?>(column) is { } text && name.RemovedFrom(text, client is not null && client.Id == contact.ParentCustomer?.Id) is var without && without != text)
                    change[column] = without;
            }

            if (change.Attributes.Count == 0)
                continue;
            context.System.Update(change);
            erased++;
        }

        return erased;
    }

    private static QueryExpression Query(PersonTexts place, Guid contact, PersonName name)
    {
        string[] account = place.Table is Commitment.EntityName or Signal.EntityName or TrustScore.EntityName ? [Recovery.Columns.Account] : [];
        var query = new QueryExpression(place.Table) { ColumnSet = new ColumnSet([.. place.Lookups, .. place.Texts, .. place.Own.Except(place.Texts), .. account]) };
        query.Criteria.FilterOperator = LogicalOperator.Or;
        foreach (var lookup in place.Lookups)
            query.Criteria.AddCondition(lookup, ConditionOperator.Equal, contact);
        foreach (var column in place.Texts)
        {
            foreach (var part in name.Parts)
                query.Criteria.AddCondition(column, ConditionOperator.Like, $"%{Escaped(part)}%");
        }

        if (place.ToRecovery is { } path)
            Join(query.AddLink(Recovery.EntityName, path, Recovery.Columns.Id, JoinOperator.LeftOuter), About);
        if (place.IsFiled)
        {
            var step = query.AddLink(RecoveryStep.EntityName, place.ToRecovery, RecoveryStep.Columns.Id, JoinOperator.LeftOuter);
            step.EntityAlias = Step;
            Join(step.AddLink(Recovery.EntityName, RecoveryStep.Columns.Recovery, Recovery.Columns.Id, JoinOperator.LeftOuter), OfStep);
        }
        else if (place.Table == Approval.EntityName)
        {
            var restitution = query.AddLink(Restitution.EntityName, Approval.Columns.Restitution, Restitution.Columns.Id, JoinOperator.LeftOuter);
            Join(restitution.AddLink(Recovery.EntityName, Restitution.Columns.Recovery, Recovery.Columns.Id, JoinOperator.LeftOuter), About);
        }

        return query;
    }

    private static void Join(LinkEntity recovery, string alias)
    {
        recovery.EntityAlias = alias;
        recovery.Columns = new ColumnSet(Recovery.Columns.Account);
    }

    /// <summary>Takes the person from the lists of who took part in our touchpoints.</summary>
    private static int Leave(PluginContext context, Guid contact)
    {
        var query = new QueryExpression(ActivityParty.EntityName) { ColumnSet = new ColumnSet(ActivityParty.Columns.Activity) };
        query.Criteria.AddCondition(ActivityParty.Columns.Party, ConditionOperator.Equal, contact);
        query.AddLink(Touchpoint.EntityName, ActivityParty.Columns.Activity, Touchpoint.Columns.Id);
        var touchpoints = context.AllRows(query).Select(row => row.ToEntity<ActivityParty>().Activity!.Id).Distinct().ToList();
        foreach (var id in touchpoints)
        {
            var row = context.System.Retrieve(Touchpoint.EntityName, id, new ColumnSet(allColumns: true));
            var change = new Entity(Touchpoint.EntityName, id);
            foreach (var list in row.Attributes.Where(list => list.Value is EntityCollection))
            {
                var parties = ((EntityCollection)list.Value).Entities.ToList();
                var others = parties.Where(party => party.GetAttributeValue<EntityReference?>(ActivityParty.Columns.Party)?.Id != contact).ToList();
                if (others.Count < parties.Count)
                    change[list.Key] = new EntityCollection(others) { EntityName = ActivityParty.EntityName };
            }

            if (change.Attributes.Count > 0)
                context.System.Update(change);
        }

        return touchpoints.Count;
    }

    // LIKE's own signs stand for themselves in brackets.
    private static string Escaped(string name) => name.Replace("[", "[[]").Replace("%", "[%]").Replace("_", "[_]");
}
