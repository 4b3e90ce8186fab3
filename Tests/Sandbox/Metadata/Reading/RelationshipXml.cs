using System.Xml.Linq;

namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>Reads Other/Relationships/*.xml.</summary>
internal sealed class RelationshipXml(ModelDraft model)
{
    private const string ManySide = "1";
    private const string OneSide = "0";

    public void Read(string file)
    {
        foreach (var relationship in SolutionXml.Load(file).Elements())
        {
            switch (relationship.Need("EntityRelationshipType"))
            {
                case "OneToMany":
                    model.Add(OneToMany(relationship));
                    break;
                case var other:
                    throw relationship.Problem($"has the type {other}, which the Sandbox does not know");
            }
        }
    }

    private OneToMany OneToMany(XElement relationship)
    {
        var name = relationship.Attribute("Name", required: true);
        var referenced = Table(relationship, "ReferencedEntityName");
        var referencing = Table(relationship, "ReferencingEntityName");
        var columnName = relationship.Need("ReferencingAttributeName");
        if (!referencing.Columns.TryGetValue(TableDraft.Lower(columnName), out var column))
            throw relationship.Problem($"is by the column {columnName}, which {referencing.LogicalName} does not have");
        return new OneToMany
        {
            SchemaName = name,
            ReferencedTable = referenced.LogicalName,
            ReferencedColumn = referenced.PrimaryKey,
            ReferencingTable = referencing.LogicalName,
            ReferencingColumn = column.LogicalName,
            ReferencingNavigation = Navigation(relationship, ManySide) ?? Navigation(referencing, column, referenced),
            ReferencedNavigation = Navigation(relationship, OneSide) ?? name,
            Delete = Cascade(relationship, "CascadeDelete"),
            Assign = Cascade(relationship, "CascadeAssign"),
            Share = Cascade(relationship, "CascadeShare"),
            Unshare = Cascade(relationship, "CascadeUnshare"),
            Reparent = Cascade(relationship, "CascadeReparent"),
            RollsUp = relationship.Maybe("CascadeRollupView") == nameof(Metadata.Cascade.Cascade),
        };
    }

    private TableDraft Table(XElement relationship, string element)
    {
        var name = relationship.Need(element);
        return model.Tables.TryGetValue(TableDraft.Lower(name), out var table) ? table : throw relationship.Problem($"names the table {name}, which is not there");
    }

    private static string? Navigation(XElement relationship, string side) => relationship.Element("EntityRelationshipRoles")?.Elements()
        .FirstOrDefault(role => role.Maybe("RelationshipRoleType") == side)?.Maybe("NavigationPropertyName");

    /// <summary>
    /// The name the platform gives a lookup's navigation property: the column's schema name (of a system column in lower case),
    /// then the table it refers to where that may be one of many, then on an activity the activity's own table.
    /// </summary>
    private static string Navigation(TableDraft referencing, Column column, TableDraft referenced)
    {
        if (column.Type == ColumnType.PrimaryKey)
            return $"{column.LogicalName}_{referenced.LogicalName}";
        var name = column.IsCustom ? column.SchemaName : column.LogicalName;
        if (column.Type == ColumnType.Customer || column.LogicalName == "regardingobjectid")
            name += $"_{referenced.LogicalName}";
        return referencing.IsActivity ? $"{name}_{referencing.LogicalName}" : name;
    }

    private static Cascade Cascade(XElement relationship, string element) => relationship.Need(element) switch
    {
        "NoCascade" => Metadata.Cascade.None,
        var text when Enum.TryParse<Cascade>(text, out var cascade) && Enum.IsDefined(cascade) => cascade,
        var other => throw relationship.Problem($"has {other} in <{element}>, which is not understood"),
    };
}
