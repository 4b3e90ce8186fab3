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
    private const string Settings = "usersettings";
    private const string Language = "uilanguageid";

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
        JoinLanguage(query, Recovery.Columns.Sponsor, "sponsor");
        JoinLanguage(query, Recovery.Columns.Owner, "owner");

        var row = context.System.RetrieveMultiple(query).Entities.Single();
        var alias = row.Contains($"sponsor.{SystemUser.Columns.Id}") ? "sponsor" : "owner";
        var language = row.GetAttributeValue<AliasedValue?>($"{alias}settings.{Language}")?.Value as int? ?? Text.English;
        context.System.Create(new TaskActivity
        {
            Subject = RecoveryName.Shorten(subject.In(language)),
            Description = description.In(language) is { Length: > LongestDescription } text ? text.Substring(0, LongestDescription) : description.In(language),
            RegardingObject = recovery,
            ScheduledEnd = dueOn,
            Owner = alias == "sponsor" ? row.ToEntity<Recovery>().Sponsor : row.ToEntity<Recovery>().Owner,
        });
    }

    private static void JoinLanguage(QueryExpression query, string person, string alias)
    {
        var user = query.AddLink(SystemUser.EntityName, person, SystemUser.Columns.Id, JoinOperator.LeftOuter);
        user.EntityAlias = alias;
        user.Columns = new ColumnSet(SystemUser.Columns.Id);
        user.LinkCriteria.AddCondition(SystemUser.Columns.IsDisabled, ConditionOperator.Equal, false);
        var settings = user.AddLink(Settings, SystemUser.Columns.Id, "systemuserid", JoinOperator.LeftOuter);
        settings.EntityAlias = alias + "settings";
        settings.Columns = new ColumnSet(Language);
    }
}
