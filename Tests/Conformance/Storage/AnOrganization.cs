using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Conformance.Storage;

/// <summary>A model of one small table with a column of every type that is stored, and one that it refers to.</summary>
internal static class AnOrganization
{
    public const string Table = "abc_sample";

    public static OrganizationModel With(params Column[] columns) => new(new Dictionary<string, Table>
    {
        [Table] = new()
        {
            LogicalName = Table,
            SchemaName = Table,
            EntitySetName = Table + "s",
            PrimaryKey = Table + "id",
            PrimaryName = "",
            PrivilegeName = Table,
            Columns = columns.Append(Column(Table + "id", ColumnType.PrimaryKey)).Append(Column("versionnumber", ColumnType.BigInt)).ToDictionary(column => column.LogicalName),
            Keys = [.. columns.Where(column => column.LogicalName.StartsWith("key", StringComparison.Ordinal)).Take(1)
                .Select(_ => new AlternateKey("abc_key", "abc_Key", [.. columns.Where(column => column.LogicalName.StartsWith("key", StringComparison.Ordinal)).Select(column => column.LogicalName)]))],
            OneToMany = [],
            ManyToOne = [],
            ManyToMany = [],
        },
    });

    public static Column Column(string name, ColumnType type, int precision = 0, DateBehavior behavior = DateBehavior.UserLocal) =>
        new() { LogicalName = name, SchemaName = name, Type = type, Precision = precision, DateBehavior = behavior, Label = new Labels(name) };
}
