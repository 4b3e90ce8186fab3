using System.Globalization;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Query.Model;
using RecoveryCrm.Sandbox.Query.Sql;

namespace RecoveryCrm.Sandbox.Query.Results;

/// <summary>One aggregate of one group, computed exactly. Rows without a value do not count, but for count.</summary>
internal sealed class Accumulator
{
    private readonly OutputColumn output;
    private readonly HashSet<object>? seen;
    private int count;
    private decimal sum;
    private object? edge;
    private string? symbol;
    private bool isMixed;

    public Accumulator(OutputColumn output)
    {
        this.output = output;
        var type = output.Column.Type;
        var isAllowed = output.Asked.Aggregate switch
        {
            Aggregate.Sum or Aggregate.Average => IsNumber(type),
            Aggregate.Minimum or Aggregate.Maximum => IsNumber(type) || type == ColumnType.DateTime,
            _ => true,
        };
        if (!isAllowed)
            throw QueryFaults.AggregateNotValid(output.Asked.Aggregate.ToString(), output.Source.Qualified(output.Column.LogicalName), type);
        seen = output.Asked is { Aggregate: Aggregate.CountColumn, Distinct: true } ? [] : null;
    }

    /// <summary>The symbol of the currency that all amounts share; null where they differ.</summary>
    public string? Symbol => isMixed ? null : symbol;

    public void Add(object?[] row)
    {
        if (output.Asked.Aggregate == Aggregate.Count)
        {
            count++;
            return;
        }

        if (RowReader.Value(output, row) is not { } value || seen?.Add(GroupKey.Identity(value)!) == false)
            return;
        NoteSymbol(RowReader.Symbol(output, row));
        count++;
        if (output.Asked.Aggregate is Aggregate.Sum or Aggregate.Average)
            Sum(value);
        else if (output.Asked.Aggregate is Aggregate.Minimum or Aggregate.Maximum)
            Compare(value);
    }

    /// <summary>
    /// The result in the column's type. The sum of no values is 0, as in Microsoft's grouping example; their average, minimum
    /// and maximum have no value.
    /// </summary>
    public object? Result() => output.Asked.Aggregate switch
    {
        Aggregate.Count or Aggregate.CountColumn => count,
        Aggregate.Sum => Typed(sum),
        Aggregate.Average => count == 0 ? null : Typed(Average()),
        _ => edge,
    };

    private void Sum(object value)
    {
        try
        {
            sum += Number(value);
        }
        catch (OverflowException)
        {
            throw OutOfRange();
        }
    }

    private decimal Average() => output.Column.Type switch
    {
        // A whole number's average is whole, and money keeps the four places that SQL Server's money has.
        ColumnType.Integer or ColumnType.BigInt => decimal.Truncate(sum / count),
        ColumnType.Money => decimal.Round(sum / count, 4, MidpointRounding.AwayFromZero),
        _ => sum / count,
    };

    private object Typed(decimal value)
    {
        try
        {
            return output.Column.Type switch
            {
                ColumnType.Integer => value is >= int.MinValue and <= int.MaxValue ? (object)(int)value : (long)value,
                ColumnType.BigInt => (long)value,
                ColumnType.Money => new Money(value),
                ColumnType.Double => (double)value,
                _ => value,
            };
        }
        catch (OverflowException)
        {
            throw OutOfRange();
        }
    }

    private Exception OutOfRange() => Pipeline.Faults.InvalidArgument($"The aggregate '{output.Key}' is outside the supported range.");

    private void Compare(object value)
    {
        var order = edge is null ? 0 : Comparable(value).CompareTo(Comparable(edge));
        if (edge is null || (output.Asked.Aggregate == Aggregate.Minimum ? order < 0 : order > 0))
            edge = value;
    }

    private void NoteSymbol(string? found)
    {
        isMixed |= symbol is not null && found != symbol;
        symbol ??= found;
    }

    private static IComparable Comparable(object value) => value is Money money ? money.Value : (IComparable)value;

    private static decimal Number(object value) => value is Money money ? money.Value : Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static bool IsNumber(ColumnType type) =>
        type is ColumnType.Integer or ColumnType.BigInt or ColumnType.Decimal or ColumnType.Double or ColumnType.Money;
}
