using System.Xml.Linq;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Security;

namespace RecoveryCrm.Sandbox.App.Reading;

/// <summary>The views that Dataverse makes for every table, where the solution has none of the kind.</summary>
internal static class StandardViews
{
    private const int Active = 0;

    private static readonly Dictionary<int, (string Own, string Before, string After)> Words = new()
    {
        [1033] = ("My Active {0}", "Active {0}", "Quick Find Active {0}"),
        [1031] = ("Meine aktiven {0}", "Aktive {0}", "Schnellsuche: aktive {0}"),
        [1036] = ("Mes {0} actifs", "{0} actifs", "Recherche rapide : {0} actifs"),
    };

    public static IEnumerable<ViewDefinition> Missing(Table table, IEnumerable<ViewDefinition> existing)
    {
        if (table.IsIntersect || table.PrimaryName.Length == 0)
            yield break;
        var known = existing.ToList();
        bool Lacks(int type) => !known.Exists(view => view.Type == type);
        if (Lacks(ViewDefinition.Public) || !table.IsCustom)
        {
            var isDefault = !known.Exists(view => view is { Type: ViewDefinition.Public, IsDefault: true });
            if (table.Ownership == Ownership.User)
                yield return Make(table, "mine", ViewDefinition.Public, isDefault: false, words => words.Own, Where("ownerid", "eq-userid"));
            yield return Make(table, "active", ViewDefinition.Public, isDefault, words => words.Before);
        }

        if (Lacks(ViewDefinition.QuickFind))
            yield return Make(table, "quickfind", ViewDefinition.QuickFind, isDefault: true, words => words.After, Search(table));
        if (Lacks(ViewDefinition.Lookup))
            yield return Make(table, "lookup", ViewDefinition.Lookup, isDefault: true, words => words.Before);
        if (Lacks(ViewDefinition.Associated))
            yield return Make(table, "associated", ViewDefinition.Associated, isDefault: true, words => words.Before);
    }

    private static ViewDefinition Make(
        Table table, string kind, int type, bool isDefault, Func<(string Own, string Before, string After), string> words, params XElement[] conditions)
    {
        var shown = Shown(table).ToList();
        var filter = new XElement("filter", new XAttribute("type", "and"));
        if (table.Columns.ContainsKey("statecode"))
            filter.Add(new XElement("condition", new XAttribute("attribute", "statecode"), new XAttribute("operator", "eq"), new XAttribute("value", Active)));
        filter.Add(conditions.Where(each => each.Name == "condition"));
        var entity = new XElement(
            "entity", new XAttribute("name", table.LogicalName),
            shown.Prepend(table.PrimaryKey).Select(column => new XElement("attribute", new XAttribute("name", column))),
            new XElement("order", new XAttribute("attribute", table.PrimaryName), new XAttribute("descending", "false")),
            filter.HasElements ? filter : null, conditions.Where(each => each.Name == "filter"));
        var fetch = new XElement("fetch", new XAttribute("version", "1.0"), new XAttribute("mapping", "logical"), entity);
        var layout = new XElement("grid", new XAttribute("name", "resultset"), new XAttribute("jump", table.PrimaryName), new XElement(
            "row", new XAttribute("name", "result"), new XAttribute("id", table.PrimaryKey),
            shown.Select(column => new XElement("cell", new XAttribute("name", column), new XAttribute("width", column == table.PrimaryName ? 300 : 150)))));
        var name = new Labels(Words.ToDictionary(each => each.Key, each => string.Format(null, words(each.Value), table.CollectionLabel[each.Key])));
        return new ViewDefinition(StableId.Of($"view:{table.LogicalName}:{kind}"), table.LogicalName, type, isDefault, name, fetch, layout);
    }

    private static IEnumerable<string> Shown(Table table) =>
        StandardColumns.Of(table).Where(table.Columns.ContainsKey).Prepend(table.PrimaryName).Distinct().Take(6);

    private static XElement Where(string column, string comparison) =>
        new("condition", new XAttribute("attribute", column), new XAttribute("operator", comparison));

    private static XElement Search(Table table) => new("filter", new XAttribute("type", "or"), new XAttribute("isquickfindfields", "1"), StandardColumns.Searched(table)
        .Select(column => new XElement("condition", new XAttribute("attribute", column), new XAttribute("operator", "like"), new XAttribute("value", "{0}"))));
}
