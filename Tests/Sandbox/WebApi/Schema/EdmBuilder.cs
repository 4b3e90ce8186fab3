using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.WebApi.Schema;

/// <summary>Writes the EDM (CSDL) of the organisation: the types, keys, navigation properties and operations of the Web API.</summary>
internal sealed class EdmBuilder(WebModel web)
{
    private const string Namespace = WebModel.Namespace;

    private readonly EdmModel model = new();
    private readonly Dictionary<string, EdmEntityType> types = [];
    private readonly Dictionary<string, EdmEntitySet> sets = [];

    public IEdmModel Build()
    {
        // As in Dataverse every row derives from crmbaseentity, users and teams from principal.
        var row = new EdmEntityType(Namespace, "crmbaseentity", null, isAbstract: true, isOpen: false);
        var principal = new EdmEntityType(Namespace, "principal", row, isAbstract: false, isOpen: false);
        principal.AddKeys(principal.AddStructuralProperty(TableShape.PrincipalKey, EdmCoreModel.Instance.GetGuid(false)));
        var container = new EdmEntityContainer(Namespace, "System");
        model.AddElement(row);
        model.AddElement(principal);
        model.AddElement(container);

        foreach (var shape in web.Shapes)
            AddType(shape, row, principal, container);
        foreach (var shape in web.Shapes)
            AddNavigations(shape, principal);
        new EdmOperations(model, container, row, types).Add(web.Organization);
        return model;
    }

    private void AddType(TableShape shape, EdmEntityType row, EdmEntityType principal, EdmEntityContainer container)
    {
        var table = shape.Table;
        var type = new EdmEntityType(Namespace, table.LogicalName, shape.IsPrincipal ? principal : row, false, false);
        foreach (var (name, column) in shape.Properties)
        {
            if (shape.IsPrincipal && name == TableShape.PrincipalKey)
                continue;
            var isKey = column.LogicalName == table.PrimaryKey;
            var property = type.AddStructuralProperty(name, EdmTypes.Of(column, nullable: !isKey));
            if (isKey && !shape.IsPrincipal)
                type.AddKeys(property);
        }

        foreach (var key in table.Keys)
        {
            var properties = key.Columns.ToDictionary(
                column => TableShape.PropertyOf(table.Column(column)),
                column => (IEdmProperty)type.FindProperty(TableShape.PropertyOf(table.Column(column))));
            model.AddAlternateKeyAnnotation(type, properties);
        }

        model.AddElement(type);
        types.Add(table.LogicalName, type);
        sets.Add(table.LogicalName, container.AddEntitySet(table.EntitySetName, type));
    }

    private void AddNavigations(TableShape shape, EdmEntityType principal)
    {
        var type = types[shape.Table.LogicalName];
        foreach (var lookup in shape.Lookups.Values.Where(lookup => type.FindProperty(lookup.Name) is null))
        {
            var target = lookup.Target is null ? principal : types.GetValueOrDefault(lookup.Target);
            if (target is not null)
                AddLookup(shape, type, lookup, target);
        }

        foreach (var collection in shape.Collections.Values.Where(collection => type.FindProperty(collection.Name) is null))
        {
            // The one-to-many side usually came with its lookup, as that one's partner.
            if (types.TryGetValue(collection.Table, out var target))
                Bind(shape.Table.LogicalName, type.AddUnidirectionalNavigation(Many(collection.Name, target)), collection.Table);
        }
    }

    private void AddLookup(TableShape shape, EdmEntityType type, LookupNavigation lookup, EdmEntityType target)
    {
        var one = new EdmNavigationPropertyInfo
        {
            Name = lookup.Name,
            Target = target,
            TargetMultiplicity = EdmMultiplicity.ZeroOrOne,
        };
        var partner = web.Find(lookup.Target)?.Collections.Values
            .FirstOrDefault(each => each.Relationship == lookup.Relationship && each.ForeignKey == lookup.Column.LogicalName);
        if (partner is null || target.FindProperty(partner.Name) is not null || (target == type && partner.Name == lookup.Name))
        {
            Bind(shape.Table.LogicalName, type.AddUnidirectionalNavigation(one), lookup.Target);
            return;
        }

        var pair = type.AddBidirectionalNavigation(one, Many(partner.Name, type));
        Bind(shape.Table.LogicalName, pair, lookup.Target);
        Bind(lookup.Target!, (EdmNavigationProperty)pair.Partner!, shape.Table.LogicalName);
    }

    private void Bind(string from, EdmNavigationProperty navigation, string? to)
    {
        if (to is not null)
            sets[from].AddNavigationTarget(navigation, sets[to]);
    }

    private static EdmNavigationPropertyInfo Many(string name, EdmEntityType target) =>
        new() { Name = name, Target = target, TargetMultiplicity = EdmMultiplicity.Many };
}
