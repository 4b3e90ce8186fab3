using RecoveryCrm.Plugins.Rules;

namespace RecoveryCrm.Tests.Rules;

public class SettingsTests
{
    [Theory, Rule("I4")]
    [InlineData("48", 48)]
    [InlineData("99999999999", 100_000)]
    [InlineData("-1", 24)]
    [InlineData("1.5", 24)]
    [InlineData("a day", 24)]
    [InlineData(null, 24)]
    public void A_window_is_a_whole_number_that_no_date_overflows_by(string? text, int hours) =>
        Assert.Equal(hours, Settings.Read(new Dictionary<string, string?> { ["rcv_JoinWindowHours"] = text }).JoinWindowHours);
}
