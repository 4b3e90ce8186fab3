using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Steps;

public class StepLayoutTests
{
    private static readonly DateTime Start = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

    private static readonly PlaybookStepRow Acknowledge = new(
        Guid.NewGuid(), Sequence: 10, RecoveryStage.Acknowledge, "Acknowledge", Guidance: null, Severities: [],
        DueAfterMinutes: 60, ClockKind.Elapsed, IsRequired: true, CanWaive: false, AssignTo.RecoveryOwner, ExitCriteria: []);

    private static readonly PlaybookStepRow Investigate = Acknowledge with
    {
        Id = Guid.NewGuid(),
        Name = "Investigate",
        Stage = RecoveryStage.Assess,
        IsRequired = false,
    };

    private static readonly PlaybookStepRow Fix = Acknowledge with
    {
        Id = Guid.NewGuid(),
        Name = "Fix",
        Stage = RecoveryStage.Fix,
        Sequence = 20,
    };

    [Fact, Rule("I7"), Rule("S2")]
    public void The_lowest_sequence_starts_and_the_rest_waits()
    {
        var cycle = Cycle([Fix, Investigate, Acknowledge], Severity.Major);

        Assert.Equal([true, true, false], cycle.Select(step => step.Starts));
        Assert.Equal(Start.AddHours(1), cycle[0].DueOn);
        Assert.Null(cycle[2].DueOn);
        Assert.Equal(RecoveryStage.Acknowledge, StepLayout.FirstStage(cycle));
    }

    [Fact, Rule("S2")]
    public void A_group_without_a_required_step_starts_together_with_the_next_one() =>
        Assert.All(Cycle([Acknowledge with { IsRequired = false }, Fix], Severity.Major), step => Assert.True(step.Starts));

    [Fact, Rule("I7")]
    public void Working_hours_steps_are_due_by_the_calendar() =>
        Assert.Equal(
            new DateTime(2026, 11, 25, 10, 0, 0, DateTimeKind.Utc),
            Cycle([Acknowledge with { DueAfterMinutes = 480, Clock = ClockKind.WorkingHours }], Severity.Major).Single().DueOn);

    [Theory, Rule("I7")]
    [InlineData(nameof(Severity.Critical), 15)]
    [InlineData(nameof(Severity.Moderate), 60)]
    public void The_row_that_names_the_severity_is_copied_else_the_one_for_any(string severity, int minutes) =>
        Assert.Equal(minutes, Cycle([Acknowledge, Quick()], Enum.Parse<Severity>(severity)).Single().Row.DueAfterMinutes);

    [Fact, Rule("I7")]
    public void A_step_for_other_severities_only_is_left_out() =>
        Assert.Equal(["Fix"], Cycle([Quick(), Fix], Severity.Minor).Select(step => step.Row.Name));

    [Fact, Rule("I7")]
    public void The_other_severities_targets_go_along()
    {
        var variants = StepVariants.Parse(Cycle([Acknowledge, Quick()], Severity.Major).Single().Variants);

        Assert.Equal(4, variants.Count);
        Assert.Equal(new StepTarget(Severity.Critical, 15, ClockKind.Elapsed), variants[0]);
        Assert.Equal(new StepTarget(Severity.Major, 60, ClockKind.Elapsed), variants[1]);
    }

    [Fact, Rule("I7")]
    public void One_target_for_every_severity_needs_no_variants() =>
        Assert.Null(Cycle([Acknowledge], Severity.Major).Single().Variants);

    [Fact]
    public void A_line_that_is_no_target_is_passed_over() =>
        Assert.Empty(StepVariants.Parse("718340000|soon|718340000\n\n1|2"));

    private static PlaybookStepRow Quick() => Acknowledge with { Id = Guid.NewGuid(), Severities = [Severity.Critical], DueAfterMinutes = 15 };

    private static IReadOnlyList<LaidOutStep> Cycle(PlaybookStepRow[] playbook, Severity severity) =>
        StepLayout.Cycle(playbook, severity, Start, BusinessHours.Default);
}
