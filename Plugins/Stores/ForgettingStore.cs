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
/// Takes a person out of our rows, as SYSTEM: nobody else may change what is on record. Ratings and figures stay, without
/// whose they are.
/// </summary>
internal static class ForgettingStore
{
    private const string OfParent = "parent";
    private const string OfRecovery = "recovery";

    /// <summary>Answers how many rows were changed. One query for each table, one write for each row.</summary>
    public static int Forget(this PluginContext context, Contact contact, PersonName name)
    {
        var changed = new HashSet<Guid>(PersonTexts.All.SelectMany(place => Forget(context, place, contact, name)));
        changed.UnionWith(context.LeaveActivities(contact));
        if (contact.StakeholderRole is not null || contact.WhatMatters is not null)
        {
            context.System.Update(new Contact(contact.Id) { StakeholderRole = null, WhatMatters = null });
            changed.Add(contact.Id);
        }

        return changed.Count;
    }

    private static IEnumerable<Guid> Forget(PluginContext context, PersonTexts place, Contact contact, PersonName name)
    {
        var changes = context.AllRows(Query(place, contact.Id, name))
            .GroupBy(row => row.Id)
            .Select(copies => Change(place, copies.First(), contact, name))
            .Where(change => change.Attributes.Count > 0)
            .ToList();
        foreach (var change in changes)
            context.System.Update(change);
        return changes.Select(change => change.Id);
    }

    private static Entity Change(PersonTexts place, Entity row, Contact contact, PersonName name)
    {
        var change = new Entity(place.Table, row.Id);
        if (place.IsFiled && !row.Attributes.Keys.Any(column => column.StartsWith(OfParent, StringComparison.Ordinal)))
            return change;

        foreach (var lookup in place.Lookups.Where(lookup => row.GetAttributeValue<EntityReference?>(lookup)?.Id == contact.Id))
            change[lookup] = null;
        var isTheirs = change.Attributes.Count > 0;
        foreach (var own in place.Own.Where(own => isTheirs && row.Contains(own)))
            change[own] = null;
        if (isTheirs && place.Status is { } status && row.GetAttributeValue<OptionSetValue?>(status)?.Value == (int)FeedbackStatus.Requested)
        {
            change[Feedback.Columns.State] = new OptionSetValue(RowState.Inactive);
            change[status] = new OptionSetValue((int)FeedbackStatus.Closed);
        }

        var about = isTheirs ? NamePlace.Own : IsAtHome(place, row, contact) ? NamePlace.AtHome : NamePlace.Elsewhere;
        foreach (var column in place.Texts.Where(column => !change.Contains(column)))
        {
            if (row.GetAttributeValue<string?>(column) is { } text && name.RemovedFrom(text, about) is var without && without != text)
                change[column] = without;
        }

        return change;
    }

    private static bool IsAtHome(PersonTexts place, Entity row, Contact contact)
    {
        var client = Enumerable.Range(0, place.Paths.Count).Select(path => row.Joined<Recovery>(OfRecovery + path)?.Account).FirstOrDefault(account => account is not null)
            ?? Enumerable.Range(0, place.Paths.Count).Select(path => row.Joined<Touchpoint>(OfParent + path)?.RegardingObject).FirstOrDefault(account => account is not null)
            ?? (place.Client is { } column ? row.GetAttributeValue<EntityReference?>(column) : null);
        return client is not null && client.Id == contact.ParentCustomer?.Id;
    }

    private static QueryExpression Query(PersonTexts place, Guid contact, PersonName name)
    {
        var query = new QueryExpression(place.Table)
        {
            ColumnSet = new ColumnSet([.. place.Lookups, .. place.Texts, .. place.Own.Except(place.Texts), .. new[] { place.Client, place.Status }.OfType<string>()]),
        };
        query.Criteria.FilterOperator = LogicalOperator.Or;
        foreach (var lookup in place.Lookups)
            query.Criteria.AddCondition(lookup, ConditionOperator.Equal, contact);
        foreach (var column in place.Texts)
        {
            foreach (var part in name.Parts)
                query.Criteria.AddCondition(column, ConditionOperator.Like, $"%{Escaped(part).Replace(" ", "%")}%");
            foreach (var number in name.Numbers)
                query.Criteria.AddCondition(column, ConditionOperator.Like, $"%{string.Join("%", number.ToCharArray())}%");
        }

        for (var path = 0; path < place.Paths.Count; path++)
            Join(query, place.Paths[path], path);
        return query;
    }

    private static void Join(QueryExpression query, PersonPath path, int number)
    {
        var recovery = path.Parent is null
            ? query.AddLink(Recovery.EntityName, path.Column, Recovery.Columns.Id, JoinOperator.LeftOuter)
            : Parent(query, path, number).AddLink(Recovery.EntityName, path.Lookup, Recovery.Columns.Id, JoinOperator.LeftOuter);
        recovery.EntityAlias = OfRecovery + number;
        recovery.Columns = new ColumnSet(Recovery.Columns.Account);
    }

    private static LinkEntity Parent(QueryExpression query, PersonPath path, int number)
    {
        var parent = query.AddLink(path.Parent!, path.Column, path.ParentId, JoinOperator.LeftOuter);
        parent.EntityAlias = OfParent + number;
        parent.Columns = path.Parent == Touchpoint.EntityName ? new ColumnSet(path.ParentId, Touchpoint.Columns.RegardingObject) : new ColumnSet(path.ParentId);
        return parent;
    }

    // LIKE's own signs stand for themselves in brackets.
    private static string Escaped(string name) => name.Replace("[", "[[]").Replace("%", "[%]").Replace("_", "[_]");
}
