using System.Collections.Concurrent;
using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Mutations;

/// <summary>
/// Whatever name, id, column or reference of the solution is changed, a test says where: values of each kind that there is are
/// changed, one at a time, and everything that looks at the solution is asked. A new kind is watched without being listed; what
/// may have any value stands in free.txt. RECOVERY_MUTATE_ALL=1 tries every value, in some minutes.
/// </summary>
public class MutationTests
{
    private const int Few = 8;
    private static readonly bool Every = Environment.GetEnvironmentVariable("RECOVERY_MUTATE_ALL") == "1";
    private static readonly IReadOnlyList<Change> Changes = [.. Change.All(Shipped.Source)];

    [Fact]
    public void Nothing_is_changed_without_being_noticed_where_it_is()
    {
        var unnoticed = new ConcurrentBag<string>();
        Parallel.ForEach(Changes.Where(change => !Free.IsFree(change)).GroupBy(change => change.Kind), kind =>
        {
            foreach (var change in Some([.. kind.DistinctBy(each => Every ? each.File + each.From : each.From)]).Where(change => Watch.Finds(change.Make(Shipped.Source), change) is null))
                unnoticed.Add(change.ToString());
        });

        Assert.True(unnoticed.IsEmpty, $"{unnoticed.Count} changes that nobody notices; write a rule, or say in free.txt why any value is right:\n{string.Join('\n', unnoticed.Order(StringComparer.Ordinal))}");
    }

    [Fact]
    public void What_is_said_to_be_free_is_there() =>
        Assert.All(Free.Kinds, kind => Assert.Contains(Changes, change => Free.Is(change, kind)));

    // All of a few, or the first, the middle and the last, so that they lie in different files.
    private static IEnumerable<Change> Some(IReadOnlyList<Change> kind) =>
        Every || kind.Count <= Few ? kind : [kind[0], kind[kind.Count / 2], kind[^1]];
}
