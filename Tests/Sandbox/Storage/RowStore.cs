using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>
/// Rows by id, straight to the database: no rules, no plug-ins, no security. It keeps row versions, and with an activity its
/// activitypointer and activityparty rows; activitypointer itself is never written by anyone else.
/// </summary>
public sealed class RowStore(Database database, OrganizationModel model)
{
    private readonly Activities activities = new(database, model);
    private readonly RowWriter writer = new(database);
    private readonly ConcurrentDictionary<string, RowMapper> mappers = new();

    /// <summary>The row with the columns asked for, or all; the primary key always. Without names, labels or security.</summary>
    public Entity? Find(string table, Guid id, IReadOnlyCollection<string>? columns = null) => Find(table, id, columns, "");

    /// <summary>The same, and nobody else writes the row until the transaction ends.</summary>
    public Entity? FindAndHold(string table, Guid id, IReadOnlyCollection<string>? columns = null) => Find(table, id, columns, database.Dialect.HoldRows);

    /// <summary>The id of the row with these values in the columns of one of the table's alternate keys.</summary>
    public Guid? FindByKey(string table, IReadOnlyDictionary<string, object> keyValues)
    {
        var definition = model.Table(table);
        if (!definition.Keys.Any(key => key.Columns.Count == keyValues.Count && key.Columns.All(keyValues.ContainsKey)))
            throw Faults.UnknownKey(table, keyValues.Keys);

        var conditions = new List<string>();
        var values = new List<object?>();
        foreach (var (name, value) in keyValues)
        {
            var column = definition.Column(name);
            Require(name, ColumnStorage.ToSql(table, column, value));
            if (ColumnStorage.TypeColumn(column) is { } type && value is EntityReference reference)
                Require(type, reference.LogicalName);
        }

        var found = database.Scalar(
            $"SELECT {SqlDialect.Quote(definition.PrimaryKey)} FROM {SqlDialect.Quote(table)} WHERE {string.Join(" AND ", conditions)}", [.. values]);
        return found is string id ? Guid.Parse(id) : null;

        void Require(string column, object? value)
        {
            conditions.Add($"{SqlDialect.Quote(column)} = @p{values.Count}");
            values.Add(value);
        }
    }

    public bool Exists(string table, Guid id) => Exists(table, id, "");

    /// <summary>The same, and nobody deletes the row until the transaction ends, because another is about to refer to it.</summary>
    public bool ExistsAndStays(string table, Guid id) => Exists(table, id, database.Dialect.HoldKeys);

    public void Insert(Entity row)
    {
        var table = Writable(row.LogicalName);
        if (row.Id == Guid.Empty)
            throw Faults.IdRequired("Create");
        if (!table.IsActivity)
        {
            writer.Insert(table, row);
            return;
        }

        database.Atomically(() =>
        {
            writer.Insert(table, row);
            activities.Written(table, row, InsertParty);
        });
    }

    public void Update(Entity changes)
    {
        var table = Writable(changes.LogicalName);
        if (!table.IsActivity)
        {
            writer.Update(table, changes);
            return;
        }

        database.Atomically(() =>
        {
            writer.Update(table, changes);
            activities.Written(table, changes, InsertParty);
        });
    }

    public void Delete(string table, Guid id)
    {
        var definition = Writable(table);
        database.Atomically(() =>
        {
            writer.Delete(definition, id);
            if (definition.IsActivity)
                activities.Deleted(id);
        });
    }

    /// <summary>The next number of an autonumber column; numbers drawn by what fails are not drawn again.</summary>
    public long NextNumber(string table, string column) => database.NextNumber(table, column);

    private Entity? Find(string table, Guid id, IReadOnlyCollection<string>? columns, string hold)
    {
        var definition = model.Table(table);
        var wanted = columns == null ? definition.Columns.Values : columns.Select(definition.Column).ToList();
        var mapper = Mapper(definition, columns);
        var row = database.Query($"SELECT {mapper.SelectList} FROM {SqlDialect.Quote(table)} WHERE {SqlDialect.Quote(definition.PrimaryKey)} = @p0{hold}",
            reader => mapper.Read(reader)!, id).SingleOrDefault();
        if (row != null && definition.IsActivity)
            activities.Load(row, wanted);
        return row;
    }

    private bool Exists(string table, Guid id, string hold) =>
        database.Scalar($"SELECT 1 FROM {SqlDialect.Quote(table)} WHERE {SqlDialect.Quote(model.Table(table).PrimaryKey)} = @p0{hold}", id) != null;

    private void InsertParty(Entity party) => writer.Insert(model.Table(party.LogicalName), party);

    private Table Writable(string table) => table == Activities.Pointer
        ? throw new InvalidOperationException("Rows of activitypointer come with the activity's own row and are not written by themselves.")
        : model.Table(table);

    private RowMapper Mapper(Table table, IReadOnlyCollection<string>? columns)
    {
        if (columns != null)
            return new RowMapper(table, columns.Select(table.Column), table.LogicalName);
        return mappers.GetOrAdd(table.LogicalName, static (name, table) => new RowMapper(table, table.Columns.Values, name), table);
    }
}
