using RecoveryCrm.Plugins.Rules.Commitments;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Commitments;

/// <summary>A promise for Friday 2026-03-06, in the built-in hours (Monday to Friday, 9 to 17, UTC).</summary>
public sealed class CommitmentHealthTests
{
    private static readonly DateTime Friday = new(2026, 3, 6);

    [Theory, Rule("K1")]
    [InlineData("2026-03-04T17:00", CommitmentHealthName.OnTrack)] // Two working days are left.
    [InlineData("2026-03-05T16:59", CommitmentHealthName.OnTrack)]
    [InlineData("2026-03-05T17:00", CommitmentHealthName.AtRisk)] // One working day is left.
    [InlineData("2026-03-06T23:59", CommitmentHealthName.AtRisk)]
    [InlineData("2026-03-07T00:00", CommitmentHealthName.Missed)]
    public void An_action_that_is_not_done(string now, string health) => Assert.Equal(health, Health(Action(), now));

    [Fact, Rule("K1")]
    public void A_weekend_is_no_working_day() =>
        Assert.Equal(CommitmentHealthName.OnTrack, Health(new CommitmentFacts { Kind = CommitmentKind.Action, ReviewOn = new DateTime(2026, 3, 9) }, "2026-03-06T16:00"));

    [Theory, Rule("K1")]
    [InlineData("2026-03-06T23:00", CommitmentHealthName.Met)]
    [InlineData("2026-03-07T00:00", CommitmentHealthName.Missed)]
    public void An_action_is_met_when_done_by_its_date(string doneOn, string health) =>
        Assert.Equal(health, Health(Action(doneOn: Utc(doneOn)), "2026-03-20T10:00"));

    [Fact, Rule("K1")]
    public void Done_tomorrow_is_not_done() => Assert.Equal(CommitmentHealthName.OnTrack, Health(Action(doneOn: Utc("2026-03-04T10:00")), "2026-03-03T10:00"));

    [Fact, Rule("K1")]
    public void The_day_is_that_of_the_calendars_zone() => Assert.Equal(
        CommitmentHealth.Met,
        CommitmentHealthRule.Of(
            Action(doneOn: Utc("2026-03-07T03:00")), // Still Friday in New York.
            Utc("2026-03-20T10:00"),
            BusinessHours.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Eastern Standard Time") }));

    [Theory, Rule("K1")]
    [InlineData(null, "2026-02-26T10:00", CommitmentHealthName.OnTrack)] // Eight days are left.
    [InlineData(null, "2026-02-27T00:00", CommitmentHealthName.AtRisk)]
    [InlineData(null, "2026-03-06T10:00", CommitmentHealthName.AtRisk)]
    [InlineData(null, "2026-03-07T00:00", CommitmentHealthName.Missed)]
    [InlineData(99d, "2026-03-03T10:00", CommitmentHealthName.OnTrack)]
    [InlineData(99d, "2026-03-06T10:00", CommitmentHealthName.Met)]
    [InlineData(95d, "2026-03-03T10:00", CommitmentHealthName.OnTrack)] // On the target is on the good side.
    [InlineData(85.5d, "2026-03-03T10:00", CommitmentHealthName.AtRisk)] // Exactly a tenth short.
    [InlineData(85.4d, "2026-03-03T10:00", CommitmentHealthName.Missed)]
    [InlineData(94d, "2026-03-07T00:00", CommitmentHealthName.Missed)] // The day is over.
    public void At_least_95(double? actual, string now, string health) =>
        Assert.Equal(health, Health(Measure(Comparison.AtLeast, 95, (decimal?)actual), now));

    [Theory, Rule("K1")]
    [InlineData(4d, CommitmentHealthName.OnTrack)]
    [InlineData(4.4d, CommitmentHealthName.AtRisk)]
    [InlineData(4.5d, CommitmentHealthName.Missed)]
    public void At_most_4(double actual, string health) => Assert.Equal(health, Health(Measure(Comparison.AtMost, 4, (decimal)actual), "2026-03-03T10:00"));

    [Fact, Rule("K1")]
    public void Nothing_is_near_a_target_of_none() => Assert.Equal(CommitmentHealthName.Missed, Health(Measure(Comparison.AtMost, 0, 0.1m), "2026-03-03T10:00"));

    [Theory, Rule("K2")]
    [InlineData(false, CommitmentHealthName.Missed)]
    [InlineData(true, CommitmentHealthName.OnTrack)]
    public void The_first_date_counts_unless_the_client_asked_for_another(bool agreed, string health) => Assert.Equal(health, Health(
        new CommitmentFacts { Kind = CommitmentKind.Action, FirstReviewOn = Friday, ReviewOn = Friday.AddDays(30), ChangeAgreed = agreed }, "2026-03-10T10:00"));

    private static CommitmentFacts Action(DateTime? doneOn = null) => new() { Kind = CommitmentKind.Action, ReviewOn = Friday, FirstReviewOn = Friday, MeasuredOn = doneOn };

    private static CommitmentFacts Measure(Comparison comparison, decimal target, decimal? actual) =>
        new() { Kind = CommitmentKind.Measure, Comparison = comparison, Target = target, Actual = actual, ReviewOn = Friday };

    private static string Health(CommitmentFacts promise, string now) => CommitmentHealthRule.Of(promise, Utc(now), BusinessHours.Default).ToString();

    private static DateTime Utc(string time) =>
        DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);

    // The enum is internal to the rules, so that public tests name its members.
    private static class CommitmentHealthName
    {
        public const string OnTrack = nameof(CommitmentHealth.OnTrack);
        public const string AtRisk = nameof(CommitmentHealth.AtRisk);
        public const string Missed = nameof(CommitmentHealth.Missed);
        public const string Met = nameof(CommitmentHealth.Met);
    }
}
