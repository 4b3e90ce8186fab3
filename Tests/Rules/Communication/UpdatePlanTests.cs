using System.Globalization;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Communication;

public class UpdatePlanTests
{
    // A Tuesday.
    private static readonly DateTime Opened = At("2026-11-24 10:00");

    [Theory, Rule("C1")]
    [InlineData("2026-11-24 11:00", "2026-11-24 10:30", "2026-11-24 11:00", "a promise ahead stands")]
    [InlineData("2026-11-24 11:00", "2026-11-24 11:20", "2026-11-24 12:00", "one that has passed becomes the next in the rhythm")]
    [InlineData("2026-11-24 11:00", "2026-11-24 14:00", "2026-11-24 15:00", "many that have passed become one")]
    [InlineData(null, "2026-11-24 10:30", "2026-11-24 11:00", "a promise that is missing counts from the opening")]
    public void A_promise_is_planned_again_and_never_in_the_past(string? promise, string now, string expected, string why) =>
        Assert.True(At(expected) == UpdatePlan.Again(Facts(promise, now), NoHours), why);

    [Theory, Rule("C5")]
    [InlineData(30, "2026-11-24 10:10", "2026-11-24 10:30", "a shorter interval comes earlier")]
    [InlineData(30, "2026-11-24 10:40", "2026-11-24 11:00", null)]
    [InlineData(120, "2026-11-24 10:10", "2026-11-24 12:00", "a longer one later, counted from the promise before")]
    [InlineData(60, "2026-11-24 10:10", null, "the same interval changes nothing")]
    [InlineData(30, "2026-11-24 11:00", null, "an overdue promise stays")]
    public void Another_interval_plans_the_open_update_anew(int minutes, string now, string? expected, string? why)
    {
        var facts = Facts("2026-11-24 11:00", now, minutes);
        if (expected == "2026-11-24 11:00")
            expected = null;
        Assert.True((expected is null ? null : At(expected)) == UpdatePlan.ByNewInterval(facts, previous: null, NoHours), why);
    }

    [Fact, Rule("C1")]
    public void Only_working_hours_ask_for_a_calendar()
    {
        var facts = new UpdateFacts
        {
            Rhythm = new Rhythm(Severity.Minor, Opened, AgreedMinutes: null),
            Cadence = new UpdateCadence([new([], FromMinutes: 0, EveryMinutes: 480, ClockKind.WorkingHours)]),
            Now = Opened,
        };
        var asked = 0;

        var next = UpdatePlan.After(facts, Opened, () =>
        {
            asked++;
            return BusinessHours.Default;
        });

        Assert.Equal(1, asked);
        Assert.Equal(At("2026-11-25 10:00"), next);
    }

    [Theory, Rule("C1")]
    [InlineData(1, false, true)]
    [InlineData(718340001, false, true)]
    [InlineData(718340002, false, false)]
    [InlineData(2, false, false)]
    [InlineData(718340003, false, false)]
    [InlineData(1, true, false)]
    public void Updates_are_promised_while_it_runs_until_it_is_verified(int status, bool verified, bool promised) =>
        Assert.Equal(promised, new UpdateFacts { Status = (RecoveryStatus)status, VerifiedOn = verified ? Opened : null }.IsPromised);

    private static UpdateFacts Facts(string? promise, string now, int minutes = 60) => new()
    {
        NextUpdateOn = promise is null ? null : At(promise),
        Rhythm = new Rhythm(Severity.Major, Opened, minutes),
        Now = At(now),
    };

    private static BusinessHours NoHours() => throw new InvalidOperationException("No calendar is needed.");

    private static DateTime At(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
