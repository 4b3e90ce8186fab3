using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>What must hold before a decision counts. Add a rule by adding an entry.</summary>
internal static class ApprovalRules
{
    /// <summary>Whether there is anything to decide; where there is not, who asks does not matter.</summary>
    public static readonly IReadOnlyList<Rule<ApprovalRequest>> Open =
    [
        new("R10-nothing-decided",
            Holds: request => request.RecoveryStatus is not (RecoveryStatus.Closed or RecoveryStatus.Cancelled),
            Message: _ => ApprovalMessages.RecoveryEnded()),
        new("R10-already-decided",
            Holds: request => request.Status is RestitutionStatus.Draft or RestitutionStatus.Submitted or RestitutionStatus.Withdrawn,
            Message: request => ApprovalMessages.AlreadyDecided(StatusText.Of(request.Status))),
        new("R10-withdrawn",
            Holds: request => request.Status is not RestitutionStatus.Withdrawn,
            Message: _ => ApprovalMessages.Withdrawn()),
        new("R6-submitted",
            Holds: request => request.Status is not RestitutionStatus.Draft,
            Message: _ => ApprovalMessages.NotSubmitted()),
    ];

    public static readonly IReadOnlyList<Rule<ApprovalRequest>> All =
    [
        new("R6-decision",
            Holds: request => request.Decision is not null,
            Message: _ => ApprovalMessages.DecisionMissing()),
        new("R6-comment",
            Holds: request => request.Decision is not Decision.Reject || !string.IsNullOrWhiteSpace(request.Comment),
            Message: _ => ApprovalMessages.RejectionNeedsComment()),
        new("R6-in-person",
            Holds: request => !request.IsForAnother,
            Message: _ => ApprovalMessages.NotForAnother()),
        new("R6-team",
            Holds: request => request.IsTeamMember,
            Message: request => ApprovalMessages.NotInTeam(request.TierName)),
        new("R6-four-eyes",
            Holds: request => !request.Authors.Contains(request.Approver),
            Message: _ => ApprovalMessages.HasPartInIt()),
        new("R6-once",
            Holds: request => request.Given.All(given => given.Approver != request.Approver),
            Message: _ => ApprovalMessages.DecidedBefore()),
    ];

    /// <summary>What the decisions demand: one rejection ends it, enough approvals by different people approve; else nothing yet.</summary>
    public static RestitutionStatus? Demanded(int required, IReadOnlyCollection<GivenDecision> given)
    {
        if (given.Any(decision => decision.Decision == Decision.Reject))
            return RestitutionStatus.Rejected;
        return Left(required, given) == 0 ? RestitutionStatus.Approved : null;
    }

    /// <summary>How many approvals are still missing; each person counts once.</summary>
    public static int Left(int required, IEnumerable<GivenDecision> given)
    {
        var approved = given.Where(decision => decision.Decision == Decision.Approve).Select(decision => decision.Approver).Distinct().Count();
        return approved >= required ? 0 : required - approved;
    }
}
