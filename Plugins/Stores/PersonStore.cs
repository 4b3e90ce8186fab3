using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Erasure;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Who is to be forgotten, and where they took part. As SYSTEM: an administrator of ours need not read contacts.</summary>
internal static class PersonStore
{
    private const string AddressUsed = "addressused";

    private static readonly string[] Mails = ["emailaddress1", "emailaddress2", "emailaddress3"];
    private static readonly string[] Phones = ["telephone1", "telephone2", "telephone3", "mobilephone", "fax"];

    /// <summary>The contact by everything it can be recognised by; nothing when there is none.</summary>
    public static Contact? ContactToForget(this PluginContext context, Guid id)
    {
        var query = new QueryExpression(Contact.EntityName)
        {
            ColumnSet = new ColumnSet(
            [
                Contact.Columns.FullName, Contact.Columns.FirstName, Contact.Columns.LastName, Contact.Columns.ParentCustomer,
                Contact.Columns.StakeholderRole, Contact.Columns.WhatMatters, .. Mails, .. Phones,
            ]),
        };
        query.Criteria.AddCondition(Contact.Columns.Id, ConditionOperator.Equal, id);
        return context.System.RetrieveMultiple(query).Entities.SingleOrDefault()?.ToEntity<Contact>();
    }

    /// <summary>How the person is told from those who work beside them.</summary>
    public static PersonName NameOf(this PluginContext context, Contact contact)
    {
        var colleagues = new QueryExpression(Contact.EntityName) { ColumnSet = new ColumnSet([Contact.Columns.FirstName, Contact.Columns.LastName, .. Phones]) };
        colleagues.Criteria.AddCondition(Contact.Columns.ParentCustomer, ConditionOperator.Equal, contact.ParentCustomer?.Id ?? Guid.Empty);
        colleagues.Criteria.AddCondition(Contact.Columns.Id, ConditionOperator.NotEqual, contact.Id);
        return new PersonName(Facts(contact), context.AllRows(colleagues).Select(row => Facts(row.ToEntity<Contact>())).ToList());
    }

    /// <summary>
    /// Takes the person from who took part in our touchpoints, and in calls and appointments that are filed on a recovery;
    /// answers which activities changed.
    /// </summary>
    public static IEnumerable<Guid> LeaveActivities(this PluginContext context, Contact contact)
    {
        var query = new QueryExpression(ActivityParty.EntityName) { ColumnSet = new ColumnSet(ActivityParty.Columns.Activity) };
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition(ActivityParty.Columns.Party, ConditionOperator.Equal, contact.Id);
        foreach (var mail in Mails.Select(contact.GetAttributeValue<string?>).OfType<string>())
            query.Criteria.AddCondition(AddressUsed, ConditionOperator.Equal, mail);
        var activity = query.AddLink("activitypointer", ActivityParty.Columns.Activity, Touchpoint.Columns.Id);
        activity.EntityAlias = "activity";
        activity.Columns = new ColumnSet(Touchpoint.Columns.RegardingObject, "activitytypecode");

        var activities = context.AllRows(query).ToList()
            .Select(row => new { row.ToEntity<ActivityParty>().Activity!.Id, Row = row.Joined<Entity>("activity")! })
            .Select(found => new { found.Id, Table = found.Row.GetAttributeValue<string>("activitytypecode"), About = found.Row.GetAttributeValue<EntityReference?>(Touchpoint.Columns.RegardingObject) })
            .Where(found => found.Table == Touchpoint.EntityName
                || (found.Table is PhoneCall.EntityName or Appointment.EntityName && found.About?.LogicalName is Recovery.EntityName or RecoveryStep.EntityName))
            .GroupBy(found => found.Id)
            .Select(found => found.First())
            .ToList();
        return activities.Where(found => Leave(context, found.Table, found.Id, contact)).Select(found => found.Id).ToList();
    }

    private static bool Leave(PluginContext context, string table, Guid id, Contact contact)
    {
        // Every list of every kind of activity, whatever it is called.
        var row = context.System.Retrieve(table, id, new ColumnSet(allColumns: true));
        var change = new Entity(table, id);
        foreach (var list in row.Attributes.Where(list => list.Value is EntityCollection))
        {
            var parties = ((EntityCollection)list.Value).Entities.ToList();
            var others = parties.Where(party => !Is(party, contact)).ToList();
            if (others.Count < parties.Count)
                change[list.Key] = new EntityCollection(others) { EntityName = ActivityParty.EntityName };
        }

        if (row.GetAttributeValue<EntityReference?>(Touchpoint.Columns.RegardingObject)?.Id == contact.Id)
            change[Touchpoint.Columns.RegardingObject] = contact.ParentCustomer is { LogicalName: Account.EntityName } company ? company : null;
        if (change.Attributes.Count == 0)
            return false;
        context.System.Update(change);
        return true;
    }

    private static bool Is(Entity party, Contact contact) =>
        party.GetAttributeValue<EntityReference?>(ActivityParty.Columns.Party)?.Id == contact.Id
        || (party.GetAttributeValue<string?>(AddressUsed) is { } address
            && Mails.Any(mail => string.Equals(contact.GetAttributeValue<string?>(mail), address, StringComparison.OrdinalIgnoreCase)));

    private static PersonFacts Facts(Contact contact) => new()
    {
        FullName = contact.FullName,
        FirstName = contact.FirstName,
        LastName = contact.LastName,
        Mails = Mails.Select(contact.GetAttributeValue<string?>).ToList(),
        Phones = Phones.Select(contact.GetAttributeValue<string?>).ToList(),
    };
}
