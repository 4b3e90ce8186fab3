using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.Commands;

/// <summary>A call whose effect already stands returns it unchanged: once, twice or from many callers at a time, the rows are the same.</summary>
[Rule("X2")]
public sealed class RepeatedCallTests : CommandScenario
{
    public RepeatedCallTests() => LeavesImpossibleStates("The impact is loaded past the plug-ins.", "M1-score", "M2-suggested");

    private const int Callers = 20;

    public static TheoryData<string> Apis => [.. TheSolution.Model.CustomApis.Select(api => api.UniqueName).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Apis))]
    public void Twice_is_once(string api) => ForEach(api, (call, arranged) =>
    {
        var before = WholeDatabase.Of(arranged);
        var first = Send(arranged, call);
        var once = WholeDatabase.Of(arranged);
        Assert.Equal(call.WritesNothing, before.To(once).Count == 0);

        var second = Send(arranged, call);

        Assert.Empty(once.To(WholeDatabase.Of(arranged)));
        if (call.AnswersWhatItDid)
            return;
        Assert.Equal(first, second);

        // As a flow repeats it when the answer was lost.
        arranged.Clock.Advance(TimeSpan.FromMinutes(10));
        Send(arranged, call);
        Assert.Empty(once.To(WholeDatabase.Of(arranged)));
    });

    [Theory]
    [MemberData(nameof(Apis))]
    public void Many_at_a_time_are_one(string api) => ForEach(api, (call, arranged) =>
    {
        var before = WholeDatabase.Of(arranged);
        using var crowded = arranged.Clone();
        var answer = Send(arranged, call);
        var once = WholeDatabase.Of(arranged).Shape(before);

        using var gate = new Barrier(Callers);
        var callers = Enumerable.Range(0, Callers).Select(_ => Task.Factory.StartNew(
            () =>
            {
                gate.SignalAndWait();
                return Send(crowded, call);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Task.WaitAll(callers);
        var answers = callers.Select(caller => caller.Result).ToList();

        Assert.Equal(once, WholeDatabase.Of(crowded).Shape(before));
        if (!call.AnswersWhatItDid)
            Assert.All(answers, one => Assert.Equal(answers[0], one));
        Assert.All(answers, one => Assert.Equal(answer.Keys.Order(), one.Keys.Order()));
    });

    [Theory]
    [MemberData(nameof(Apis))]
    public void Another_value_is_refused_and_leaves_the_first(string api) => ForEach(api, (call, arranged) =>
    {
        Send(arranged, call);
        var once = WholeDatabase.Of(arranged);

        foreach (var other in call.Others)
            Refused(() => arranged.Execute(call.ToRequest(other), new Caller(call.Caller.Id)), "(");
        if (call.Stranger is { } stranger)
            Refused(() => arranged.Execute(call.ToRequest(), new Caller(stranger.Id)), "(");

        Assert.Empty(once.To(WholeDatabase.Of(arranged)));
    });

    private void ForEach(string api, Action<ReadyCall, Organization> test)
    {
        Assert.True(Calls.TryGetValue(api, out var situations), $"{api} has no situation in {nameof(CommandScenario)}: add one.");
        foreach (var (ready, number) in situations.Select((ready, number) => (ready, number)))
        {
            if (number == 0)
            {
                test(ready(), Organization);
                continue;
            }

            using var another = new Situation(api, number);
            another.Test(test);
        }
    }

    private static Dictionary<string, string> Send(Organization organization, ReadyCall call) =>
        organization.Execute(call.ToRequest(), new Caller(call.Caller.Id)).Results.ToDictionary(result => result.Key, result => Convert.ToString(result.Value, System.Globalization.CultureInfo.InvariantCulture)!);

    // Each situation has an organisation of its own.
    private sealed class Situation(string api, int number) : CommandScenario
    {
        public void Test(Action<ReadyCall, Organization> test) => test(Calls[api][number](), Organization);
    }
}
