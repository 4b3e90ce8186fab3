using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>
/// What an activity's row brings along: the row of activitypointer with the same id and columns, and the activityparty rows
/// of its party lists, its owner and what it is regarding.
/// </summary>
internal sealed class Activities(Database database, OrganizationModel model)
{
    public const string Pointer = "activitypointer";
    public const string TypeCode = "activitytypecode";
    private const string Party = "activityparty";
    private const string PartyId = "activitypartyid";
    private const string ActivityId = "activityid";
    private const string Participation = "participationtypemask";
    private const int Regarding = 8;
    private const int Owner = 9;

    private readonly ConcurrentDictionary<string, string> pointerSql = new();
    private RowMapper? partyMapper;

    public void Written(Table table, Entity values, Action<Entity> insert)
    {
        Point(table, values.Id);
        foreach (var (name, value) in values.Attributes)
        {
            var column = table.Column(name);
            if (column.Participation is { } list)
                Replace(values.Id, list, value as EntityCollection, insert);
            else if (name == "ownerid")
                Replace(values.Id, Owner, Single(value), insert);
            else if (name == "regardingobjectid")
                Replace(values.Id, Regarding, Single(value), insert);
        }
    }

    public void Deleted(Guid id)
    {
        database.Execute($"DELETE FROM {Pointer} WHERE {ActivityId} = @p0", id);
        database.Execute($"DELETE FROM {Party} WHERE {ActivityId} = @p0", id);
    }

    /// <summary>Puts the party lists among the columns into the row.</summary>
    public void Load(Entity row, IEnumerable<Column> columns)
    {
        var lists = columns.Where(column => column.Participation != null).ToList();
        if (lists.Count == 0)
            return;

        var parties = Parties(row.Id).ToLookup(party => party.GetAttributeValue<OptionSetValue>(Participation).Value);
        foreach (var list in lists)
        {
            if (parties.Contains(list.Participation!.Value))
                row[list.LogicalName] = new EntityCollection([.. parties[list.Participation.Value]]) { EntityName = Party };
        }
    }

    private List<Entity> Parties(Guid activityId)
    {
        var table = model.Table(Party);
        partyMapper ??= new RowMapper(table, table.Columns.Values, Party);
        return database.Query($"SELECT {partyMapper.SelectList} FROM {Party} WHERE {ActivityId} = @p0 ORDER BY {RowMapper.RowVersionColumn}", reader => partyMapper.Read(reader)!, activityId);
    }

    private void Point(Table table, Guid id)
    {
        database.Execute($"DELETE FROM {Pointer} WHERE {ActivityId} = @p0", id);
        database.Execute(pointerSql.GetOrAdd(table.LogicalName, _ => PointerOf(table)), id);
    }

    private string PointerOf(Table table)
    {
        var shared = model.Table(Pointer).Columns.Values.Where(column => ColumnStorage.IsWritten(column) && table.Columns.ContainsKey(column.LogicalName))
            .SelectMany(column => ColumnStorage.TypeColumn(column) is { } type ? [column.LogicalName, type] : new[] { column.LogicalName });
        var columns = string.Join(", ", shared.Select(SqlDialect.Quote));
        return $"INSERT INTO {Pointer} ({columns}) SELECT {columns} FROM {SqlDialect.Quote(table.LogicalName)} WHERE {ActivityId} = @p0";
    }

    private void Replace(Guid activityId, int participation, EntityCollection? parties, Action<Entity> insert)
    {
        database.Execute($"DELETE FROM {Party} WHERE {ActivityId} = @p0 AND {Participation} = @p1", activityId, participation);
        foreach (var party in (parties ?? new EntityCollection()).Entities)
        {
            var row = new Entity(Party, Guid.NewGuid());
            row.Attributes.AddRange(party.Attributes.Where(attribute => attribute.Key != PartyId && attribute.Value != null));
            row[ActivityId] = new EntityReference(Pointer, activityId);
            row[Participation] = new OptionSetValue(participation);
            insert(row);
        }
    }

    private static EntityCollection? Single(object? value) =>
        value is EntityReference reference ? new EntityCollection([new Entity(Party) { ["partyid"] = reference }]) : null;
}
