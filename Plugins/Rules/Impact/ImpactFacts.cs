using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Impact;

/// <summary>One impact that stands, with its amounts in base currency.</summary>
internal sealed record ImpactFacts(ImpactLevel Level, decimal? Amount, decimal? ConfirmedAmount, bool IsConfirmed)
{
    /// <summary>What it costs the client: their own word where given, else our estimate (M3).</summary>
    public decimal Loss => ConfirmedAmount ?? Amount ?? 0m;

    /// <summary>The part of it that the client has confirmed: by an amount of their own, or by agreeing to ours.</summary>
    public decimal ConfirmedLoss => ConfirmedAmount ?? (IsConfirmed ? Amount ?? 0m : 0m);
}
