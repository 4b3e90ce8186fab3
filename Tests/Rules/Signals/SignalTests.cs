using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Signals;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Signals;

public sealed class SignalTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    [Theory, Rule("N2")]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void One_critical_signal_on_a_key_client_is_enough(bool key, int raised) => Assert.Equal(raised, Raised(key, Severity.Critical));

    [Theory, Rule("N2")]
    [InlineData(24 * 60, 3)]
    [InlineData(24 * 60 + 1, 0)]
    public void Three_of_major_or_worse_within_a_day_are_a_failure(int minutes, int raised) =>
        Assert.Equal(raised, Raised(key: false, Severity.Major, (Severity.Critical, -minutes), (Severity.Major, -5)));

    [Fact, Rule("N2")]
    public void Lesser_signals_do_not_count() =>
        Assert.Equal(0, Raised(key: true, Severity.Major, (Severity.Moderate, -1), (Severity.Major, -2), (Severity.Minor, -3)));

    [Fact, Rule("N2")]
    public void One_that_comes_late_completes_the_three() =>
        Assert.Equal(3, Raised(key: false, Severity.Major, (Severity.Major, 60), (Severity.Major, 120)));

    [Theory, Rule("N1")]
    [InlineData("monitor-1", "INC_2026.03", true)]
    [InlineData("monitor 1", "INC", false)]
    [InlineData("monitor", "a/b", false)]
    [InlineData("monitor", "é", false)]
    [InlineData("", "1", false)]
    [InlineData(null, null, false)]
    public void The_key_is_plain(string? source, string? id, bool allowed) =>
        Assert.Equal(allowed ? [] : ["N1-key"], Codes(new SignalRow { Source = source, ExternalId = id, HasAccount = true, HasSeverity = true }));

    [Theory, Rule("N2")]
    [InlineData(false, null, true)]
    [InlineData(false, (int)SignalStatus.Linked, false)]
    [InlineData(false, (int)SignalStatus.Dismissed, true)]
    [InlineData(false, (int)SignalStatus.New, true)]
    [InlineData(true, (int)SignalStatus.Linked, true)]
    [InlineData(true, (int)SignalStatus.Dismissed, false)]
    [InlineData(true, (int)SignalStatus.New, false)]
    public void Linked_follows_from_the_recovery(bool linked, int? wanted, bool allowed) => Assert.Equal(
        allowed ? [] : ["N2-status"],
        Codes(new SignalRow { Source = "m", ExternalId = "1", HasAccount = true, HasSeverity = true, IsLinked = linked, Status = (SignalStatus?)wanted }));

    private static IReadOnlyList<string> Codes(SignalRow row) => SignalRules.All.Check(row).Codes();

    private static int Raised(bool key, object severity, params (object Severity, int Minutes)[] others)
    {
        var own = new ReceivedSignal { Id = Guid.NewGuid(), Severity = (Severity)severity, DetectedOn = Now, IsNew = true };
        return SignalAlarm.Raised(
            own,
            [own, .. others.Select(other => new ReceivedSignal { Id = Guid.NewGuid(), Severity = (Severity)other.Severity, DetectedOn = Now.AddMinutes(other.Minutes), IsNew = true })],
            key).Count;
    }
}
