using RecoveryCrm.Plugins.Rules.Impact;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>Reads an impact's row as its rules know it.</summary>
internal static class ImpactRows
{
    /// <summary>The columns of which the recovery's score or loss may change.</summary>
    public static readonly string[] Counted =
    [
        Impact.Columns.Level, Impact.Columns.Amount, Impact.Columns.ConfirmedAmount, Impact.Columns.TransactionCurrency,
        Impact.Columns.State, Impact.Columns.Status,
    ];

    public static ImpactRow AsRow(this Impact impact, Impact? stored = null) => new()
    {
        Recovery = impact.Recovery?.Id,
        Dimension = impact.Dimension,
        Description = impact.Description,
        Level = impact.Level,
        Amount = impact.Amount,
        ConfirmedAmount = impact.ConfirmedAmount,
        FormerRecovery = stored?.Recovery?.Id,
    };
}
