using System.Xml.Linq;

namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>Reads Entity.xml: a table of the solution, or columns that it adds to a stock table.</summary>
internal sealed class EntityXml(ModelDraft model, AttributeXml attributes)
{
    /// <summary>System lookups of activities to tables that the Sandbox has not (mailbox, sla): it does without the columns.</summary>
    private static readonly HashSet<string> Elsewhere = ["sendermailboxid", "slaid", "slainvokedid"];

    public void Read(string file)
    {
        var root = SolutionXml.Load(file);
        var entity = root.Child("EntityInfo").Child("entity");
        var name = entity.Attribute("Name", required: true);
        if (entity.Flag("EnforceStateTransitions"))
            throw entity.Problem("enforces state transitions, and the Sandbox does not");
        if (entity.Element("EntitySetName") != null)
            model.Add(Table(entity, name));
        if (!model.Tables.TryGetValue(TableDraft.Lower(name), out var table))
            throw entity.Problem($"adds to the table {name}, which is neither here nor a stock table that the Sandbox knows");

        foreach (var attribute in entity.Element("attributes")?.Elements() ?? [])
        {
            var column = attributes.Read(attribute);
            if (!Elsewhere.Contains(column.LogicalName))
                table.Add(column);
        }

        foreach (var key in entity.Element("EntityKeys")?.Elements() ?? [])
            table.Keys.Add(Key(key, table));
        if (table.IsCustom)
            AddPlatformColumns(table);
        _ = table.PrimaryKey;
    }

    private static TableDraft Table(XElement entity, string name) => new(name)
    {
        IsCustom = true,
        EntitySetName = entity.Need("EntitySetName"),
        Ownership = entity.Need("OwnershipTypeMask") switch
        {
            "UserOwned" => Ownership.User,
            "OrgOwned" => Ownership.Organization,
            var other => throw entity.Problem($"has the ownership {other}, which is not understood"),
        },
        IsActivity = entity.Flag("IsActivity"),
        HasActivities = entity.Flag("HasRelatedActivities"),
        HasNotes = entity.Flag("HasRelatedNotes"),
        Label = entity.Child("LocalizedNames").Labels(),
        CollectionLabel = entity.Child("LocalizedCollectionNames").Labels(),
    };

    private static AlternateKey Key(XElement key, TableDraft table)
    {
        var columns = key.Child("EntityKeyAttributes").Elements("AttributeName").Select(column => column.Value).ToList();
        if (columns.Find(column => !table.Columns.ContainsKey(column)) is { } missing)
            throw key.Problem($"names the column {missing}, which {table.LogicalName} does not have");
        return new AlternateKey(key.Need("LogicalName"), key.Need("Name"), columns);
    }

    /// <summary>Columns that a table has without its file saying so.</summary>
    private static void AddPlatformColumns(TableDraft table)
    {
        AddReadOnly(table, "VersionNumber", ColumnType.BigInt, null);
        if (table.Ownership == Ownership.User)
            AddReadOnly(table, "OwnerIdType", ColumnType.EntityName, "ownerid");
        if (table.IsActivity)
            AddReadOnly(table, "RegardingObjectTypeCode", ColumnType.EntityName, "regardingobjectid");
    }

    private static void AddReadOnly(TableDraft table, string name, ColumnType type, string? derivedFrom)
    {
        var column = new Column
        {
            LogicalName = TableDraft.Lower(name),
            SchemaName = name,
            Type = type,
            ValidForCreate = false,
            ValidForUpdate = false,
            DerivedFrom = derivedFrom,
            Label = new Labels(name),
        };
        if (!table.Columns.ContainsKey(column.LogicalName))
            table.Add(column);
    }
}
