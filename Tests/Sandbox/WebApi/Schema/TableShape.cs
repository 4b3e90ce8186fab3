using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.WebApi.Schema;

/// <summary>A table as the Web API shows it: its properties and navigation properties by their names there.</summary>
internal sealed class TableShape
{
    /// <summary>The key that users and teams share with their base type, as in Dataverse's own metadata.</summary>
    internal const string PrincipalKey = "ownerid";

    private readonly Dictionary<string, Column> properties = [];
    private readonly Dictionary<string, LookupNavigation> lookups = [];
    private readonly Dictionary<string, CollectionNavigation> collections = [];

    public TableShape(Table table, OrganizationModel model)
    {
        Table = table;
        IsPrincipal = table.LogicalName is "systemuser" or "team";
        foreach (var column in table.Columns.Values)
            Add(column);
        if (IsPrincipal)
            properties.TryAdd(PrincipalKey, table.Column(table.PrimaryKey));
        foreach (var relation in table.OneToMany.Where(relation => model.Tables.ContainsKey(relation.ReferencingTable)))
            Add(relation);
        foreach (var relation in table.ManyToMany.Where(relation => model.Tables.ContainsKey(relation.IntersectTable)))
            Add(relation);
    }

    public Table Table { get; }

    public bool IsPrincipal { get; }

    public IReadOnlyDictionary<string, Column> Properties => properties;

    public IReadOnlyDictionary<string, LookupNavigation> Lookups => lookups;

    public IReadOnlyDictionary<string, CollectionNavigation> Collections => collections;

    /// <summary>The column's name in the Web API: a lookup's value is read as "_name_value".</summary>
    public static string PropertyOf(Column column) =>
        column.IsLookup ? $"_{column.LogicalName}_value" : column.LogicalName;

    /// <summary>The navigation property that a lookup's value was set through, for the annotation of that name.</summary>
    public LookupNavigation? NavigationOf(Column column, string target) =>
        lookups.Values.FirstOrDefault(each => each.Column == column && (each.Target is null || each.Target == target));

    private void Add(Column column)
    {
        if (column.Type == ColumnType.PartyList || !column.ValidForRead)
            return;
        properties.Add(PropertyOf(column), column);
        if (!column.IsLookup)
            return;
        foreach (var relation in Table.ManyToOne.Where(each => each.ReferencingColumn == column.LogicalName))
        {
            // An owner's two relationships share one navigation property, which leads to either.
            var target = column.Type == ColumnType.Owner ? null : relation.ReferencedTable;
            var name = relation.ReferencingNavigation;
            lookups.TryAdd(name, new LookupNavigation(name, column, target, relation.SchemaName));
        }
    }

    private void Add(OneToMany relation)
    {
        var name = relation.ReferencedNavigation;
        var role = relation.ReferencedTable == relation.ReferencingTable ? EntityRole.Referenced : (EntityRole?)null;
        if (!lookups.ContainsKey(name))
            collections.TryAdd(name, new CollectionNavigation(
                name, relation.ReferencingTable, relation.SchemaName, relation.ReferencingColumn, null, role));
    }

    private void Add(ManyToMany relation)
    {
        var reflexive = relation.Table1 == relation.Table2;
        if (relation.Table1 == Table.LogicalName)
            AddSide(relation.Navigation1, relation.Table2, relation.Column1, relation.Column2, EntityRole.Referencing);
        if (relation.Table2 == Table.LogicalName)
            AddSide(relation.Navigation2, relation.Table1, relation.Column2, relation.Column1, EntityRole.Referenced);

        void AddSide(string navigation, string other, string own, string far, EntityRole role) =>
            collections.TryAdd(navigation, new CollectionNavigation(
                navigation, other, relation.SchemaName, null, new Intersect(relation.IntersectTable, own, far),
                reflexive ? role : null));
    }
}
