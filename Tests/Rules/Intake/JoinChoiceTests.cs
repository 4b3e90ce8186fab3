using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Intake;

[Rule("I4")]
public class JoinChoiceTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

    private static readonly RunningRecovery Outage = new(Guid.NewGuid(), Severity.Major, FailureCategory.Technology, Now.AddHours(-3), "REC-001000");

    [Fact]
    public void A_case_of_the_same_category_joins() => Assert.Equal(Outage, Choose([Outage], FailureCategory.Technology));

    [Fact]
    public void A_case_without_category_joins_and_so_does_one_of_any_category_where_the_recovery_has_none()
    {
        var unknown = Outage with { Category = null };

        Assert.Equal(Outage, Choose([Outage], category: null));
        Assert.Equal(unknown, Choose([unknown], FailureCategory.Training));
    }

    [Fact]
    public void A_case_of_another_category_does_not() => Assert.Null(Choose([Outage], FailureCategory.Training));

    [Fact]
    public void The_latest_of_several_is_joined()
    {
        var earlier = Outage with { Id = Guid.NewGuid(), DetectedOn = Now.AddHours(-20) };

        Assert.Equal(Outage, Choose([earlier, Outage], FailureCategory.Technology));
    }

    [Theory]
    [InlineData("REC-001001")]
    [InlineData("REC-1000000")]
    public void Of_two_that_were_detected_in_the_same_second_the_later_opened_one_is_joined(string number)
    {
        var later = Outage with { Id = Guid.NewGuid(), Number = number };

        Assert.Equal(later, Choose([Outage, later], FailureCategory.Technology));
    }

    [Theory]
    [InlineData(24 * 60, true)]
    [InlineData((24 * 60) + 1, false)]
    public void The_window_ends_to_the_minute(int minutesAgo, bool joins) =>
        Assert.Equal(joins, Choose([Outage with { DetectedOn = Now.AddMinutes(-minutesAgo) }], FailureCategory.Technology) is not null);

    private static RunningRecovery? Choose(RunningRecovery[] running, FailureCategory? category) =>
        JoinChoice.Latest(JoinChoice.OfCategory(running, category), Now, windowHours: 24);
}
