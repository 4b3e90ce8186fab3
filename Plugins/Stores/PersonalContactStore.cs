using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>
/// Reads who spoke to the client: completed calls, meetings and video touchpoints, phone calls and appointments with a
/// contact of the account, regarding the recovery or one of its cases.
/// </summary>
internal static class PersonalContactStore
{
    private const string Activities = "activitypointer";

    /// <summary>
    /// The talks since the failure was known. All kinds of activity stand in activitypointer, so that one query finds them;
    /// as SYSTEM, because colleagues' activities count too. An activity comes once for each of its parties.
    /// </summary>
    public static IReadOnlyList<PersonalContact> ContactsOf(this PluginContext context, StepRecovery recovery)
    {
        var query = new QueryExpression(Activities)
        {
            ColumnSet = new ColumnSet(Touchpoint.Columns.Id, "activitytypecode", Touchpoint.Columns.ActualEnd, Touchpoint.Columns.ModifiedOn, PhoneCall.Columns.LeftVoiceMail),
        };
        query.Criteria.AddCondition(Touchpoint.Columns.State, ConditionOperator.Equal, ActivityState.Completed);

        var incident = query.AddLink(Incident.EntityName, Touchpoint.Columns.RegardingObject, Incident.Columns.Id, JoinOperator.LeftOuter);
        incident.EntityAlias = "case";
        var touchpoint = query.AddLink(Touchpoint.EntityName, Touchpoint.Columns.Id, Touchpoint.Columns.Id, JoinOperator.LeftOuter);
        touchpoint.EntityAlias = "touchpoint";
        touchpoint.Columns = new ColumnSet(Touchpoint.Columns.Channel, Touchpoint.Columns.ClientAnswered);
        OfTheAccount(touchpoint, Touchpoint.Columns.Contact, recovery, "person");
        var party = query.AddLink(ActivityParty.EntityName, Touchpoint.Columns.Id, ActivityParty.Columns.Activity, JoinOperator.LeftOuter);
        party.EntityAlias = "party";
        OfTheAccount(party, ActivityParty.Columns.Party, recovery, "participant");

        var about = query.Criteria.AddFilter(LogicalOperator.Or);
        about.AddCondition(Touchpoint.Columns.RegardingObject, ConditionOperator.Equal, recovery.Id);
        about.AddCondition("case", Incident.Columns.Recovery, ConditionOperator.Equal, recovery.Id);
        about.AddCondition("touchpoint", Touchpoint.Columns.Recovery, ConditionOperator.Equal, recovery.Id);

        return context.System.RetrieveMultiple(query).Entities
            .Where(IsTalk)
            .GroupBy(row => row.Id)
            .Select(copies => Timed(copies.First()))
            .Where(contact => contact.EndedOn >= recovery.KnownSince)
            .ToList();
    }

    private static void OfTheAccount(LinkEntity link, string column, StepRecovery recovery, string alias)
    {
        var contact = link.AddLink(Contact.EntityName, column, Contact.Columns.Id, JoinOperator.LeftOuter);
        contact.EntityAlias = alias;
        contact.Columns = new ColumnSet(Contact.Columns.Id);
        contact.LinkCriteria.AddCondition(Contact.Columns.ParentCustomer, ConditionOperator.Equal, recovery.Account);
    }

    private static bool IsTalk(Entity row) => row.GetAttributeValue<string>("activitytypecode") switch
    {
        Touchpoint.EntityName => IsTalk(row.Joined<Touchpoint>("touchpoint"))
            && (row.Joined<Contact>("person") is not null || row.Joined<Contact>("participant") is not null),
        PhoneCall.EntityName or Appointment.EntityName =>
            row.GetAttributeValue<bool?>(PhoneCall.Columns.LeftVoiceMail) != true && row.Joined<Contact>("participant") is not null,
        _ => false,
    };

    // A call nobody answered is no talk.
    private static bool IsTalk(Touchpoint? touchpoint) =>
        touchpoint?.Channel is TouchpointChannel.Call or TouchpointChannel.Meeting or TouchpointChannel.Video
        && touchpoint.ClientAnswered != false;

    // The last change of a completed activity is its completion: whoever completes it types it in. An end that lies later
    // than that has not happened yet, so that the moment of typing counts.
    private static PersonalContact Timed(Entity row)
    {
        var recordedOn = row.GetAttributeValue<DateTime>(Touchpoint.Columns.ModifiedOn);
        var endedOn = row.GetAttributeValue<DateTime?>(Touchpoint.Columns.ActualEnd) ?? recordedOn;
        return new PersonalContact(endedOn < recordedOn ? endedOn : recordedOn, recordedOn);
    }
}
