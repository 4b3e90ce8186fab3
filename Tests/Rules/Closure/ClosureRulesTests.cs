using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Closure;

public sealed class ClosureRulesTests
{
    [Fact, Rule("V4")]
    public void A_recovery_that_ran_its_course_closes() => Assert.Empty(Codes());

    [Fact, Rule("V4")]
    public void Everything_that_is_missing_is_said_at_once() => Assert.Equal(
        ["V4-outcome", "V4-steps", "V4-money", "V4-cause", "V4-improvement"],
        Codes(outcome: null, openSteps: ["Fix it"], openMoney: ["Credit"], cause: false, improvement: false));

    [Theory, Rule("V4")]
    [InlineData((int)Severity.Critical, false, 0, true)]
    [InlineData((int)Severity.Major, false, 0, true)]
    [InlineData((int)Severity.Moderate, false, 0, false)]
    [InlineData((int)Severity.Minor, false, 0, false)]
    [InlineData((int)Severity.Minor, true, 0, true)]
    [InlineData((int)Severity.Moderate, false, 1, true)]
    public void Learning_is_asked_of_what_was_serious_recurred_or_was_not_fixed_at_first(int severity, bool recurs, int failed, bool asked) =>
        Assert.Equal(
            asked ? ["V4-cause", "V4-improvement"] : [],
            Codes(severity: (Severity)severity, recurs: recurs, failed: failed, cause: false, improvement: false));

    [Theory, Rule("M2")]
    [InlineData((int)Severity.Major, null, true)]
    [InlineData((int)Severity.Critical, null, false)]
    [InlineData((int)Severity.Major, "The order book of the quarter is at stake.", false)]
    public void A_severity_other_than_suggested_is_explained_before_it_closes(int suggested, string? reason, bool refused) =>
        Assert.Equal(refused ? ["M2-severity-unexplained"] : [], Codes(suggested: (Severity)suggested, severityReason: reason));

    [Theory, Rule("V4")]
    [InlineData(null, "V4-reason")]
    [InlineData("  ", "V4-reason")]
    [InlineData("They left for a competitor.", null)]
    public void A_lost_client_needs_only_a_reason(string? reason, string? code) => Assert.Equal(
        code is null ? [] : [code],
        Codes(outcome: RecoveryOutcome.ClientLost, reason: reason, openSteps: ["Fix it"], cause: false, improvement: false));

    [Fact, Rule("V4")]
    public void A_lost_client_leaves_no_open_money() =>
        Assert.Equal(["V4-money"], Codes(outcome: RecoveryOutcome.ClientLost, reason: "Left.", openMoney: ["Credit"]));

    [Theory, Rule("V5")]
    [InlineData(true, "Planned maintenance, announced twice.", true)]
    [InlineData(true, null, false)]
    [InlineData(false, "Planned maintenance, announced twice.", false)]
    public void Not_a_failure_is_a_managers_decision_with_a_reason(bool isManager, string? reason, bool allowed) => Assert.Equal(
        allowed ? [] : ["V5-not-a-failure"],
        Codes(outcome: RecoveryOutcome.NotAFailure, isManager: isManager, reason: reason, openSteps: ["Fix it"], cause: false, improvement: false));

    [Theory, Rule("V6")]
    [InlineData((int)RecoveryOutcome.Unconfirmed, true, true)]
    [InlineData((int)RecoveryOutcome.ClientLost, true, true)]
    [InlineData((int)RecoveryOutcome.TrustRestored, true, false)]
    [InlineData((int)RecoveryOutcome.PartlyRestored, true, false)]
    [InlineData((int)RecoveryOutcome.Unconfirmed, false, false)]
    public void Unconfirmed_goes_with_a_client_who_never_confirmed(int outcome, bool isUnconfirmed, bool allowed) =>
        Assert.Equal(allowed ? [] : ["V6-outcome"], Codes(outcome: (RecoveryOutcome)outcome, isUnconfirmed: isUnconfirmed, reason: "Silence."));

    [Theory, Rule("V5")]
    [InlineData(true, "Logged twice.")]
    [InlineData(true, " ", "V5-reason")]
    [InlineData(false, "Logged twice.", "V5-manager")]
    [InlineData(false, null, "V5-manager", "V5-reason")]
    public void Cancelling_needs_a_manager_and_a_reason(bool isManager, string? reason, params string[] codes) => Assert.Equal(
        codes,
        ClosureRules.Cancelling.Check(new Cancellation { IsManager = isManager, Reason = reason }).Codes());

