using System.Globalization;
using Microsoft.OData.Edm;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Errors;

namespace RecoveryCrm.Sandbox.WebApi.Rows;

/// <summary>A literal of a URL as the plain value that a query's condition or an alternate key holds.</summary>
internal static class Literals
{
    public static object Plain(object? literal, Column column) => literal switch
    {
        null => throw WebApiException.Syntax($"The column '{column.LogicalName}' can't be compared with nothing here."),
        DateTimeOffset time => time.UtcDateTime,
#pragma warning disable CS0618 // The parser of this version gives no other type for a date.
        Date date => new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Utc),
#pragma warning restore CS0618
        int or long when column.Type is ColumnType.Decimal or ColumnType.Money => Convert.ToDecimal(literal, CultureInfo.InvariantCulture),
        float or double when column.Type is ColumnType.Decimal or ColumnType.Money => Convert.ToDecimal(literal, CultureInfo.InvariantCulture),
        string text => Text(text, column),
        _ => literal,
    };

    /// <summary>The query functions take every value as text: it becomes what the column holds.</summary>
    private static object Text(string text, Column column)
    {
        switch (column.Type)
        {
            case ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status or ColumnType.MultiChoice
                when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                return number;
            case ColumnType.Decimal or ColumnType.Money
                when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number):
                return number;
            case ColumnType.DateTime
                when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time):
                return time;
            case ColumnType.Boolean when bool.TryParse(text, out var flag):
                return flag;
            case ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.PrimaryKey or ColumnType.UniqueIdentifier
                when Guid.TryParse(text, out var id):
                return id;
            case ColumnType.Text or ColumnType.Memo or ColumnType.EntityName:
                return text;
            default:
                throw WebApiException.Syntax($"The value '{text}' does not fit the column '{column.LogicalName}' ({column.Type}).");
        }
    }
}
