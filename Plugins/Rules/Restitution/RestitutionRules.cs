using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>What must hold of a restitution whenever it is saved.</summary>
internal static class RestitutionRules
{
    public static readonly IReadOnlyList<Rule<RestitutionRow>> All =
    [
        new("R1-recovery",
            Holds: row => row.Recovery is not null,
            Message: _ => RestitutionMessages.RecoveryMissing()),
        new("R1-name",
            Holds: row => !string.IsNullOrWhiteSpace(row.Name),
            Message: _ => RestitutionMessages.NameMissing()),
        new("R1-type",
            Holds: row => row.Type is not null,
            Message: _ => RestitutionMessages.TypeMissing()),
        new("R1-amount",
            Holds: row => row.Type is null or RestitutionType.ApologyOnly || row.Amount > 0m,
            Message: row => RestitutionMessages.AmountNotPositive(row.Amount)),
        new("R1-apology-only",
            Holds: row => row.Type is not RestitutionType.ApologyOnly || row.Amount is null or 0m,
            Message: row => RestitutionMessages.ApologyCostsNothing(row.Amount!.Value)),
        new("R11-reference",
            Holds: row => row.Status is not RestitutionStatus.Delivered || !string.IsNullOrWhiteSpace(row.DeliveryReference),
            Message: _ => RestitutionMessages.ReferenceMissing()),
        new("R13-response",
            Holds: row => row.Status is not RestitutionStatus.Delivered || row.IsContractual || row.ClientResponse is not null,
            Message: _ => RestitutionMessages.ResponseMissing()),
    ];

    /// <summary>A restitution begins as a draft, whoever creates it.</summary>
    public static readonly IReadOnlyList<Rule<RestitutionStatus>> New =
    [
        new("R1-draft",
            Holds: status => status is RestitutionStatus.Draft,
            Message: status => RestitutionMessages.BeginsAsDraft(StatusText.Of(status))),
    ];

    /// <summary>The client answers what was decided: in part or not at all is for the sponsor to see to (R13).</summary>
    public static bool NeedsSponsor(ClientResponse? response) =>
        response is ClientResponse.AcceptedInPart or ClientResponse.Declined;
}
