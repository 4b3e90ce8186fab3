using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Conformance.Rows;

/// <summary>The stock tables, and beside them a parent and a child of the test's own whose columns and relationship are as it asks.</summary>
internal static class MadeModel
{
    public const string Parent = "abc_parent";
    public const string Child = "abc_child";
    public const string Link = "abc_parentid";

    public static OrganizationModel With(OneToMany? relationship = null, params Column[] columns)
    {
        var link = relationship ?? Relating();
        var tables = new Dictionary<string, Table>(StockTables.Read().Tables)
        {
            [Parent] = Table(Parent, [], [link], []),
            [Child] = Table(Child, [.. columns, new Column { LogicalName = Link, SchemaName = Link, Type = ColumnType.Lookup, Targets = [Parent] }], [], [link]),
        };
        return new OrganizationModel(tables);
    }

    /// <summary>A relationship of which one action behaves as said, and the others not at all.</summary>
    public static OneToMany Relating(string action = "", Cascade cascade = Cascade.None) => new()
    {
        SchemaName = "abc_parent_child",
        ReferencedTable = Parent,
        ReferencedColumn = Parent + "id",
        ReferencingTable = Child,
        ReferencingColumn = Link,
        ReferencingNavigation = Link,
        ReferencedNavigation = "abc_parent_child",
        Delete = action == "Delete" ? cascade : Cascade.RemoveLink,
        Assign = action == "Assign" ? cascade : Cascade.None,
        Share = action switch { "Share" => cascade, "Unshare" => Cascade.Cascade, _ => Cascade.None },
        Unshare = action == "Unshare" ? cascade : Cascade.None,
        Reparent = action == "Reparent" ? cascade : Cascade.None,
    };

    public static Column Of(string name, ColumnType type, int precision = 0, DateBehavior behavior = DateBehavior.UserLocal, string? autonumber = null,
        object? defaultValue = null, RequiredLevel required = RequiredLevel.None, decimal? minimum = null, decimal? maximum = null, bool create = true, bool update = true) => new()
    {
        LogicalName = name,
        SchemaName = name,
        Type = type,
        Precision = precision,
        DateBehavior = behavior,
        AutoNumberFormat = autonumber,
        Default = defaultValue,
        Required = required,
        Minimum = minimum,
        Maximum = maximum,
        ValidForCreate = create,
        ValidForUpdate = update,
        Choices = type is ColumnType.Choice or ColumnType.MultiChoice ? new ChoiceSet(name, [new ChoiceOption(1, new Labels("One")), new ChoiceOption(2, new Labels("Two"))]) : null,
    };

    private static Table Table(string name, IEnumerable<Column> columns, OneToMany[] oneToMany, OneToMany[] manyToOne) => new()
    {
        LogicalName = name,
        SchemaName = name,
        EntitySetName = name + "s",
        PrimaryKey = name + "id",
        PrimaryName = "abc_name",
        PrivilegeName = name,
        Ownership = Ownership.User,
        IsCustom = true,
        Columns = columns.Concat(
        [
            Of(name + "id", ColumnType.PrimaryKey), Of("abc_name", ColumnType.Text), Of("versionnumber", ColumnType.BigInt, create: false, update: false),
            Of("createdon", ColumnType.DateTime, create: false, update: false), Of("modifiedon", ColumnType.DateTime, create: false, update: false),
            new Column { LogicalName = "ownerid", SchemaName = "ownerid", Type = ColumnType.Owner, Targets = ["systemuser", "team"] },
            new Column { LogicalName = "owningbusinessunit", SchemaName = "owningbusinessunit", Type = ColumnType.Lookup, Targets = ["businessunit"], ValidForCreate = false, ValidForUpdate = false },
            new Column
            {
                LogicalName = "statecode", SchemaName = "statecode", Type = ColumnType.State, ValidForCreate = false,
                Choices = new ChoiceSet("state", [new ChoiceOption(0, new Labels("Active")) { DefaultStatus = 1 }, new ChoiceOption(1, new Labels("Inactive")) { DefaultStatus = 2 }]),
            },
            new Column
            {
                LogicalName = "statuscode", SchemaName = "statuscode", Type = ColumnType.Status,
                Choices = new ChoiceSet("status", [new ChoiceOption(1, new Labels("Active")) { State = 0 }, new ChoiceOption(2, new Labels("Inactive")) { State = 1 }, new ChoiceOption(3, new Labels("Waiting")) { State = 0 }]),
            },
        ]).ToDictionary(column => column.LogicalName),
        OneToMany = oneToMany,
        ManyToOne = manyToOne,
        ManyToMany = [],
    };
}
