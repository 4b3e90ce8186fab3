using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>Holds single values to their columns: type first, then length, range and choice; gives the value as it is stored.</summary>
internal static class ColumnValues
{
    private static readonly DateTime Earliest = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Refuses a value of another type than the column's, before any plug-in reads it.</summary>
    public static void DemandType(Table table, Column column, object? value)
    {
        if (value is null)
            return;
        var expected = Expected(column.Type);
        if (!expected.IsInstanceOfType(value))
            throw Faults.WrongType(table.LogicalName, column.LogicalName, expected.Name, value);
    }

    /// <summary>The value within the column's limits, in the form that is stored; an empty text is null.</summary>
    public static object? Stored(Table table, Column column, object? value)
    {
        DemandType(table, column, value);
        return value switch
        {
            null or "" => null,
            string text => Text(table, column, text),
            int number => Whole(table, column, number),
            long number => Whole(table, column, number),
            decimal number => Ranged(table, column, decimal.Round(number, column.Precision, MidpointRounding.AwayFromZero)),
            double number => Number(table, column, number),
            Money money => new Money(Ranged(table, column, money.Value)),
            DateTime moment => Moment(table, column, moment),
            OptionSetValue choice => Choice(table, column, choice.Value, choice),
            OptionSetValueCollection choices => Choices(table, column, choices),
            _ => value,
        };
    }

    private static Type Expected(ColumnType type) => type switch
    {
        ColumnType.Text or ColumnType.Memo or ColumnType.EntityName => typeof(string),
        ColumnType.Integer => typeof(int),
        ColumnType.BigInt => typeof(long),
        ColumnType.Decimal => typeof(decimal),
        ColumnType.Double => typeof(double),
        ColumnType.Money => typeof(Money),
        ColumnType.DateTime => typeof(DateTime),
        ColumnType.Boolean => typeof(bool),
        ColumnType.Choice or ColumnType.State or ColumnType.Status => typeof(OptionSetValue),
        ColumnType.MultiChoice => typeof(OptionSetValueCollection),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => typeof(EntityReference),
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => typeof(Guid),
        ColumnType.PartyList => typeof(EntityCollection),
        _ => throw Faults.NotSupported($"A column of type {type}"),
    };

    private static string Text(Table table, Column column, string text) =>
        column.MaxLength is { } maximum && text.Length > maximum
            ? throw Faults.TooLong(table.LogicalName, column.LogicalName, maximum, text.Length)
            : text;

    private static object Whole(Table table, Column column, object number)
    {
        var value = Convert.ToDecimal(number, System.Globalization.CultureInfo.InvariantCulture);
        return value < (column.Minimum ?? value) || value > (column.Maximum ?? value)
            ? throw Faults.WholeNumberOutOfRange(table.LogicalName, column.LogicalName, number, column.Minimum ?? long.MinValue, column.Maximum ?? long.MaxValue)
            : number;
    }

    private static decimal Ranged(Table table, Column column, decimal number) =>
        number < (column.Minimum ?? number) || number > (column.Maximum ?? number)
            ? throw Faults.NumberOutOfRange(table.LogicalName, column.LogicalName, number, column.Minimum ?? decimal.MinValue, column.Maximum ?? decimal.MaxValue)
            : number;

    private static double Number(Table table, Column column, double number)
    {
        var rounded = Math.Round(number, Math.Min(column.Precision, 15), MidpointRounding.AwayFromZero);
        if (!double.IsFinite(rounded) || (column.Minimum is { } low && rounded < (double)low) || (column.Maximum is { } high && rounded > (double)high))
            throw Faults.NumberOutOfRange(table.LogicalName, column.LogicalName, number, column.Minimum ?? decimal.MinValue, column.Maximum ?? decimal.MaxValue);
        return rounded;
    }

    /// <summary>UTC without fractions of a second, which Dataverse's date columns do not keep; a date-only column has no time.</summary>
    private static DateTime Moment(Table table, Column column, DateTime moment)
    {
        var utc = moment.Kind == DateTimeKind.Local && column.DateBehavior == DateBehavior.UserLocal
            ? moment.ToUniversalTime()
            : DateTime.SpecifyKind(moment, DateTimeKind.Utc);
        if (utc < Earliest)
            throw Faults.DateOutOfRange(table.LogicalName, column.LogicalName, utc);
        return column.DateBehavior == DateBehavior.DateOnly ? utc.Date : utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond));
    }

    private static OptionSetValue Choice(Table table, Column column, int value, OptionSetValue given) =>
        column.Choices is { } choices && !choices.Contains(value) && !(column.Type == ColumnType.Status && value == StateRules.DefaultStatus)
            ? throw Faults.InvalidChoice(table.LogicalName, column.LogicalName, value, choices.Options.Select(option => option.Value))
            : given;

    private static OptionSetValueCollection? Choices(Table table, Column column, OptionSetValueCollection choices)
    {
        foreach (var choice in choices)
            Choice(table, column, choice.Value, choice);
        return choices.Count == 0 ? null : [.. choices.DistinctBy(choice => choice.Value).OrderBy(choice => choice.Value)];
    }
}
