using System.Globalization;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Query.Model;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>The tables of a query, found by the names that conditions and orders use for them.</summary>
internal sealed class SourceSet
{
    private readonly OrganizationModel model;
    private readonly Dictionary<QuerySource, Source> byAsked = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Source> byAlias = [];
    private int links;

    public SourceSet(OrganizationModel model, QuerySource root)
    {
        this.model = model;
        Root = new Source(root, model.Table(root.Table), "t0", root.Table, null);
        byAsked[root] = Root;
        AddLinks(Root);
        if (links > Paging.LinkLimit)
            throw QueryFaults.TooManyLinks(links, Paging.LinkLimit);
    }

    public Source Root { get; }

    public Source this[QuerySource asked] => byAsked[asked];

    /// <summary>The source that a condition or order means: its own without a name, else by alias, else by table name.</summary>
    public Source Find(string? name, Source here)
    {
        if (name is null || name == here.Asked.Alias)
            return here;
        if (byAlias.TryGetValue(name, out var source))
            return source;
        var named = byAsked.Values.Where(candidate => candidate.Table.LogicalName == name && candidate.Asked.Alias is null).ToList();
        return named.Count switch
        {
            1 => named[0],
            0 => throw QueryFaults.UnknownLink(name),
            _ when named.Contains(Root) => Root,
            _ => throw QueryFaults.AmbiguousLink(name),
        };
    }

    private void AddLinks(Source parent)
    {
        foreach (var filter in parent.Asked.Filters)
            AddFilterLinks(filter, parent);
        foreach (var link in parent.Asked.Links)
            Add(link, parent);
    }

    private void AddFilterLinks(FilterNode node, Source parent)
    {
        if (node is RelatedFilter related)
            Add(related.Link, parent);
        else if (node is FilterGroup group)
            foreach (var child in group.Nodes)
                AddFilterLinks(child, parent);
    }

    /// <summary>Without an alias Dataverse names a link after its table and its number among the links: contact1, account2.</summary>
    private void Add(QuerySource link, Source parent)
    {
        links++;
        var alias = link.Alias ?? string.Create(CultureInfo.InvariantCulture, $"{link.Table}{links}");
        if (!IsValid(alias))
            throw QueryFaults.InvalidAlias(alias);
        var source = new Source(link, model.Table(link.Table), string.Create(CultureInfo.InvariantCulture, $"t{links}"), alias, parent);
        if (!byAlias.TryAdd(alias, source))
            throw QueryFaults.DuplicateAlias(alias);
        byAsked[link] = source;
        AddLinks(source);
    }

    private static bool IsValid(string alias) =>
        (char.IsAsciiLetter(alias[0]) || alias[0] == '_') && alias.All(character => char.IsAsciiLetterOrDigit(character) || character == '_' || character == '.');
}
