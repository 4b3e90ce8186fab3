using Microsoft.OData.UriParser;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Query;

/// <summary>Reads $select and $expand, as far as Dataverse allows them.</summary>
internal sealed class SelectionReader(WebModel model)
{
    private const int MostExpansions = 15;

    public Selection Read(SelectExpandClause? clause, TableShape shape)
    {
        var selection = Read(clause, shape, inner: false);
        if (Count(selection) is var count and > MostExpansions)
            throw WebApiException.Syntax($"The request has {count} $expand options, at most {MostExpansions} are allowed.");
        return selection;
    }

    private Selection Read(SelectExpandClause? clause, TableShape shape, bool inner)
    {
        if (clause is null)
            return Selection.All(shape);
        List<string> selected = [];
        List<Expansion> expansions = [];
        foreach (var item in clause.SelectedItems)
        {
            switch (item)
            {
                case PathSelectItem path when path.SelectedPath.FirstSegment is PropertySegment property:
                    selected.Add(property.Property.Name);
                    break;
                case PathSelectItem path when path.SelectedPath.FirstSegment is NavigationPropertySegment navigation:
                    SelectNavigation(navigation.NavigationProperty.Name, shape, selected);
                    break;
                case WildcardSelectItem:
                    return new Selection(shape, null, expansions);
                case ExpandedNavigationSelectItem expanded:
                    expansions.Add(Expand(expanded, shape, inner));
                    break;
                case ExpandedReferenceSelectItem reference:
                    expansions.Add(Expand(reference, shape));
                    break;
                default:
                    throw WebApiException.NotSupported($"The $select item '{item.GetType().Name}'");
            }
        }

        return new Selection(shape, clause.AllSelected || selected.Count == 0 ? null : [.. selected.Distinct()], expansions);
    }

    private static void SelectNavigation(string name, TableShape shape, List<string> selected)
    {
        // A lookup may be selected by its navigation property; its value is what comes back.
        if (shape.Lookups.TryGetValue(name, out var lookup))
            selected.Add(TableShape.PropertyOf(lookup.Column));
    }

    private Expansion Expand(ExpandedNavigationSelectItem item, TableShape shape, bool inner)
    {
        if (item.LevelsOption is not null || item.SkipOption is not null || item.SearchOption is not null
            || item.ApplyOption is not null || item.CountOption is not null)
            throw WebApiException.Syntax("Only $select, $filter, $orderby, $top and $expand are supported in $expand.");
        var (lookup, collection) = Navigation(item, shape);
        if (lookup is not null && (item.FilterOption is not null || item.OrderByOption is not null || item.TopOption is not null))
            throw WebApiException.Syntax($"The single-valued property '{lookup.Name}' takes only $select and $expand in $expand.");
        if (collection?.Through is not null && inner)
            throw WebApiException.Syntax($"The many-to-many property '{collection.Name}' can't be part of a nested $expand.");
        var target = lookup is not null ? Target(lookup) : model.Shape(collection!.Table);
        var selection = target is null ? Selection.All(shape) : Read(item.SelectAndExpand, target, inner: true);
        return new Expansion(lookup, collection, selection, item.FilterOption, item.OrderByOption, (int?)item.TopOption, false);
    }

    private Expansion Expand(ExpandedReferenceSelectItem item, TableShape shape)
    {
        var (lookup, collection) = Navigation(item, shape);
        if (lookup is null)
            throw WebApiException.Syntax($"$ref is not supported in $expand for the collection-valued property '{collection!.Name}'.");
        return new Expansion(lookup, null, new Selection(Target(lookup) ?? shape, [], []), null, null, null, true);
    }

    /// <summary>An owner is a user or a team: the user's shape reads the query, each row then shows its own.</summary>
    private TableShape? Target(LookupNavigation lookup) => model.Find(lookup.Target ?? "systemuser");

    private static (LookupNavigation?, CollectionNavigation?) Navigation(ExpandedReferenceSelectItem item, TableShape shape)
    {
        var name = ((NavigationPropertySegment)item.PathToNavigationProperty.LastSegment).NavigationProperty.Name;
        return (shape.Lookups.GetValueOrDefault(name), shape.Collections.GetValueOrDefault(name));
    }

    private static int Count(Selection selection) => selection.Expansions.Sum(each => 1 + Count(each.Selection));
}
