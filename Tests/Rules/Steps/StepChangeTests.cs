using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Steps;

public sealed class StepChangeTests
{
    private static readonly StepAddition Addition = new()
    {
        IsManager = true,
        Name = "Call the works council",
        Sequence = 20,
        Stage = RecoveryStage.Stabilise,
        Running = [Sound.Acknowledged, Sound.Plan, Sound.Fix],
    };

    [Theory, Rule("S8")]
    [InlineData(RecoveryStepStatus.Completed, null)]
    [InlineData(RecoveryStepStatus.Waived, null)]
    [InlineData(RecoveryStepStatus.WaitingOnClient, null)]
    [InlineData(RecoveryStepStatus.Active, "S8-status")]
    [InlineData(RecoveryStepStatus.Pending, "S8-status")]
    [InlineData(RecoveryStepStatus.Cancelled, "S8-status")]
    public void People_complete_and_waive_a_step_and_stop_its_clock_and_nothing_else(object wanted, string? code) => Assert.Equal(
        code is null ? [] : [code],
        StepChangeRules.Status.Check(new StepStatusChange(Sound.Plan, (RecoveryStepStatus)wanted)).Codes());

    [Theory, Rule("S7")]
    [InlineData(RecoveryStepStatus.Active, RecoveryStepStatus.WaitingOnClient, true, null)]
    [InlineData(RecoveryStepStatus.WaitingOnClient, RecoveryStepStatus.Active, true, null)]
    [InlineData(RecoveryStepStatus.Active, RecoveryStepStatus.WaitingOnClient, false, "S7-wait-owner")]
    [InlineData(RecoveryStepStatus.WaitingOnClient, RecoveryStepStatus.Active, false, "S7-wait-owner")]
    [InlineData(RecoveryStepStatus.Pending, RecoveryStepStatus.WaitingOnClient, true, "S7-wait-active")]
    [InlineData(RecoveryStepStatus.WaitingOnClient, RecoveryStepStatus.Pending, true, "S8-status")]
    [InlineData(RecoveryStepStatus.Pending, RecoveryStepStatus.Active, true, "S8-status")]
    public void A_running_clock_is_stopped_and_started_by_the_steps_owner_or_a_manager(object stored, object wanted, bool may, string? code) => Assert.Equal(
        code is null ? [] : [code],
        StepChangeRules.Status.Check(new StepStatusChange(Sound.Plan with { Status = (RecoveryStepStatus)stored }, (RecoveryStepStatus)wanted) { MayStopClock = may }).Codes());

    [Theory, Rule("S5")]
    [InlineData(RecoveryStepStatus.Completed, RecoveryStepStatus.Active)]
    [InlineData(RecoveryStepStatus.Waived, RecoveryStepStatus.Completed)]
    [InlineData(RecoveryStepStatus.Cancelled, RecoveryStepStatus.Pending)]
    public void A_finished_step_gets_no_other_status(object stored, object wanted) => Assert.Equal(
        ["S5-finished"],
        StepChangeRules.Status.Check(new StepStatusChange(Sound.Plan with { Status = (RecoveryStepStatus)stored }, (RecoveryStepStatus)wanted)).Codes());

    [Fact, Rule("S5"), Rule("S8")]
    public void What_never_changes_is_named()
    {
        var change = new StepValueChange("Agree the plan", IsFinished: true, ["rcv_sequence"], ["rcv_outcome"]);

        Assert.Equal(["S8-fixed", "S5-recorded"], StepChangeRules.Values.Check(change).Codes());
        Assert.Contains("rcv_sequence", StepChangeRules.Values.Check(change)[0].Message.In(Text.English));
        Assert.Equal(["S8-fixed"], StepChangeRules.Values.Check(change with { IsFinished = false }).Codes());
        Assert.Empty(StepChangeRules.Values.Check(change with { FixedColumns = [], RecordedColumns = [] }));
    }

    [Fact, Rule("S8")]
    public void A_manager_adds_a_step_to_the_running_cycle() => Assert.Empty(StepAdditionRules.All.Check(Addition));

    [Fact, Rule("S8")]
    public void Everything_that_is_wrong_with_an_added_step_is_said_at_once() => Assert.Equal(
        ["S8-only-managers", "S8-not-running", "S8-starts-pending", "S8-cycle", "S8-too-early", "S8-incomplete"],
        StepAdditionRules.All.Check(Addition with
        {
            IsManager = false,
            Name = " ",
            Cycle = 2,
            Sequence = 19,
            Status = RecoveryStepStatus.Completed,
            Recovery = new StepRecovery { Status = RecoveryStatus.FollowingUp },
        }).Codes());
}
