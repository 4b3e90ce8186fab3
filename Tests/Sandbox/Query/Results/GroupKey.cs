using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Query.Model;
using RecoveryCrm.Sandbox.Query.Sql;

namespace RecoveryCrm.Sandbox.Query.Results;

/// <summary>What rows are grouped by: a column's value, or a part of its date by the user's calendar.</summary>
internal sealed class GroupKey
{
    private readonly OutputColumn output;
    private readonly QueryContext context;

    public GroupKey(OutputColumn output, QueryContext context)
    {
        this.output = output;
        this.context = context;
        var qualified = output.Source.Qualified(output.Column.LogicalName);
        if (output.Column.Type != ColumnType.DateTime && output.Asked.DatePart != DatePart.None)
            throw QueryFaults.DateGrouping(qualified, "is given, but the column holds no dates");
        if (output.Column.Type == ColumnType.DateTime && output.Asked.DatePart == DatePart.None)
            throw QueryFaults.DateGrouping(qualified, "is missing: group dates by day, week, month, quarter or year");
        if (output.Column.Type is ColumnType.Memo or ColumnType.MultiChoice)
            throw Pipeline.Faults.NotSupported($"Grouping by '{qualified}' of type {output.Column.Type}");
    }

    /// <summary>The group's value; null for rows without one.</summary>
    public object? Of(object?[] row) => RowReader.Value(output, row) is { } value ? value is DateTime time ? Part(time) : value : null;

    /// <summary>What two rows of one group have in common: text counts without its case.</summary>
    public static object? Identity(object? value) => value switch
    {
        string text => text.ToUpperInvariant(),
        OptionSetValue option => option.Value,
        EntityReference reference => (reference.LogicalName, reference.Id),
        Money money => money.Value,
        _ => value,
    };

    /// <summary>Weeks as in Microsoft's example (25 March 2023 is in week 12, 27 August 2023 in week 35): the first holds 1 January, each begins on Sunday.</summary>
    private int Part(DateTime time)
    {
        var day = output.Column.DateBehavior == DateBehavior.UserLocal && output.Asked.UserTimeZone
            ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc), context.TimeZone)
            : time;
        return output.Asked.DatePart switch
        {
            DatePart.Day => day.Day,
            DatePart.Week => ((day.DayOfYear - 1 + (int)new DateTime(day.Year, 1, 1).DayOfWeek) / 7) + 1,
            DatePart.Month => day.Month,
            DatePart.Quarter => ((day.Month - 1) / 3) + 1,
            _ => day.Year,
        };
    }
}
