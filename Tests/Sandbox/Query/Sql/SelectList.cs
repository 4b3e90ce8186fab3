using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Query.Model;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>A column of the result and where its parts stand in the SQL row; a part that it does not have is -1.</summary>
internal sealed record OutputColumn(Source Source, Column Column, SelectedColumn Asked, string Key)
{
    public int Value { get; init; } = -1;

    /// <summary>Of a polymorphic lookup: the table.</summary>
    public int Type { get; init; } = -1;

    /// <summary>Of a lookup: the name of the row.</summary>
    public int Name { get; init; } = -1;

    /// <summary>Of money: the symbol of its currency.</summary>
    public int Symbol { get; init; } = -1;

    /// <summary>Whether the result holds it as an AliasedValue.</summary>
    public bool IsAliased => !Source.IsRoot || Asked.Alias is not null;
}

/// <summary>What a statement selects. The same expression stands once, whoever asks for it.</summary>
internal sealed class SelectList(Statement statement)
{
    private readonly List<string> expressions = [];
    private readonly Dictionary<string, int> places = [];
    private readonly HashSet<string> keys = [];
    private readonly Dictionary<(Source, Column), int> names = [];
    private readonly Dictionary<Source, int> symbols = [];

    public List<OutputColumn> Columns { get; } = [];

    /// <summary>Party lists that were asked for: they are rows of activityparty and are read apart.</summary>
    public List<Column> PartyLists { get; } = [];

    public string Sql => expressions.Count == 0 ? "1" : string.Join(", ", expressions);

    public int Add(string expression)
    {
        if (!places.TryGetValue(expression, out var place))
        {
            place = expressions.Count;
            expressions.Add(expression);
            places[expression] = place;
        }

        return place;
    }

    public string At(int place) => expressions[place];

    /// <summary>The columns that a source was asked for.</summary>
    public void AddColumnsOf(Source source)
    {
        if (source.Asked.AllColumns)
            foreach (var column in source.Table.Columns.Values.Where(column => column.ValidForRead))
                Add(source, new SelectedColumn(column.LogicalName));
        foreach (var asked in source.Asked.Columns)
            Add(source, asked);
    }

    /// <summary>With money of the root comes its currency, as in Dataverse.</summary>
    public void AddCurrency(Source root)
    {
        if (Columns.Exists(output => output.Source.IsRoot && output.Column.Type == ColumnType.Money) && root.Table.Columns.ContainsKey("transactioncurrencyid"))
            Add(root, new SelectedColumn("transactioncurrencyid"));
    }

    public void Add(Source source, SelectedColumn asked)
    {
        var column = source.Table.Column(asked.Name);
        if (asked.Aggregate != Aggregate.None || asked.GroupBy)
            statement.Readable(source, column);
        else if (statement.Context.IsHidden(source.Table, column))
            return;
        var key = asked.Alias ?? (source.IsRoot ? column.LogicalName : $"{source.ResultAlias}.{column.LogicalName}");
        if (!keys.Add(key))
        {
            if (asked.Alias is not null)
                throw QueryFaults.DuplicateAlias(key);
            return;
        }

        if (column.Type != ColumnType.PartyList)
            Columns.Add(Place(new OutputColumn(source, column, asked, key)));
        else if (source.IsRoot)
            PartyLists.Add(column);
        else
            throw Pipeline.Faults.NotSupported($"The party list '{column}' of a linked table");
    }

    private OutputColumn Place(OutputColumn output)
    {
        var (source, column) = (output.Source, output.Column);
        return output with
        {
            Value = Add(source.Value(column)),
            Type = column.IsPolymorphic ? Add(source.TypeOf(column, statement)) : -1,
            Name = column.IsLookup ? NamePlace(source, column) : -1,
            Symbol = column.Type == ColumnType.Money ? SymbolPlace(source) : -1,
        };
    }

    public int NamePlace(Source source, Column column)
    {
        if (!names.TryGetValue((source, column), out var place))
            names[(source, column)] = place = Add(NameSql.Of(source, column, statement));
        return place;
    }

    private int SymbolPlace(Source source)
    {
        if (!symbols.TryGetValue(source, out var place))
            symbols[source] = place = Add(NameSql.CurrencySymbol(source, statement));
        return place;
    }
}
