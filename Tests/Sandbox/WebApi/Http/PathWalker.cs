using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Rows;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Http;

/// <summary>Follows a parsed path from row to row to the resource it leads to.</summary>
internal sealed class PathWalker(Session session)
{
    public Resource Walk(IReadOnlyList<ODataPathSegment> segments)
    {
        Resource? here = null;
        foreach (var segment in segments)
            here = Step(here, segment);
        return here ?? throw WebApiException.NoSegment("");
    }

    private Resource Step(Resource? here, ODataPathSegment segment) => (here, segment) switch
    {
        (null, EntitySetSegment set) => new TableRows(session.Model.Shape(set.EdmType), null, null),
        (null, OperationImportSegment import) => new Operation(import.OperationImports.Single().Operation, [.. import.Parameters], null, null),
        (NoRow, _) => here,
        (TableRows rows, KeySegment key) => new SingleRow(rows.Shape, ReferenceReader.Reference(rows.Shape, key)),
        (TableRows rows, CountSegment) => new RowCount(rows),
        (TableRows rows, OperationSegment operation) => new Operation(operation.Operations.Single(), [.. operation.Parameters], rows.Shape, null),
        (SingleRow row, OperationSegment operation) => new Operation(operation.Operations.Single(), [.. operation.Parameters], row.Shape, session.Resolve(row.Reference)),
        (SingleRow row, PropertySegment property) => new RowValue(row.Shape, session.Resolve(row.Reference), property.Property.Name, row.Shape.Properties[property.Property.Name], false),
        (RowValue value, ValueSegment) => value with { Raw = true },
        (SingleRow row, NavigationPropertySegment navigation) => Navigate(row, navigation.NavigationProperty.Name),
        (SingleRow row, NavigationPropertyLinkSegment link) => new RowLink(row.Shape, session.Resolve(row.Reference),
            row.Shape.Lookups.GetValueOrDefault(link.NavigationProperty.Name),
            row.Shape.Collections.GetValueOrDefault(link.NavigationProperty.Name), null),
        (RowLink { Collection: not null } link, KeySegment key) =>
            link with { Related = ReferenceReader.Reference(session.Model.Shape(link.Collection.Table), key).Id },
        _ => throw WebApiException.NoSegment(segment.Identifier ?? segment.GetType().Name),
    };

    private Resource Navigate(SingleRow row, string name)
    {
        var reference = session.Resolve(row.Reference);
        if (row.Shape.Collections.TryGetValue(name, out var collection))
            return new TableRows(session.Model.Shape(collection.Table), collection, reference);
        var lookup = row.Shape.Lookups[name];
        var target = session.Retrieve(reference.LogicalName, reference.Id, new ColumnSet(lookup.Column.LogicalName))
            .GetAttributeValue<EntityReference>(lookup.Column.LogicalName);
        return target is null || (lookup.Target is not null && target.LogicalName != lookup.Target)
            ? new NoRow()
            : new SingleRow(session.Model.Shape(target.LogicalName), target);
    }
}
