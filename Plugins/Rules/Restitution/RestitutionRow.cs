using System;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>A restitution as it would stand when saved.</summary>
internal sealed record RestitutionRow
{
    public string? Name { get; init; }
    public Guid? Recovery { get; init; }
    public RestitutionType? Type { get; init; }

    /// <summary>What it costs us, in its own currency.</summary>
    public decimal? Amount { get; init; }

    public bool IsContractual { get; init; }
    public string? Justification { get; init; }
    public RestitutionStatus Status { get; init; } = RestitutionStatus.Draft;
    public string? DeliveryReference { get; init; }
    public ClientResponse? ClientResponse { get; init; }
}
