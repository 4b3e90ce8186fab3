using System.Globalization;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Query.Results;

/// <summary>A value as the user reads it: labels, numbers, money, dates in their zone, names. Null where the platform shows the value itself.</summary>
internal sealed class ValueText(OrganizationModel model, QueryContext context)
{
    private const string DateFormat = "date";

    private readonly UserFormat format = UserFormat.Of(context.Language);

    public string? Of(Column column, object value, string? symbol = null) => value switch
    {
        OptionSetValue option => Label(column, option.Value),
        OptionSetValueCollection options => string.Join("; ", options.Select(option => Label(column, option.Value))),
        bool flag => Label(column, flag ? 1 : 0) ?? (flag ? format.Yes : format.No),
        Money money => format.Money(money.Value, column.Precision, symbol ?? ""),
        decimal number => format.Number(number, column.Precision),
        double number when Math.Abs(number) < (double)decimal.MaxValue => format.Number((decimal)number, column.Precision),
        double number => number.ToString(CultureInfo.InvariantCulture),
        int or long => format.Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture), 0),
        DateTime time => Date(column, time),
        EntityReference reference => reference.Name,
        string name when column.Type == ColumnType.EntityName => model.Tables.GetValueOrDefault(name)?.Label[context.Language],
        _ => null,
    };

    private string? Label(Column column, int value) => column.Choices?.Find(value)?.Label[context.Language] is { Length: > 0 } label ? label : null;

    private string Date(Column column, DateTime time)
    {
        var shown = column.DateBehavior == DateBehavior.UserLocal
            ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc), context.TimeZone)
            : time;
        return column.DateBehavior == DateBehavior.DateOnly || string.Equals(column.Format, DateFormat, StringComparison.OrdinalIgnoreCase)
            || string.Equals(column.Format, "dateonly", StringComparison.OrdinalIgnoreCase)
                ? format.Date(shown)
                : format.DateAndTime(shown);
    }
}
