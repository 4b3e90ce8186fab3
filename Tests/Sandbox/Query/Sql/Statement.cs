using System.Globalization;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>What the writers of one SQL statement share: its parameters, its tables and who asks. Values never stand in the SQL text.</summary>
internal sealed class Statement(OrganizationModel model, QueryContext context, SqlDialect dialect)
{
    private readonly List<object?> values = [];
    private readonly Dictionary<string, string> names = [];
    private int inner;

    public OrganizationModel Model { get; } = model;

    public QueryContext Context { get; } = context;

    public SqlDialect Dialect { get; } = dialect;

    public object?[] Values => [.. values];

    /// <summary>Nobody filters, joins, sorts or sums by a column that they may not read: the rows would tell what stands in it.</summary>
    public Column Readable(Source source, Column column) =>
        Context.IsHidden(source.Table, column) ? throw Pipeline.Faults.FieldReadMissing(source.Table.LogicalName, column.LogicalName) : column;

    /// <summary>Adds a value and returns the name that stands for it.</summary>
    public string Parameter(object? value)
    {
        // Texts that come from metadata (names of tables) stand once.
        if (value is string text && names.TryGetValue(text, out var known))
            return known;
        var name = string.Create(CultureInfo.InvariantCulture, $"@p{values.Count}");
        values.Add(value);
        if (value is string added)
            names[added] = name;
        return name;
    }

    public string Parameters(IEnumerable<object?> list) => string.Join(", ", list.Select(Parameter));

    public string Id(Guid id) => Parameter(id.ToString("D"));

    /// <summary>A fresh alias for a table inside a sub-select.</summary>
    public string InnerAlias() => string.Create(CultureInfo.InvariantCulture, $"s{inner++}");
}
