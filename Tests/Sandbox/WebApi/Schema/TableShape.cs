using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.WebApi.Schema;

/// <summary>A table as the Web API shows it: its properties and navigation properties by their names there.</summary>
internal sealed class TableShape
{
    /// <summary>The key that users and teams share with their base type, as in Dataverse's own metadata.</summary>
    internal const string PrincipalKey = "ownerid";

    private readonly Dictionary<string, Column> _properties = [];
    private readonly Dictionary<string, LookupNavigation> _lookups = [];
    private readonly Dictionary<string, CollectionNavigation> _collections = [];

    public TableShape(Table table, OrganizationModel model)
    {
        Table = table;
        IsPrincipal = table.LogicalName is "systemuser" or "team";
        foreach (var column in table.Columns.Values)
            Add(column, model);
        if (IsPrincipal)
            _properties.TryAdd(PrincipalKey, table.Column(table.PrimaryKey));
        foreach (var relation in table.OneToMany.Where(relation => model.Tables.ContainsKey(relation.ReferencingTable)))
            Add(relation);
        foreach (var relation in table.ManyToMany.Where(relation => model.Tables.ContainsKey(relation.IntersectTable)))
            Add(relation);
        AddParties(model);
    }

    public Table Table { get; }

    public bool IsPrincipal { get; }

    public IReadOnlyDictionary<string, Column> Properties => _properties;

    public IReadOnlyDictionary<string, LookupNavigation> Lookups => _lookups;

    public IReadOnlyDictionary<string, CollectionNavigation> Collections => _collections;

    public static bool IsLookup(Column column) =>
        column.Type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner;

    /// <summary>The column's name in the Web API: a lookup's value is read as "_name_value".</summary>
    public static string PropertyOf(Column column) =>
        IsLookup(column) ? $"_{column.LogicalName}_value" : column.LogicalName;

    /// <summary>The navigation property that a lookup's value was set through, for the annotation of that name.</summary>
    public LookupNavigation? NavigationOf(Column column, string target) =>
        _lookups.Values.FirstOrDefault(each => each.Column == column && (each.Target is null || each.Target == target));

    private void Add(Column column, OrganizationModel model)
    {
        if (column.Type == ColumnType.PartyList || !column.ValidForRead)
            return;
        _properties.Add(PropertyOf(column), column);
        if (!IsLookup(column))
            return;
        if (column.Type == ColumnType.Owner)
        {
            _lookups.TryAdd(column.LogicalName, new LookupNavigation(column.LogicalName, column, null, null));
            return;
        }

        foreach (var target in column.Targets.Where(model.Tables.ContainsKey))
        {
            var relation = Table.ManyToOne.FirstOrDefault(each =>
                each.ReferencingColumn == column.LogicalName && each.ReferencedTable == target);
            var name = relation?.ReferencingNavigation is { Length: > 0 } given ? given
                : column.Targets.Count == 1 ? column.LogicalName
                : $"{column.LogicalName}_{target}";
            _lookups.TryAdd(name, new LookupNavigation(name, column, target, relation?.SchemaName));
        }
    }

    private void Add(OneToMany relation)
    {
        var name = relation.ReferencedNavigation is { Length: > 0 } given ? given : relation.SchemaName;
        var role = relation.ReferencedTable == relation.ReferencingTable ? EntityRole.Referenced : (EntityRole?)null;
        if (!_lookups.ContainsKey(name))
            _collections.TryAdd(name, new CollectionNavigation(
                name, relation.ReferencingTable, relation.SchemaName, relation.ReferencingColumn, null, role));
    }

    private void Add(ManyToMany relation)
    {
        var reflexive = relation.Table1 == relation.Table2;
        if (relation.Table1 == Table.LogicalName)
            AddSide(relation.Navigation1, relation.Table2, relation.Column1, relation.Column2, EntityRole.Referencing);
        if (relation.Table2 == Table.LogicalName)
            AddSide(relation.Navigation2, relation.Table1, relation.Column2, relation.Column1, EntityRole.Referenced);

        void AddSide(string? navigation, string other, string own, string far, EntityRole role)
        {
            var name = string.IsNullOrEmpty(navigation) ? relation.SchemaName : navigation;
            _collections.TryAdd(name, new CollectionNavigation(
                name, other, relation.SchemaName, null, new Intersect(relation.IntersectTable, own, far),
                reflexive ? role : null));
        }
    }

    /// <summary>Every activity carries its parties as "(table)_activity_parties", rows of activityparty.</summary>
    private void AddParties(OrganizationModel model)
    {
        var name = $"{Table.LogicalName}_activity_parties";
        if (Table.IsActivity && model.Tables.ContainsKey("activityparty"))
            _collections.TryAdd(name, new CollectionNavigation(name, "activityparty", name, "activityid", null, null));
    }
}
