using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>What must hold before a recovery is closed. Add a rule by adding an entry.</summary>
internal static class ClosureRules
{
    /// <summary>What the recovery itself still lacks, whoever closes it and with whichever outcome that runs its course.</summary>
    public static readonly IReadOnlyList<Rule<ClosureFacts>> Work =
    [
        new("V4-steps",
            Holds: facts => facts.EndsEarly || facts.OpenSteps.Count == 0,
            Message: facts => ClosureMessages.OpenSteps(facts.OpenSteps)),
        new("V4-money",
            Holds: facts => facts.OpenMoney.Count == 0,
            Message: facts => ClosureMessages.OpenMoney(facts.OpenMoney)),
        // A severity that was lowered after Assess would ask for less learning in silence.
        new("M2-severity-unexplained",
            Holds: facts => facts.EndsEarly
                || facts.SuggestedSeverity is not { } suggested
                || suggested == facts.Severity
                || !string.IsNullOrWhiteSpace(facts.SeverityReason),
            Message: facts => ClosureMessages.SeverityNeedsReason(SeverityText.Of(facts.Severity), SeverityText.Of(facts.SuggestedSeverity!.Value))),
        new("V4-cause",
            Holds: facts => !facts.NeedsLearning || facts.HasVerifiedCause,
            Message: _ => ClosureMessages.NoVerifiedCause()),
        new("V4-improvement",
            Holds: facts => !facts.NeedsLearning || facts.HasPublishedImprovement,
            Message: _ => ClosureMessages.NoPublishedImprovement()),
        new("P4-cause",
            Holds: facts => !facts.NeedsLearning || facts.CausesLeftAlone.Count == 0,
            Message: facts => LearningMessages.CausesLeftAlone(facts.CausesLeftAlone)),
        new("P4-training",
            Holds: facts => !facts.NeedsLearning || !facts.HasTrainingOnly,
            Message: _ => LearningMessages.TrainingOnly()),
        new("V2-sponsor",
            Holds: facts => facts.EndsEarly || facts.FailedVerifications == 0 || facts.HasSponsorTouchpoint,
            Message: _ => FailedVerificationMessages.NoSponsorTouchpoint),
    ];

    public static readonly IReadOnlyList<Rule<ClosureFacts>> All =
    [
        new("V4-outcome",
            Holds: facts => facts.Outcome is not null,
            Message: _ => ClosureMessages.NoOutcome()),
        .. Work,
        new("V4-reason",
            Holds: facts => facts.Outcome != RecoveryOutcome.ClientLost || HasReason(facts),
            Message: _ => ClosureMessages.ClientLostNeedsReason()),
        new("V5-not-a-failure",
            Holds: facts => facts.Outcome != RecoveryOutcome.NotAFailure || (facts.IsManager && HasReason(facts)),
            Message: _ => ClosureMessages.NotAFailureIsAManagersDecision()),
        new("F4-confidence",
            Holds: facts => facts.Outcome != RecoveryOutcome.TrustRestored || facts.IsConfident,
            Message: _ => LearningMessages.NotConfident()),
        new("F4-task",
            Holds: facts => facts.Outcome != RecoveryOutcome.TrustRestored || !facts.HasTrustTask,
            Message: _ => LearningMessages.TrustTaskOpen()),
        new("V6-outcome",
            Holds: facts => facts.IsUnconfirmed
                ? facts.Outcome is null or RecoveryOutcome.Unconfirmed or RecoveryOutcome.ClientLost
                : facts.Outcome != RecoveryOutcome.Unconfirmed,
            Message: facts => ClosureMessages.OutcomeAndConfirmation(facts.IsUnconfirmed)),
    ];

    /// <summary>What must hold before a recovery is cancelled.</summary>
    public static readonly IReadOnlyList<Rule<Cancellation>> Cancelling =
    [
        new("V5-manager",
            Holds: facts => facts.IsManager,
            Message: _ => ClosureMessages.OnlyManagersCancel()),
        new("V5-reason",
            Holds: facts => !string.IsNullOrWhiteSpace(facts.Reason),
            Message: _ => ClosureMessages.CancellingNeedsReason()),
    ];

    private static bool HasReason(ClosureFacts facts) => !string.IsNullOrWhiteSpace(facts.Reason);
}
