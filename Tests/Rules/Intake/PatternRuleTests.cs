using RecoveryCrm.Plugins.Rules.Intake;

namespace RecoveryCrm.Tests.Rules.Intake;

public sealed class PatternRuleTests
{
    private static readonly DateTime Start = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    [Theory, Rule("I9")]
    [InlineData("A0 B45 C90", 3)]
    [InlineData("A0 B45 C91", 0)]
    [InlineData("A0 B10 A20", 0)]
    [InlineData("A0 A1 B2 C3", 4)]
    [InlineData("A0 B60 C120 D140", 3)] // The first stands alone.
    [InlineData("", 0)]
    public void Three_clients_within_ninety_days_are_a_pattern(string failures, int found) => Assert.Equal(found, PatternRule.Found(Failures(failures)).Count);

    [Fact, Rule("I9")]
    public void Clients_are_counted_once() => Assert.Equal(2, PatternRule.CountClients(Failures("A0 A1 B2")));

    // A letter is a client, the number the day.
    private static List<CategoryFailure> Failures(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new CategoryFailure
    {
        Account = new Guid(word[0], 0, 0, new byte[8]),
        DetectedOn = Start.AddDays(int.Parse(word.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)),
    })];
}
