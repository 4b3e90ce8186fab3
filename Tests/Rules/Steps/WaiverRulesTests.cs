using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Steps;

public sealed class WaiverRulesTests
{
    private static readonly StepRow Plan = Sound.Plan with { CanWaive = true, WaiverReason = "The client asked us to skip it." };
    private static readonly StepRow Verify = Sound.Step("Client confirms", 50, RecoveryStage.Verify, RecoveryStepStatus.Active) with { WaiverReason = "No answer." };

    [Fact, Rule("S6")]
    public void A_manager_waives_somebody_elses_step_with_a_reason() =>
        Assert.Empty(Check(Plan));

    [Fact, Rule("S6")]
    public void Everything_that_is_missing_is_said_at_once() => Assert.Equal(
        ["S6-manager", "S6-owner", "S6-canwaive", "S6-reason"],
        Check(Plan with { CanWaive = false, WaiverReason = " " }, isManager: false, isOwner: true));

    [Theory, Rule("S6")]
    [InlineData(true, true, "S6-key-client")]
    [InlineData(false, true)]
    [InlineData(false, false, "S6-canwaive")]
    public void Acknowledge_is_never_waived_for_a_key_client(bool isKeyClient, bool canWaive, params string[] codes) =>
        Assert.Equal(codes, Check(Plan with { Stage = RecoveryStage.Acknowledge, CanWaive = canWaive }, isKeyClient));

    [Theory, Rule("V6")]
    [InlineData(true, true, 2, "V6-check-ins")]
    [InlineData(true, true, 3)]
    [InlineData(true, false, 3)]
    [InlineData(false, false, 2, "V6-check-ins")]
    [InlineData(false, false, 3)]
    [InlineData(false, true, 0)]
    public void Verify_is_waived_after_three_days_of_silence_or_where_the_playbook_says_so_for_others(bool isKeyClient, bool canWaive, int days, params string[] codes) =>
        Assert.Equal(codes, Check(Verify with { CanWaive = canWaive }, isKeyClient, silentDays: days));

    [Fact, Rule("V6")]
    public void Only_different_working_days_count()
    {
        var friday = new DateTime(2026, 3, 6, 10, 0, 0, DateTimeKind.Utc);

        Assert.Equal(2, WaiverRules.WorkingDays([friday, friday.AddHours(3), friday.AddDays(1), friday.AddDays(2), friday.AddDays(3)], BusinessHours.Default));
    }

    [Fact, Rule("V6")]
    public void A_waived_confirmation_stamps_no_verification()
    {
        var waived = Verify with { Status = RecoveryStepStatus.Waived, ExitCriteria = [ExitCriterion.ClientConfirmedTheFix] };
        StepRow[] cycle = [waived, Sound.Step("Learn", 60, RecoveryStage.Learn, RecoveryStepStatus.Pending)];

        var progress = StepPlan.Next(cycle, new StepRecovery());

        Assert.True(progress.EndsUnconfirmed);
        Assert.DoesNotContain(RecoveryStage.Verify, progress.Reached);
        Assert.False(StepPlan.Next(cycle, new StepRecovery { IsUnconfirmed = true }).EndsUnconfirmed);
    }

    [Fact, Rule("V6")]
    public void A_waived_test_of_ours_beside_the_clients_word_leaves_it_verified()
    {
        StepRow[] cycle =
        [
            Verify with { Status = RecoveryStepStatus.Completed, ExitCriteria = [ExitCriterion.ClientConfirmedTheFix] },
            Verify with { Status = RecoveryStepStatus.Waived },
        ];

        var progress = StepPlan.Next(cycle, new StepRecovery());

        Assert.Contains(RecoveryStage.Verify, progress.Reached);
        Assert.False(progress.EndsUnconfirmed);
    }

    private static IReadOnlyList<string> Check(StepRow step, bool isKeyClient = false, bool isManager = true, bool isOwner = false, int silentDays = 0) =>
        WaiverRules.All.Check(new WaiverRequest { Step = step, IsKeyClient = isKeyClient, IsManager = isManager, IsOwner = isOwner, SilentDays = silentDays }).Codes();
}
