using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>A submission with the tier that was found for it.</summary>
internal sealed record RoutedSubmission(Submission Submission, Route Route);

/// <summary>What must hold before a restitution is submitted.</summary>
internal static class SubmissionRules
{
    private const int ShortestJustification = 20;

    // The client's own word on the loss weighs this much before a restitution looks small beside it (R14).
    private const decimal FairShare = 0.6m;

    public static readonly IReadOnlyList<Rule<RoutedSubmission>> All =
    [
        new("R10-recovery-ended",
            Holds: routed => routed.Submission.RecoveryStatus is not (RecoveryStatus.Closed or RecoveryStatus.Cancelled),
            Message: _ => RestitutionMessages.RecoveryEnded()),
        new("R1-justification",
            Holds: routed => JustificationLength(routed) >= ShortestJustification,
            Message: routed => RestitutionMessages.JustificationTooShort(JustificationLength(routed), ShortestJustification)),
        new("R15-client-heard",
            Holds: routed => !routed.Route.ListensFirst(routed.Submission) || routed.Submission.ClientSpokenTo,
            Message: _ => RestitutionMessages.ClientNotHeard()),
        new("R15-impact",
            Holds: routed => !routed.Route.ListensFirst(routed.Submission) || routed.Submission.Impacts.Count > 0,
            Message: _ => RestitutionMessages.NoImpact()),
        new("R4-gap",
            Holds: routed => routed.Route.Tier is not null,
            Message: routed => TierMessages.NotCovered(routed.Submission.TierValue, routed.Submission.Tiers.GapAround(routed.Submission.TierValue))),
        new("R4-members",
            Holds: routed => routed.Route.Tier is not { } tier || routed.Route.Eligible(routed.Submission) >= tier.ApprovalsRequired,
            Message: routed => TierMessages.TooFewMembers(
                routed.Route.Tier!.Name, routed.Route.Tier.ApprovalsRequired, routed.Route.Eligible(routed.Submission))),
    ];

    /// <summary>What is worth a second look and never in the way.</summary>
    public static readonly IReadOnlyList<Rule<Submission>> Warnings =
    [
        new("R14",
            Holds: submission => submission.Others.Approved(submission.Recovery) + submission.Value >= FairShare * submission.ConfirmedLoss,
            Message: submission => RestitutionMessages.SmallBesideLoss(
                submission.Others.Approved(submission.Recovery) + submission.Value, submission.ConfirmedLoss)),
    ];

    private static int JustificationLength(RoutedSubmission routed) => routed.Submission.Row.Justification?.Trim().Length ?? 0;
}
