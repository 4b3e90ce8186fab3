using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Restitution;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>A decision as it stands, with the restitution it was taken on.</summary>
internal sealed class CheckedApproval
{
    public CheckedRestitution Restitution { get; init; } = new();
    public ApprovalRequest Request { get; init; } = new();
    public DateTime? DecidedOn { get; init; }
    public Guid? Policy { get; init; }
    public decimal? Amount { get; init; }
}

/// <summary>What no decision can be while the rules are on (R6, R9, R10).</summary>
internal static class ApprovalIntegrity
{
    private static readonly IReadOnlyList<Rule<CheckedApproval>> All =
    [
        new("R6-signed",
            Holds: decision => decision.DecidedOn is not null && decision.Request.Approver != Guid.Empty,
            Message: _ => RestitutionIntegrityMessages.NotSigned()),
        new("R9-amount",
            Holds: decision => decision.Amount == decision.Restitution.BaseValue && decision.Policy == decision.Restitution.Policy,
            Message: decision => RestitutionIntegrityMessages.OtherAmount(decision.Amount, decision.Restitution.BaseValue)),
    ];

    public static IEnumerable<Violation> Check(CheckedApproval decision) => All.Check(decision)
        .Concat(ApprovalRules.Open.Check(decision.Request))
        .Concat(ApprovalRules.All.Check(decision.Request));
}
