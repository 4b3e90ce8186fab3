using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Steps;

public sealed class StepPlanTests
{
    private static readonly StepRecovery Recovery = new();

    [Fact, Rule("S4")]
    public void The_next_group_starts_when_the_last_required_step_of_this_one_is_done()
    {
        var acknowledge = Step(10, RecoveryStage.Acknowledge, RecoveryStepStatus.Completed);
        var optional = Step(10, RecoveryStage.Acknowledge, RecoveryStepStatus.Active) with { IsRequired = false };
        var first = Step(20, RecoveryStage.Stabilise);
        var second = Step(20, RecoveryStage.Assess);

        var progress = StepPlan.Next([acknowledge, optional, first, second, Step(30, RecoveryStage.Fix)], Recovery);

        Assert.Equal([first, second], progress.Starts);
        Assert.Equal(RecoveryStage.Stabilise, progress.Stage);
        Assert.Equal([RecoveryStage.Acknowledge], progress.Reached);
        Assert.False(progress.StartsFollowingUp);
    }

    [Fact, Rule("S2")]
    public void Nothing_starts_while_a_required_step_of_the_group_is_open()
    {
        var progress = StepPlan.Next(
            [Step(10, RecoveryStage.Acknowledge, RecoveryStepStatus.Completed), Step(10, RecoveryStage.Assess, RecoveryStepStatus.Active), Step(20, RecoveryStage.Fix)],
            Recovery);

        Assert.Empty(progress.Starts);
        Assert.Equal(RecoveryStage.Assess, progress.Stage);
    }

    [Fact, Rule("S2")]
    public void A_group_without_a_required_step_starts_together_with_the_next_one()
    {
        var optional = Step(20, RecoveryStage.Stabilise) with { IsRequired = false };
        var required = Step(30, RecoveryStage.Fix);

        Assert.Equal(
            [optional, required],
            StepPlan.Starting([Step(10, RecoveryStage.Acknowledge, RecoveryStepStatus.Completed), optional, required, Step(40, RecoveryStage.Verify)]));
    }

    [Fact, Rule("S2")]
    public void A_last_group_without_a_required_step_starts_when_all_before_it_is_done()
    {
        var optional = Step(20, RecoveryStage.Learn) with { IsRequired = false };

        Assert.Equal([optional], StepPlan.Starting([Step(10, RecoveryStage.Acknowledge, RecoveryStepStatus.Completed), optional]));
    }

    [Fact, Rule("S4")]
    public void The_stage_is_the_lowest_of_the_unfinished_required_steps_whatever_their_sequence()
    {
        Assert.Equal(RecoveryStage.Stabilise, StepPlan.StageOf([Step(10, RecoveryStage.Fix), Step(20, RecoveryStage.Stabilise)]));
        Assert.Equal(RecoveryStage.FollowUp, StepPlan.StageOf([Step(10, RecoveryStage.Fix, RecoveryStepStatus.Waived)]));
    }

    [Fact, Rule("S4")]
    public void A_milestone_is_stamped_once()
    {
        var stamped = Recovery with { Milestones = new Dictionary<RecoveryStage, DateTime> { [RecoveryStage.Acknowledge] = Sound.Noon } };

        Assert.Empty(StepPlan.Next([Step(10, RecoveryStage.Acknowledge, RecoveryStepStatus.Completed), Step(20, RecoveryStage.Fix)], stamped).Reached);
    }

    [Fact, Rule("S4")]
    public void A_stage_that_asks_for_nothing_has_no_milestone() =>
        Assert.Equal([RecoveryStage.Fix], StepPlan.Next([Step(10, RecoveryStage.Fix, RecoveryStepStatus.Completed), Step(20, RecoveryStage.Verify)], Recovery).Reached);

    [Fact, Rule("V4")]
    public void Following_up_starts_when_Learn_ends()
    {
        var verified = Step(10, RecoveryStage.Verify, RecoveryStepStatus.Completed);
        var review = Step(30, RecoveryStage.FollowUp);

        Assert.False(StepPlan.Next([verified, Step(20, RecoveryStage.Learn, RecoveryStepStatus.Active), review], Recovery).StartsFollowingUp);
        var progress = StepPlan.Next([verified, Step(20, RecoveryStage.Learn, RecoveryStepStatus.Completed), review], Recovery);

        Assert.True(progress.StartsFollowingUp);
        Assert.Equal([RecoveryStage.Verify, RecoveryStage.Learn], progress.Reached);
        Assert.Equal([review], progress.Starts);
        Assert.Equal(RecoveryStage.FollowUp, progress.Stage);
    }

    [Fact, Rule("V4")]
    public void Following_up_starts_once() => Assert.False(StepPlan.Next(
        [Step(20, RecoveryStage.Learn, RecoveryStepStatus.Completed)],
        Recovery with { Status = RecoveryStatus.FollowingUp }).StartsFollowingUp);

    [Fact, Rule("V4")]
    public void A_playbook_without_a_Learn_step_follows_up_after_its_last_step() =>
        Assert.True(StepPlan.Next([Step(10, RecoveryStage.Verify, RecoveryStepStatus.Completed)], Recovery).StartsFollowingUp);

    private static StepRow Step(int sequence, RecoveryStage stage, RecoveryStepStatus status = RecoveryStepStatus.Pending) =>
        Sound.Step($"{stage} {sequence}", sequence, stage, status);
}
