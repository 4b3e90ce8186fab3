using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Puts something on the desk of a recovery's sponsor.</summary>
internal static class SponsorStore
{
    private const string Sponsor = "sponsor";
    private const string Owner = "owner";

    // What a task's description holds as Dataverse ships it.
    private const int LongestDescription = 2000;

    /// <summary>
    /// Creates a task regarding the recovery, in the sponsor's language; the owner gets it where no enabled sponsor is named.
    /// By SYSTEM, because the person whose action this follows from need not be allowed to give the sponsor tasks.
    /// </summary>
    public static void GiveSponsorTask(this PluginContext context, EntityReference recovery, Text subject, Text description, DateTime dueOn)
    {
        var query = new QueryExpression(Recovery.EntityName) { ColumnSet = new ColumnSet(Recovery.Columns.Sponsor, Recovery.Columns.Owner) };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, recovery.Id);
        PeopleStore.JoinPrincipal(query.AddLink(SystemUser.EntityName, Recovery.Columns.Sponsor, SystemUser.Columns.Id, JoinOperator.LeftOuter), Sponsor);
        PeopleStore.JoinPrincipal(query.AddLink(SystemUser.EntityName, Recovery.Columns.Owner, SystemUser.Columns.Id, JoinOperator.LeftOuter), Owner);

        var row = context.System.RetrieveMultiple(query).Entities.Single();
        var sponsor = row.JoinedPrincipal(Sponsor) is { IsEnabled: true } enabled ? enabled : null;
        var language = (sponsor ?? row.JoinedPrincipal(Owner))?.Language ?? Text.English;
        context.System.Create(new TaskActivity
        {
            Subject = RecoveryName.Shorten(subject.In(language)),
            Description = description.In(language) is { Length: > LongestDescription } text ? text.Substring(0, LongestDescription) : description.In(language),
            RegardingObject = recovery,
            ScheduledEnd = dueOn,
            Owner = sponsor is null ? row.ToEntity<Recovery>().Owner : row.ToEntity<Recovery>().Sponsor,
        });
    }
}
