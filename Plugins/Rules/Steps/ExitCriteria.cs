using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Messages;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>
/// What a step may ask for before it is completed (S3): one entry for each criterion, or for each part of it
/// that a person has to see to separately. An entry holds for a step that does not ask for it.
/// </summary>
internal static class ExitCriteria
{
    public static readonly IReadOnlyList<Rule<StepFacts>> All =
    [
        For(ExitCriterion.PersonalContactMade, "S3-personal-contact",
            facts => facts.Evidence.Contacts.Count > 0,
            _ => CriterionMessages.PersonalContact),

        For(ExitCriterion.ApologyRecorded, "S3-apology",
            facts => IsGiven(facts.Step.Apology),
            _ => CriterionMessages.Apology),
        ApologyPasses(WordingRuleCode.A1, "A1-conditional"),
        ApologyPasses(WordingRuleCode.A2, "A2-ownership"),
        ApologyPasses(WordingRuleCode.A3, "A3-blame"),
        ApologyPasses(WordingRuleCode.A4, "A4-agentless"),

        For(ExitCriterion.ImpactRecorded, "S3-impact",
            facts => facts.Evidence.Impacts.Count > 0,
            _ => CriterionMessages.Impact),
        For(ExitCriterion.ImpactConfirmedByClient, "S3-impact-confirmed",
            facts => facts.Evidence.Impacts.Any(impact => impact.IsConfirmed) && !Unconfirmed(facts).Any(),
            facts => CriterionMessages.ImpactConfirmed(Unconfirmed(facts).Count())),

        For(ExitCriterion.PlanShared, "S3-plan-parts",
            facts => SharedPlan.IsComplete(facts.Evidence),
            _ => CriterionMessages.PlanParts),
        For(ExitCriterion.PlanShared, "S3-plan-shared",
            facts => !SharedPlan.IsComplete(facts.Evidence) || SharedPlan.SharedOn(facts.Evidence) is not null,
            _ => CriterionMessages.PlanShared),
        For(ExitCriterion.UpdateCadenceAgreed, "S3-update-cadence",
            facts => facts.Recovery.UpdateIntervalMinutes is not null,
            _ => CriterionMessages.UpdateCadence),

        For(ExitCriterion.RestitutionDecided, "S3-restitution",
            facts => facts.Evidence.Restitutions.Count > 0 && !Undecided(facts).Any(),
            facts => CriterionMessages.RestitutionDecided(Undecided(facts).Count())),

        For(ExitCriterion.ClientConfirmedTheFix, "V1-nobody",
            facts => facts.Evidence.IsConfirmedByClient is not null,
            _ => CriterionMessages.NobodyConfirmed),
        For(ExitCriterion.ClientConfirmedTheFix, "V1-contact",
            facts => facts.Evidence.IsConfirmedByClient != false,
            _ => CriterionMessages.ConfirmedByStranger),
        For(ExitCriterion.ClientConfirmedTheFix, "V1-outcome",
            facts => IsGiven(facts.Step.Outcome),
            _ => CriterionMessages.ConfirmationNeedsOutcome),

        For(ExitCriterion.RootCauseVerified, "S3-root-cause",
            facts => facts.Evidence.HasVerifiedRootCause,
            _ => CriterionMessages.RootCause),
        For(ExitCriterion.LearningShared, "S3-learning-shared",
            facts => facts.Evidence.Learning is { IsPublished: true, HasClientText: true, IsTold: true },
            facts => CriterionMessages.LearningShared(facts.Evidence.Learning)),
        For(ExitCriterion.FeedbackRequested, "S3-feedback",
            facts => facts.Recovery.IsUnconfirmed || facts.Evidence.FeedbackRequested,
            _ => CriterionMessages.Feedback),
        For(ExitCriterion.OutcomeDescribed, "S3-outcome",
            facts => IsGiven(facts.Step.Outcome),
            _ => CriterionMessages.Outcome),
    ];

    /// <summary>Those that are met by the step's own words, which never change once it is completed.</summary>
    public static IEnumerable<Rule<StepFacts>> OnTheStep => All.Where(rule => rule.Code is "S3-apology" or "V1-outcome" or "S3-outcome");

    private static Rule<StepFacts> For(ExitCriterion criterion, string code, Func<StepFacts, bool> isMet, Func<StepFacts, Text> message) =>
        new(code, Holds: facts => !facts.Asks(criterion) || isMet(facts), message);

    // Whoever disagrees with a finding keeps the words and says why.
    private static Rule<StepFacts> ApologyPasses(WordingRuleCode rule, string code) => For(
        ExitCriterion.ApologyRecorded,
        code,
        facts => IsGiven(facts.Step.ApologyReason) || Findings(facts, rule).Count == 0,
        facts => TextList.Of(Findings(facts, rule)
            .Select(finding => CriterionMessages.ApologyFinding(finding.Found, finding.Advice))
            .Take(1)
            .ToList()));

    private static List<Finding> Findings(StepFacts facts, WordingRuleCode rule) =>
        MessageRules.Check(facts.Step.Apology, MessageKind.Apology, new MessageFacts { Added = facts.Evidence.Wording }).Where(finding => finding.Blocks && finding.Rule == rule).ToList();

    private static IEnumerable<ImpactOnRecord> Unconfirmed(StepFacts facts) => facts.Evidence.Impacts
        .Where(impact => impact.Level is ImpactLevel.High or ImpactLevel.Severe && !impact.IsConfirmed);

    private static IEnumerable<RestitutionOnRecord> Undecided(StepFacts facts) => facts.Evidence.Restitutions
        .Where(restitution => restitution.Type == RestitutionType.ApologyOnly
            ? !IsGiven(restitution.Justification)
            : restitution.Status is RestitutionStatus.Draft or RestitutionStatus.Submitted);

    private static bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text);
}
