using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads who people and teams are, as SYSTEM: whoever reports a failure need not be allowed to read them.</summary>
internal static class PeopleStore
{
    private const string Manager = "manager";
    private const string Settings = "settings";
    private const string ReadRecoveries = "prvReadrcv_recovery";

    public static Principal? Principal(this PluginContext context, EntityReference owner) =>
        owner.LogicalName == Team.EntityName ? TeamPrincipal(context, owner.Id) : UserPrincipal(context, owner.Id);

    public static EntityReference ToReference(this Principal principal) =>
        new(principal.IsTeam ? Team.EntityName : SystemUser.EntityName, principal.Id);

    /// <summary>Joins what a user's row needs to become a principal; the link to the user is given.</summary>
    public static void JoinPrincipal(LinkEntity user, string alias)
    {
        user.EntityAlias = alias;
        user.Columns = new ColumnSet(SystemUser.Columns.Id, SystemUser.Columns.IsDisabled, SystemUser.Columns.ParentSystemUser);
        user.LinkEntities.Add(ManagerLink(alias + Manager));
        user.LinkEntities.Add(UserLanguage.Link(SystemUser.EntityName, SystemUser.Columns.Id, alias + Settings));
    }

    /// <summary>The principal that <see cref="JoinPrincipal"/> asked for.</summary>
    public static Principal? JoinedPrincipal(this Entity row, string alias) =>
        row.Joined<SystemUser>(alias) is { } user ? Of(user, row, alias) : null;

    /// <summary>
    /// Whether somebody may own a recovery: Dataverse lets only those own a row who can read it. A role of a team the user is in
    /// counts (RetrieveUserPrivilegeByPrivilegeName answers with inherited privileges); a team needs a role of its own.
    /// </summary>
    public static bool CanOwnRecoveries(this PluginContext context, Principal principal)
    {
        if (principal.IsTeam)
            return TeamHolds(context, principal.Id);
        var answer = (RetrieveUserPrivilegeByPrivilegeNameResponse)context.System.Execute(
            new RetrieveUserPrivilegeByPrivilegeNameRequest { UserId = principal.Id, PrivilegeName = ReadRecoveries });
        return answer.RolePrivileges.Length > 0;
    }

    private static Principal? UserPrincipal(PluginContext context, Guid id)
    {
        var query = new QueryExpression(SystemUser.EntityName)
        {
            ColumnSet = new ColumnSet(SystemUser.Columns.IsDisabled, SystemUser.Columns.ParentSystemUser),
        };
        query.Criteria.AddCondition(SystemUser.Columns.Id, ConditionOperator.Equal, id);
        query.LinkEntities.Add(ManagerLink(Manager));
        query.LinkEntities.Add(UserLanguage.Link(SystemUser.EntityName, SystemUser.Columns.Id, Settings));
        var rows = context.System.RetrieveMultiple(query).Entities;
        return rows.Count == 0 ? null : Of(rows[0].ToEntity<SystemUser>(), rows[0], alias: "");
    }

    // A team is never disabled.
    private static Principal TeamPrincipal(PluginContext context, Guid id) => new(
        id,
        IsTeam: true,
        IsEnabled: true,
        context.System.Retrieve(Team.EntityName, id, new ColumnSet(Team.Columns.Administrator)).ToEntity<Team>().Administrator?.Id);

    private static Principal Of(SystemUser user, Entity row, string alias) => new(
        user.Id,
        IsTeam: false,
        IsEnabled: user.IsDisabled != true,
        row.Joined<SystemUser>(alias + Manager) is { IsDisabled: not true } manager ? manager.Id : null,
        row.LanguageOf(alias + Settings));

    private static LinkEntity ManagerLink(string alias) =>
        new LinkEntity(SystemUser.EntityName, SystemUser.EntityName, SystemUser.Columns.ParentSystemUser, SystemUser.Columns.Id, JoinOperator.LeftOuter)
            .As(alias, SystemUser.Columns.Id, SystemUser.Columns.IsDisabled);

    private static bool TeamHolds(PluginContext context, Guid team)
    {
        var query = new QueryExpression("teamroles") { TopCount = 1, ColumnSet = new ColumnSet("teamid") };
        query.Criteria.AddCondition("teamid", ConditionOperator.Equal, team);
        query.AddLink("roleprivileges", "roleid", "roleid")
            .AddLink("privilege", "privilegeid", "privilegeid")
            .LinkCriteria.AddCondition("name", ConditionOperator.Equal, ReadRecoveries);
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
