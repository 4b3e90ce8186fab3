using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>What must hold before a step is completed. Add a rule by adding an entry.</summary>
internal static class StepRules
{
    public static readonly Rule<StepFacts> Order = new("S1-order",
        Holds: facts => !Blocking(facts).Any(),
        Message: facts => StepMessages.Blocked(facts.Step.Name, Blocking(facts)));

    private static readonly Rule<StepFacts> SeverityReason = new("M2-severity-reason",
        Holds: facts => !EndsAssess(facts)
            || facts.Recovery.SuggestedSeverity is not { } suggested
            || suggested == facts.Recovery.Severity
            || !string.IsNullOrWhiteSpace(facts.Recovery.SeverityReason),
        Message: facts => StepMessages.SeverityNeedsReason(
            SeverityText.Of(facts.Recovery.Severity),
            SeverityText.Of(facts.Recovery.SuggestedSeverity!.Value)));

    /// <summary>What depends on the other steps, asked once more after a bulk update, in which several may have ended at once.</summary>
    public static readonly IReadOnlyList<Rule<StepFacts>> AmongSteps = [Order, SeverityReason];

    public static readonly IReadOnlyList<Rule<StepFacts>> All =
    [
        new("S8-recovery-ended",
            Holds: facts => !facts.Recovery.IsEnded,
            Message: facts => StepMessages.RecoveryEnded(facts.Step.Name)),
        Order,
        .. ExitCriteria.All,
        SeverityReason,
    ];

    private static IEnumerable<StepRow> Blocking(StepFacts facts) => facts.Others
        .Where(step => step.IsRequired && !step.IsDone && step.Sequence < facts.Step.Sequence);

    private static bool EndsAssess(StepFacts facts) =>
        facts.Step is { Stage: RecoveryStage.Assess, IsRequired: true }
        && !facts.Others.Any(step => step.HoldsUp && step.Stage == RecoveryStage.Assess);
}