    [Theory, Rule("V5")]
    [InlineData((int)RecoveryStatus.Closed, (int)RecoveryStatus.InProgress, "V5-final")]
    [InlineData((int)RecoveryStatus.Closed, (int)RecoveryStatus.Cancelled, "V5-final")]
    [InlineData((int)RecoveryStatus.Cancelled, (int)RecoveryStatus.FollowingUp, "V5-final")]
    [InlineData((int)RecoveryStatus.InProgress, (int)RecoveryStatus.FollowingUp, "V4-following-up")]
    [InlineData((int)RecoveryStatus.FollowingUp, (int)RecoveryStatus.InProgress, "V2-reopened")]
    public void Other_moves_of_the_status_follow_from_other_rows(int from, int to, string code) =>
        Assert.Equal([code], StatusRules.All.Check(new StatusChange { Status = (RecoveryStatus)from, Wanted = (RecoveryStatus)to }).Codes());

    [Fact, Rule("V4")]
    public void Following_up_starts_when_learn_has_ended() =>
        Assert.Empty(StatusRules.All.Check(new StatusChange { Status = RecoveryStatus.InProgress, Wanted = RecoveryStatus.FollowingUp, IsLearned = true }));

    [Theory, Rule("V3")]
    [InlineData((int)CaseResolutionBlock.KeyClients, true, false, false)]
    [InlineData((int)CaseResolutionBlock.KeyClients, true, true, true)]
    [InlineData((int)CaseResolutionBlock.KeyClients, false, false, true)]
    [InlineData((int)CaseResolutionBlock.Always, false, false, false)]
    [InlineData((int)CaseResolutionBlock.Never, true, false, true)]
    public void A_case_is_resolved_after_its_recovery_is_verified(int block, bool isKeyClient, bool isSettled, bool allowed) => Assert.Equal(
        allowed ? [] : ["V3-unverified"],
        CaseResolution.All.Check(new CaseToResolve { Recovery = "Outage", Block = (CaseResolutionBlock)block, IsKeyClient = isKeyClient, IsSettled = isSettled }).Codes());

    [Theory, Rule("P4")]
    [InlineData((int)Severity.Critical, true, false, "P4-cause")]
    [InlineData((int)Severity.Critical, false, true, "P4-training")]
    [InlineData((int)Severity.Minor, true, true)]
    public void Every_cause_has_an_improvement_that_is_more_than_training(int severity, bool leftAlone, bool trainingOnly, params string[] codes) =>
        Assert.Equal(codes, Codes(severity: (Severity)severity, leftAlone: leftAlone ? ["Orders rejected"] : [], trainingOnly: trainingOnly));

    [Theory, Rule("F4")]
    [InlineData((int)RecoveryOutcome.TrustRestored, true, false)]
    [InlineData((int)RecoveryOutcome.TrustRestored, false, false, "F4-confidence")]
    [InlineData((int)RecoveryOutcome.TrustRestored, true, true, "F4-task")]
    [InlineData((int)RecoveryOutcome.PartlyRestored, false, true)]
    public void Trust_is_restored_when_the_client_says_so(int outcome, bool confident, bool task, params string[] codes) =>
        Assert.Equal(codes, Codes(outcome: (RecoveryOutcome)outcome, confident: confident, trustTask: task));

    private static IReadOnlyList<string> Codes(
        RecoveryOutcome? outcome = RecoveryOutcome.PartlyRestored,
        Severity severity = Severity.Critical,
        Severity? suggested = null,
        string? severityReason = null,
        bool recurs = false,
        int failed = 0,
        bool isUnconfirmed = false,
        bool isManager = false,
        string? reason = null,
        string[]? openSteps = null,
        string[]? openMoney = null,
        bool cause = true,
        bool improvement = true,
        string[]? leftAlone = null,
        bool trainingOnly = false,
        bool confident = true,
        bool trustTask = false) =>
        ClosureRules.All.Check(new ClosureFacts
        {
            Status = RecoveryStatus.FollowingUp,
            Severity = severity,
            SuggestedSeverity = suggested,
            SeverityReason = severityReason,
            IsRecurrence = recurs,
            FailedVerifications = failed,
            IsUnconfirmed = isUnconfirmed,
            Outcome = outcome,
            Reason = reason,
            IsManager = isManager,
            OpenSteps = openSteps ?? [],
            OpenMoney = openMoney ?? [],
            HasVerifiedCause = cause,
            HasPublishedImprovement = improvement,
            HasSponsorTouchpoint = true,
            CausesLeftAlone = leftAlone ?? [],
            HasTrainingOnly = trainingOnly,
            IsConfident = confident,
            HasTrustTask = trustTask,
        }).Codes();
}
