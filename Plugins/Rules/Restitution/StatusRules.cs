using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>A restitution's move from one status to another, with what its decisions demand.</summary>
/// <param name="From">Where it stands.</param>
/// <param name="To">Where somebody wants it.</param>
/// <param name="Demanded">The status that its decisions demand; none while they are too few.</param>
/// <param name="FactsDiffer">Whether the same write changes what is locked.</param>
internal sealed record StatusMove(RestitutionStatus From, RestitutionStatus To, RestitutionStatus? Demanded = null, bool FactsDiffer = false)
{
    public bool IsOver => From is RestitutionStatus.Delivered or RestitutionStatus.Rejected or RestitutionStatus.Withdrawn;
}

/// <summary>
/// Which moves there are. Approved and Rejected are accepted exactly when the decisions on record demand them, whoever
/// writes the status, and from nothing else.
/// </summary>
internal static class StatusRules
{
    public static readonly IReadOnlyList<Rule<StatusMove>> All =
    [
        new("R7-withdrawn",
            Holds: move => move.From is not RestitutionStatus.Withdrawn,
            Message: _ => RestitutionMessages.WithdrawnIsFinal()),
        new("R10-decided",
            Holds: move => move.From is not (RestitutionStatus.Delivered or RestitutionStatus.Rejected),
            Message: move => RestitutionMessages.IsFinal(StatusText.Of(move.From))),
        new("R7-draft",
            Holds: move => move.IsOver || move.To is not RestitutionStatus.Draft,
            Message: move => RestitutionMessages.NotBackToDraft(StatusText.Of(move.From))),
        new("R7-submitted",
            Holds: move => move.IsOver || move.To is not RestitutionStatus.Submitted || move.From is RestitutionStatus.Draft,
            Message: move => RestitutionMessages.NotSubmittedAgain(StatusText.Of(move.From))),
        new("R7-together",
            Holds: move => !move.FactsDiffer,
            Message: _ => RestitutionMessages.FactsBeforeStatus()),
        new("R8-approved",
            Holds: move => move.IsOver || move.To is not RestitutionStatus.Approved || IsDemanded(move),
            Message: _ => RestitutionMessages.ApprovedByDecisionOnly()),
        new("R8-rejected",
            Holds: move => move.IsOver || move.To is not RestitutionStatus.Rejected || IsDemanded(move),
            Message: _ => RestitutionMessages.RejectedByDecisionOnly()),
        new("R11-approved",
            Holds: move => move.IsOver || move.To is not RestitutionStatus.Delivered || move.From is RestitutionStatus.Approved,
            Message: move => RestitutionMessages.DeliveredNeedsApproval(StatusText.Of(move.From))),
    ];

    private static bool IsDemanded(StatusMove move) => move.From is RestitutionStatus.Submitted && move.Demanded == move.To;
}
