using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>Another restitution of the same account that was submitted, with its value in base currency.</summary>
internal sealed record Grant(Guid Id, Guid Recovery, RestitutionStatus Status, decimal Value, bool IsContractual, DateTime? SubmittedOn)
{
    public bool IsApproved => Status is RestitutionStatus.Approved or RestitutionStatus.Delivered;

    public bool Counts => IsApproved || Status is RestitutionStatus.Submitted;
}

/// <summary>What an account and a recovery have got so far.</summary>
internal static class Grants
{
    /// <summary>
    /// What counts with a new restitution's value (R2): submitted, approved or delivered for the account in the window,
    /// contractual ones included. The window is [now - days, now].
    /// </summary>
    public static decimal Exposure(this IEnumerable<Grant> grants, DateTime now, int windowDays) => grants
        .Where(grant => grant.Counts && grant.SubmittedOn >= now.AddDays(-windowDays))
        .Sum(grant => grant.Value);

    /// <summary>What one recovery got: approved or delivered, contractual ones included (R5, R14).</summary>
    public static decimal Approved(this IEnumerable<Grant> grants, Guid recovery) => grants
        .Where(grant => grant.IsApproved && grant.Recovery == recovery)
        .Sum(grant => grant.Value);

    /// <summary>The part of it that is not owed under a contract anyway (R3).</summary>
    public static decimal ApprovedBeyondContract(this IEnumerable<Grant> grants, Guid recovery) =>
        grants.Where(grant => !grant.IsContractual).Approved(recovery);

    public static decimal Delivered(this IEnumerable<Grant> grants, Guid recovery) => grants
        .Where(grant => grant.Status is RestitutionStatus.Delivered && grant.Recovery == recovery)
        .Sum(grant => grant.Value);
}
