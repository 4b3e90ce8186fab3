using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Closure;

public sealed class FailedVerificationTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    private static readonly StepRow[] Cycle =
    [
        Step(10, RecoveryStage.Acknowledge, RecoveryStepStatus.Completed),
        Step(40, RecoveryStage.Fix, RecoveryStepStatus.Completed) with { Variants = "718340000|60|718340000\n718340003|480|718340001" },
        Step(50, RecoveryStage.Verify, RecoveryStepStatus.Active),
        Step(60, RecoveryStage.Learn, RecoveryStepStatus.Pending),
        Step(70, RecoveryStage.FollowUp, RecoveryStepStatus.Pending) with { IsRequired = false },
    ];

    [Theory, Rule("V2")]
    [InlineData((int)RecoveryStatus.InProgress, true, "Still down.")]
    [InlineData((int)RecoveryStatus.FollowingUp, false, "Still down.")]
    [InlineData((int)RecoveryStatus.InProgress, false, "Still down.", "V2-not-fixed-yet")]
    [InlineData((int)RecoveryStatus.OnHold, true, " ", "V2-not-held", "V2-reason")]
    public void A_fix_that_was_there_can_have_failed(int status, bool isFixed, string reason, params string[] codes) =>
        Assert.Equal(codes, FailedVerificationRules.All.Check(Report((RecoveryStatus)status, isFixed, reason, Cycle)).Codes());

    [Fact, Rule("V2")]
    public void Without_a_step_to_do_again_there_is_no_new_cycle() => Assert.Equal(
        ["V2-no-steps"],
        FailedVerificationRules.All.Check(Report(RecoveryStatus.FollowingUp, isFixed: true, "Still down.", [Cycle[0], Cycle[4]])).Codes());

    [Fact, Rule("V2")]
    public void The_new_cycle_begins_with_Fix_by_the_severity_as_it_is_now()
    {
        var renewed = FailedVerificationRules.Renew(Cycle, Severity.Minor);

        Assert.Equal([40, 50, 60, 70], renewed.Select(step => step.Sequence));
        Assert.Equal([RecoveryStepStatus.Active, RecoveryStepStatus.Pending, RecoveryStepStatus.Pending, RecoveryStepStatus.Pending], renewed.Select(step => step.Status));
        Assert.Equal(480, renewed[0].DueAfterMinutes);
        Assert.Equal(ClockKind.WorkingHours, renewed[0].Clock);
    }

    [Fact, Rule("V2")]
    public void A_retry_is_told_from_another_report()
    {
        var stored = new ReportedFailure("a", "words").ToText();

        Assert.True(new ReportedFailure("a", "words").Repeats(stored, stillStands: false));
        Assert.False(new ReportedFailure("b", "words").Repeats(stored, stillStands: true));
        Assert.True(new ReportedFailure("", "words").Repeats(stored, stillStands: true));
        Assert.False(new ReportedFailure("", "words").Repeats(stored, stillStands: false));
        Assert.False(new ReportedFailure("", "other").Repeats(stored, stillStands: true));
        Assert.False(new ReportedFailure("a", "words").Repeats(null, stillStands: true));
        Assert.True(new ReportedFailure("a", "other").Contradicts(stored));
        Assert.False(new ReportedFailure("a", "words").Contradicts(stored));
        Assert.False(new ReportedFailure("", "other").Contradicts(stored));
    }

    [Theory, Rule("V2")]
    [InlineData(0, false)]
    [InlineData(1, false, "V2-sponsor")]
    [InlineData(1, true)]
    public void After_it_closing_needs_the_sponsor(int failed, bool spoke, params string[] codes) => Assert.Equal(
        codes,
        ClosureRules.Work.Check(new ClosureFacts
        {
            Status = RecoveryStatus.FollowingUp,
            Severity = Severity.Minor,
            FailedVerifications = failed,
            HasSponsorTouchpoint = spoke,
            HasPublishedImprovement = true,
            HasVerifiedCause = true,
        }).Codes());

    [Fact, Rule("V2")]
    public void A_lost_client_needs_no_sponsor_any_more() => Assert.DoesNotContain(
        "V2-sponsor",
        ClosureRules.Work.Check(new ClosureFacts { Status = RecoveryStatus.InProgress, Severity = Severity.Minor, FailedVerifications = 1, Outcome = RecoveryOutcome.ClientLost }).Codes());

    private static StepRow Step(int sequence, RecoveryStage stage, RecoveryStepStatus status) => new()
    {
        Id = Guid.NewGuid(),
        Sequence = sequence,
        Stage = stage,
        IsRequired = true,
        Status = status,
        DueAfterMinutes = 60,
    };

    private static FailedVerification Report(RecoveryStatus status, bool isFixed, string reason, IReadOnlyList<StepRow> cycle) => new()
    {
        Recovery = new StepRecovery
        {
            Status = status,
            Milestones = isFixed ? new Dictionary<RecoveryStage, DateTime> { [RecoveryStage.Fix] = Now } : new Dictionary<RecoveryStage, DateTime>(),
        },
        Cycle = cycle,
        Reason = reason,
    };
}
