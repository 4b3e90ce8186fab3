using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>Makes the row that is stored out of the Target: its values, held to their columns, and what the platform fills in.</summary>
internal sealed class RowComposer(RowStore rows, LookupRules lookups, MoneyRules money, SandboxClock clock)
{
    /// <summary>What the platform fills in on every row.</summary>
    public static readonly string[] SystemColumns =
    [
        "ownerid", "owningbusinessunit", "createdon", "createdby", "createdonbehalfby", "modifiedon", "modifiedby", "modifiedonbehalfby",
        StateRules.State, StateRules.Status,
    ];

    public Entity ForCreate(Operation operation, Table table)
    {
        var target = operation.Target;
        var row = new Entity(table.LogicalName, target.Id == Guid.Empty ? Guid.NewGuid() : target.Id);
        Take(table, target, row, column => column.ValidForCreate && column.LogicalName != StateRules.State);
        foreach (var column in table.Columns.Values.Where(column => !row.Contains(column.LogicalName)))
            Fill(column, row);
        Stamp(operation, table, row);
        Override(table, row);
        StateRules.Start(table, row);
        NameRules.Apply(table, row, null);
        StockBehavior.Complete(table, row, null, operation.CreatedOn);
        money.Apply(table, row, null, operation.UserId);
        DemandRequired(table, row);
        return row;
    }

    public Entity ForUpdate(Operation operation, Table table, Entity before)
    {
        var changes = new Entity(table.LogicalName, operation.Target.Id);
        Take(table, operation.Target, changes, column => column.ValidForUpdate && column.Type != ColumnType.PrimaryKey);
        StateRules.Move(table, changes, before);
        if (changes.GetAttributeValue<EntityReference>("ownerid") is { } owner && table.Columns.ContainsKey("owningbusinessunit"))
            changes["owningbusinessunit"] = UnitOf(owner);
        NameRules.Apply(table, changes, before);
        StockBehavior.Complete(table, changes, before, operation.CreatedOn);
        money.Apply(table, changes, before, operation.UserId);
        foreach (var (name, value) in changes.Attributes)
        {
            if (value is null && IsRequired(table.Column(name)))
                throw Faults.CannotBeNull(name);
        }

        Set(table, changes, "modifiedon", ColumnValues.Stored(table, table.FindColumn("modifiedon")!, operation.CreatedOn));
        StampUser(operation, table, changes, "modifiedby", "modifiedonbehalfby");
        return changes;
    }

    /// <summary>Owner, its unit, and who made the row when.</summary>
    public void Stamp(Operation operation, Table table, Entity row)
    {
        if (table.Ownership == Ownership.User)
        {
            var owner = row.GetAttributeValue<EntityReference>("ownerid") ?? User(operation.UserId);
            row["ownerid"] = owner;
            row["owningbusinessunit"] = UnitOf(owner);
        }

        foreach (var column in new[] { "createdon", "modifiedon" }.Select(table.FindColumn).OfType<Column>())
            row[column.LogicalName] = ColumnValues.Stored(table, column, operation.CreatedOn);
        StampUser(operation, table, row, "createdby", "createdonbehalfby");
        StampUser(operation, table, row, "modifiedby", "modifiedonbehalfby");
    }

    private void Take(Table table, Entity target, Entity row, Func<Column, bool> isTaken)
    {
        foreach (var (name, given) in target.Attributes)
        {
            var column = table.Column(name);
            if (!isTaken(column) || column.DerivedFrom is not null)
                continue;
            var value = ColumnValues.Stored(table, column, given);
            if (value is EntityReference reference)
                lookups.DemandExisting(column, reference);
            row[name] = value;
        }
    }

    /// <summary>
    /// Draws the numbers of a row before anything else runs, as Dataverse does "as soon as the record is started" (maker docs,
    /// autonumber-fields): an exception in PreValidation leaves a gap already. A number that was given stays.
    /// </summary>
    public void Draw(Table table, Entity target)
    {
        foreach (var column in table.Columns.Values.Where(column => column.AutoNumberFormat is { Length: > 0 } && !target.Contains(column.LogicalName)))
            target[column.LogicalName] = AutoNumber.Format(column.AutoNumberFormat!, () => rows.NextNumber(table.LogicalName, column.LogicalName), clock.UtcNow);
    }

    private static void Fill(Column column, Entity row)
    {
        if (column is { Default: { } value, Type: not (ColumnType.State or ColumnType.Status) })
            row[column.LogicalName] = column.Type == ColumnType.Choice ? new OptionSetValue((int)value) : value;
    }

    /// <summary>A row brought in from elsewhere keeps its date of creation; the column then says when it was brought in.</summary>
    private void Override(Table table, Entity row)
    {
        if (row.GetAttributeValue<DateTime?>("overriddencreatedon") is not { } given)
            return;
        if (given > clock.UtcNow)
            throw Faults.FutureCreatedOn(given);
        row["overriddencreatedon"] = row["createdon"];
        row["createdon"] = given;
    }

    private EntityReference UnitOf(EntityReference owner) =>
        rows.Find(owner.LogicalName, owner.Id, ["businessunitid"])?.GetAttributeValue<EntityReference>("businessunitid")
        ?? throw Faults.RowNotFound(owner.LogicalName, owner.Id);

    /// <summary>The acting user, and beside it the one who signed in where that is another: impersonation, or a plug-in acting as SYSTEM.</summary>
    private static void StampUser(Operation operation, Table table, Entity row, string by, string onBehalfBy)
    {
        Set(table, row, by, User(operation.UserId));
        var signedIn = operation.Session.AuthenticatedUserId;
        Set(table, row, onBehalfBy, signedIn == operation.UserId ? null : User(signedIn));
    }

    private static void DemandRequired(Table table, Entity row)
    {
        foreach (var column in table.Columns.Values.Where(IsRequired))
        {
            if (column.ValidForCreate && column.Type != ColumnType.PrimaryKey && row.GetAttributeValue<object>(column.LogicalName) is null)
                throw Faults.CannotBeNull(column.LogicalName);
        }
    }

    /// <summary>Only the platform's own demand counts; "business required" is the forms' affair.</summary>
    private static bool IsRequired(Column column) => column is { Required: RequiredLevel.System, DerivedFrom: null };

    private static void Set(Table table, Entity row, string column, object? value)
    {
        if (table.Columns.ContainsKey(column))
            row[column] = value;
    }

    private static EntityReference User(Guid id) => new("systemuser", id);
}
