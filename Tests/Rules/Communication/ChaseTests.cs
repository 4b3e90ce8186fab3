using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Communication;

namespace RecoveryCrm.Tests.Rules.Communication;

[Rule("C10")]
public class ChaseTests
{
    private static readonly DateTime Promise = new(2026, 11, 24, 15, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Asking_counts_from_the_moment_the_promise_is_broken(int minutes, bool counts) =>
        Assert.Equal(counts, Chase.Counts(Promise, chasedBefore: null, Promise.AddMinutes(minutes)));

    [Fact]
    public void Each_promise_counts_once()
    {
        Assert.False(Chase.Counts(Promise, Promise, Promise.AddHours(1)));
        Assert.True(Chase.Counts(Promise, Promise.AddHours(-1), Promise.AddHours(1)));
    }

    [Fact]
    public void Where_nothing_is_promised_nobody_chases() =>
        Assert.False(Chase.Counts(promise: null, chasedBefore: null, Promise));

    [Fact]
    public void The_owner_reads_it_in_three_languages() =>
        Assert.Equal(3, new[] { Text.English, Text.German, Text.French }.Select(language => Chase.Subject("REC").In(language) + Chase.Body(Promise, Promise).In(language)).Distinct().Count());
}
