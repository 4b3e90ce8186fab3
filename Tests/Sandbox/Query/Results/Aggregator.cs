using System.Globalization;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Query.Model;
using RecoveryCrm.Sandbox.Query.Sql;

namespace RecoveryCrm.Sandbox.Query.Results;

/// <summary>Groups rows and computes their aggregates, in .NET, because SQLite knows no exact decimals.</summary>
internal sealed class Aggregator
{
    private readonly SelectSql select;
    private readonly QueryContext context;
    private readonly ValueText text;
    private readonly List<(OutputColumn Output, GroupKey Key)> keys;
    private readonly List<OutputColumn> aggregates;

    public Aggregator(SelectSql select, QueryContext context, ValueText text)
    {
        this.select = select;
        this.context = context;
        this.text = text;
        foreach (var output in select.List.Columns)
        {
            if (output.Asked is { GroupBy: false, Aggregate: Aggregate.None })
                throw QueryFaults.NotInAggregate(output.Key);
            if (output.Asked.Alias is null)
                throw QueryFaults.AliasRequired(output.Key);
        }

        keys = [.. select.List.Columns.Where(output => output.Asked.GroupBy).Select(output => (output, new GroupKey(output, context)))];
        aggregates = [.. select.List.Columns.Where(output => !output.Asked.GroupBy)];
    }

    public List<Entity> Run(IEnumerable<object?[]> rows)
    {
        var groups = new Dictionary<string, Group>();
        // Without a grouping there is one row, also for no rows at all.
        if (keys.Count == 0)
            groups[""] = new Group([], [.. aggregates.Select(output => new Accumulator(output))]);
        foreach (var row in rows)
        {
            var values = keys.ConvertAll(key => key.Key.Of(row));
            var identity = string.Join('\u001F', values.Select(value => Convert.ToString(GroupKey.Identity(value), CultureInfo.InvariantCulture)));
            if (!groups.TryGetValue(identity, out var group))
                groups[identity] = group = new Group(values, [.. aggregates.Select(output => new Accumulator(output))]);
            foreach (var accumulator in group.Accumulators)
                accumulator.Add(row);
        }

        return [.. Sorted([.. groups.Values]).Select(Row)];
    }

    private IEnumerable<Group> Sorted(List<Group> groups)
    {
        var sorted = groups.OrderBy(_ => 0);
        foreach (var order in Sources(select.Sources.Root).SelectMany(source => source.Asked.Orders))
        {
            var sortKey = SortKey(order);
            sorted = order.Descending ? sorted.ThenByDescending(sortKey, GroupOrder.Instance) : sorted.ThenBy(sortKey, GroupOrder.Instance);
        }

        return sorted;
    }

    private IEnumerable<Source> Sources(Source source) =>
        source.Asked.Links.Select(link => select.Sources[link]).SelectMany(Sources).Prepend(source);

    private Func<Group, object?> SortKey(QueryOrder order)
    {
        var alias = order.Alias ?? order.Column ?? "";
        var key = keys.FindIndex(candidate => candidate.Output.Key == alias);
        if (key >= 0)
            return group => Sortable(keys[key].Output.Column, group.Values[key]);
        var aggregate = aggregates.FindIndex(candidate => candidate.Key == alias);
        if (aggregate >= 0)
            return group => GroupKey.Identity(group.Accumulators[aggregate].Result());
        throw QueryFaults.UnknownOrderAlias(alias);
    }

    /// <summary>Groups sort as rows do: lookups by name, choices by label unless asked for raw.</summary>
    private object? Sortable(Column column, object? value) => value switch
    {
        EntityReference reference => reference.Name,
        OptionSetValue when !select.Query.RawOrder => text.Of(column, value),
        _ => GroupKey.Identity(value),
    };

    private Entity Row(Group group)
    {
        var entity = new Entity(select.Sources.Root.Table.LogicalName);
        for (var index = 0; index < keys.Count; index++)
            if (group.Values[index] is { } value)
                Put(entity, keys[index].Output, value, null);
        for (var index = 0; index < aggregates.Count; index++)
            Put(entity, aggregates[index], group.Accumulators[index].Result(), group.Accumulators[index].Symbol);
        return entity;
    }

    private void Put(Entity entity, OutputColumn output, object? value, string? symbol)
    {
        entity[output.Key] = new AliasedValue(output.Source.Table.LogicalName, output.Column.LogicalName, value);
        if (value is not null && Shown(output, value, symbol) is { } shown)
            entity.FormattedValues[output.Key] = shown;
    }

    /// <summary>Counts and parts of dates are plain numbers, whatever their column holds.</summary>
    private string? Shown(OutputColumn output, object value, string? symbol) =>
        value is int or long ? UserFormat.Of(context.Language).Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture), 0) : text.Of(output.Column, value, symbol);

    private sealed record Group(List<object?> Values, List<Accumulator> Accumulators);

    private sealed class GroupOrder : IComparer<object?>
    {
        public static readonly GroupOrder Instance = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (string left, string right) => CultureInfo.InvariantCulture.CompareInfo.Compare(left, right, CompareOptions.IgnoreCase),
            (IComparable left, _) when x.GetType() == y.GetType() => left.CompareTo(y),
            // An int sum among long ones.
            _ => Convert.ToDecimal(x, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(y, CultureInfo.InvariantCulture)),
        };
    }
}
