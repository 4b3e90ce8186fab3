using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Query;

/// <summary>Who asks, when, and what they may see: everything a query depends on beside the data.</summary>
/// <param name="UserId">The user whom eq-userid, eq-businessid and their like mean.</param>
/// <param name="NowUtc">The clock of the request, which the relative date operators count from.</param>
/// <param name="TimeZone">The user's zone: where their day begins, and how dates are shown.</param>
/// <param name="Language">The user's language, as LCID: labels, sorting of choices, formats.</param>
/// <param name="Scope">What the user may read of a table; it may refuse with a fault.</param>
public sealed record QueryContext(Guid UserId, DateTime NowUtc, TimeZoneInfo TimeZone, int Language, Func<string, ReadScope> Scope)
{
    /// <summary>Whether the user may read a secured column.</summary>
    public Func<Table, Column, bool> MayRead { get; init; } = static (_, _) => true;

    public bool IsHidden(Table table, Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.IsSecured && !MayRead(table, column);
    }
}
