using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Intake;

public sealed class RecurrenceTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    [Theory, Rule("I8")]
    [InlineData(180, true)]
    [InlineData(181, false)]
    public void The_same_category_within_the_window_recurs(int daysAgo, bool recurs) =>
        Assert.Equal(recurs, Previous(FailureCategory.Technology, Earlier(daysAgo)) is not null);

    [Fact, Rule("I8")]
    public void The_latest_one_is_the_previous_one()
    {
        var latest = Earlier(20);
        Assert.Same(latest, Previous(FailureCategory.Technology, Earlier(90), latest, Earlier(1, FailureCategory.Process), Earlier(-1)));
    }

    [Fact, Rule("I8")]
    public void Another_category_or_none_does_not_recur()
    {
        Assert.Null(Previous(FailureCategory.Process, Earlier(1)));
        Assert.Null(Previous(null, Earlier(1, category: null)));
    }

    [Theory, Rule("I8")]
    [InlineData((int)Severity.Minor, (int)Severity.Moderate)]
    [InlineData((int)Severity.Major, (int)Severity.Critical)]
    [InlineData((int)Severity.Critical, (int)Severity.Critical)]
    public void Severity_rises_one_grade_never_above_critical(int before, int after) => Assert.Equal((Severity)after, Recurrence.Raised((Severity)before));

    private static EarlierFailure Earlier(int daysAgo, object? category) => new() { Id = Guid.NewGuid(), Category = (FailureCategory?)category, DetectedOn = Now.AddDays(-daysAgo) };

    private static EarlierFailure Earlier(int daysAgo) => Earlier(daysAgo, FailureCategory.Technology);

    private static EarlierFailure? Previous(object? category, params object[] earlier) =>
        Recurrence.Previous(earlier.Cast<EarlierFailure>(), (FailureCategory?)category, Now, () => 180);
}
