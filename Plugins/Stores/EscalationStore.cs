using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.DueWork;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>The people of a recovery's line, by id: themselves and whom they report to. The disabled are absent.</summary>
internal sealed class EscalationPeople
{
    public Dictionary<Guid, Told> Known { get; } = [];
    public Dictionary<Guid, Told> ManagerOf { get; } = [];
    public Dictionary<Guid, string> Names { get; } = [];
    public HashSet<Guid> Notified { get; set; } = [];

    public Told? Find(Guid? id) => id is { } known && Known.TryGetValue(known, out var person) ? person : null;

    public Told? Manager(Guid id) => ManagerOf.TryGetValue(id, out var manager) ? manager : null;

    public string Name(Guid id) => Names.TryGetValue(id, out var name) ? name : "?";
}

/// <summary>Tells people of what is overdue, as SYSTEM: they are told whoever runs the schedule.</summary>
internal static class EscalationStore
{
    private const string Manager = "manager";
    private const string Settings = "settings";

    // By this a flow knows these tasks; people see it in the task's column Category. No text for people, so in one language.
    private const string Category = "Recovery escalation";

    /// <summary>Users and teams with whom they report to. Two queries; one more where a team is among them.</summary>
    public static EscalationPeople People(this PluginContext context, IReadOnlyCollection<Guid> ids)
    {
        var people = new EscalationPeople();
        var users = new QueryExpression(SystemUser.EntityName)
        {
            ColumnSet = new ColumnSet(SystemUser.Columns.FullName, SystemUser.Columns.IsDisabled),
        };
        users.Criteria.AddCondition(In(SystemUser.Columns.Id, ids));
        users.LinkEntities.Add(UserLanguage.Link(SystemUser.EntityName, SystemUser.Columns.Id, Settings));
        JoinPerson(users.AddLink(SystemUser.EntityName, SystemUser.Columns.ParentSystemUser, SystemUser.Columns.Id, JoinOperator.LeftOuter));
        foreach (var row in context.System.RetrieveMultiple(users).Entities)
            Add(people, row, Person(row.ToEntity<SystemUser>(), row.LanguageOf(Settings)), row.ToEntity<SystemUser>().FullName);

        if (ids.Where(id => !people.Names.ContainsKey(id)).ToList() is { Count: > 0 } others)
        {
            var teams = new QueryExpression(Team.EntityName) { ColumnSet = new ColumnSet(Team.Columns.Name) };
            teams.Criteria.AddCondition(In(Team.Columns.Id, others));
            JoinPerson(teams.AddLink(SystemUser.EntityName, Team.Columns.Administrator, SystemUser.Columns.Id, JoinOperator.LeftOuter));
            foreach (var row in context.System.RetrieveMultiple(teams).Entities)
            {
                var name = row.GetAttributeValue<string?>(Team.Columns.Name);
                Add(people, row, new Told { Id = row.Id, IsTeam = true, Name = name ?? "" }, name);
            }
        }

        people.Notified = context.Notified(people.Known.Keys.Concat(people.ManagerOf.Values.Select(manager => manager.Id)));
        return people;
    }

    /// <summary>
    /// The task of one level, due when it was reached, and the notification of it. A step's stands on the step, anything
    /// else's on the recovery (C9).
    /// </summary>
    public static void Tell(this PluginContext context, DueRecovery recovery, DueItem item, EscalationDue level, Told told, EscalationPeople people)
    {
        var task = new TaskActivity
        {
            Subject = RecoveryName.Shorten(EscalationMessages.Subject(item, level.Level, recovery.Row.Name ?? "").In(told.Language)),
            Description = EscalationMessages.Body(item, level.Level, people.Name(item.Owner)).In(told.Language),
            Category = Category,
            RegardingObject = item.Kind == DueKind.Step
                ? new EntityReference(RecoveryStep.EntityName, item.Id)
                : recovery.Row.ToEntityReference(),
            ScheduledEnd = level.On,
            Owner = new EntityReference(told.IsTeam ? Team.EntityName : SystemUser.EntityName, told.Id),
        };
        context.System.Create(task);
        if (people.Notified.Contains(told.Id))
            context.Notify(task);
    }

    public static void KeepLevel(this PluginContext context, DueItem item, int level) =>
        context.System.Update(new Entity(DueTable.All.First(table => table.Kind == item.Kind).Table, item.Id)
        {
            [RecoveryStep.Columns.EscalationLevel] = level,
        });

    /// <summary>Writes the recovery's level, where it is no longer the highest of its open items.</summary>
    public static void KeepHighestLevel(this PluginContext context, EntityReference recovery)
    {
        context.Lock(recovery);
        var query = new QueryExpression(Recovery.EntityName) { ColumnSet = new ColumnSet(Recovery.Columns.EscalationLevel) };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, recovery.Id);
        foreach (var table in DueTable.All)
        {
            var link = query.AddLink(table.Table, Recovery.Columns.Id, DueTable.Recovery, JoinOperator.LeftOuter);
            link.EntityAlias = table.Alias;
            link.Columns = new ColumnSet(RecoveryStep.Columns.EscalationLevel);
            table.WhereOpen(link.LinkCriteria);
            link.LinkCriteria.AddCondition(RecoveryStep.Columns.EscalationLevel, ConditionOperator.GreaterThan, 0);
        }

        var rows = context.System.RetrieveMultiple(query).Entities;
        // A recovery that is being deleted takes its items with it.
        if (rows.Count == 0)
            return;
        var highest = rows
            .SelectMany(row => DueTable.All.Select(table => row.GetAttributeValue<AliasedValue?>($"{table.Alias}.{RecoveryStep.Columns.EscalationLevel}")?.Value as int? ?? 0))
            .Max();
        if (highest != (rows[0].ToEntity<Recovery>().EscalationLevel ?? 0))
            context.System.Update(new Recovery(recovery.Id) { EscalationLevel = highest });
    }

    private static void Add(EscalationPeople people, Entity row, Told? person, string? name)
    {
        people.Names[row.Id] = name ?? "";
        if (person is not null)
            people.Known[row.Id] = person;
        if (row.Joined<SystemUser>(Manager) is { } manager && Person(manager, row.LanguageOf(Manager + Settings)) is { } enabled)
            people.ManagerOf[row.Id] = enabled;
    }

    // Dataverse gives no new rows to a disabled user, and nobody would read them.
    private static Told? Person(SystemUser user, int language) => user.IsDisabled == true ? null : new Told
    {
        Id = user.Id,
        Name = user.FullName ?? "",
        Language = language,
    };

    private static void JoinPerson(LinkEntity person)
    {
        person.As(Manager, SystemUser.Columns.Id, SystemUser.Columns.FullName, SystemUser.Columns.IsDisabled);
        person.LinkEntities.Add(UserLanguage.Link(SystemUser.EntityName, SystemUser.Columns.Id, Manager + Settings));
    }

    private static ConditionExpression In(string column, IEnumerable<Guid> ids) =>
        new(column, ConditionOperator.In, ids.Cast<object>().ToArray());
}
