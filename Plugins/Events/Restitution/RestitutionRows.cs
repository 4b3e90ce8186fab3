using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>Reads a restitution's row as its rules know it.</summary>
internal static class RestitutionRows
{
    /// <summary>
    /// What is decided on. Whether it is contractual is a part of it: the tier and what delivery needs depend on that.
    /// </summary>
    public static readonly string[] Facts =
    [
        Restitution.Columns.Amount, Restitution.Columns.Type, Restitution.Columns.TransactionCurrency, Restitution.Columns.Recovery,
        Restitution.Columns.Justification, Restitution.Columns.IsContractual,
    ];

    public static RestitutionRow AsRow(this Restitution row) => new()
    {
        Name = row.Name,
        Recovery = row.Recovery?.Id,
        Type = row.Type,
        Amount = row.Amount,
        IsContractual = row.IsContractual ?? false,
        Justification = row.Justification,
        Status = row.Status ?? RestitutionStatus.Draft,
        DeliveryReference = row.DeliveryReference,
        ClientResponse = row.ClientResponse,
    };
}
