namespace RecoveryCrm.Tests.Solution.Shrink;

/// <summary>What the build's tool leaves does the same as before.</summary>
public sealed class ShrinkTests
{
    [Fact]
    public void Records_that_are_compared_keep_how_they_compare()
    {
        var sample = Shrunk.From("""
            internal record Compared(string Name, Inner Inner);
            internal sealed record Derived(string Name, Inner Inner, int More) : Compared(Name, Inner);
            internal sealed record Inner(int Number);
            internal sealed record Key(int Number);
            internal sealed record Never(int Number);
            public static class Sample
            {
                public static string Run() => string.Join(",",
                    new[] { new Compared("a", new(1)), new Compared("a", new(1)), new Derived("a", new(1), 2), new Derived("a", new(1), 2) }.Distinct().Count(),
                    new List<Key> { new(1) }.Contains(new Key(1)),
                    new[] { 1, 2, 3 }.GroupBy(number => new { Odd = number % 2 }).Count(),
                    new Never(3).Number);
            }
            """);

        Assert.Equal("2,True,2,3", sample.Run());
        Assert.Contains("Equals", sample.MethodsOf("Key"));
        Assert.DoesNotContain("Equals", sample.MethodsOf("Never"));
    }

    [Fact]
    public void Generic_types_and_explicit_interfaces_work_as_before()
    {
        var sample = Shrunk.From("""
            internal interface IBox { object Content { get; } string Name(); }
            internal sealed class Box<T>(T content) : IBox, IDisposable
            {
                public static int Made { get; private set; }
                public T Content { get; } = content;
                public List<T> All { get; init; } = [];
                object IBox.Content => Content!;
                string IBox.Name() => typeof(T).Name;
                void IDisposable.Dispose() => Made++;
                public IEnumerable<T> Both(Func<T, T> other) { yield return Content; yield return other(Content); }
                public Func<T, string> Says => value => value + "!";
            }
            public static class Sample
            {
                public static string Run()
                {
                    using var box = new Box<int>(3) { All = [1, 2] };
                    IBox plain = box;
                    ((IDisposable)box).Dispose();
                    return string.Join(",", box.Both(number => number * 2).Concat(box.All)) + plain.Name() + plain.Content + Box<int>.Made + Box<string>.Made + box.Says(7);
                }
            }
            """);

        Assert.Equal("3,6,1,2Int32310" + "7!", sample.Run());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_branch_may_lead_to_a_lambda_or_a_literal(int way)
    {
        var sample = Shrunk.From("""
            public static class Sample
            {
                public static string Run(int way)
                {
                    var pick = way == 0 ? (Func<string, string>)(text => text + " first of all") : way == 1 ? text => text + " second of all" : Twice;
                    string[] columns = way > 1 ? ["rcv_one", "rcv_two"] : ["rcv_three"];
                    for (var round = 0; round < 2; round++)
                        pick = Wrapped(pick, round);
                    return pick(way > 0 ? "some longer literal" : "another long literal") + string.Join("|", columns);
                }

                private static Func<string, string> Wrapped(Func<string, string> inner, int round) => text => inner(text) + round;
                private static string Twice(string text) => text + text;
            }
            """);

        Assert.NotEmpty(sample.Run(way));
    }

    [Fact]
    public void Every_literal_comes_back()
    {
        var sample = Shrunk.From("""
            public static class Sample
            {
                public static string Run() => string.Join(";", All().Select(text => text.Length + ":" + string.Join(" ", text.Select(letter => ((int)letter).ToString("x")))));
                private static string[] All() =>
                [
                    "", "plain words of some length", "umlauts äöüß, « guillemets » and … more", "a clef \U0001D11E that has no single char",
                    "a lone surrogate \ud834 in the middle", "\udd1e", "nul \0 within the words", "first \u0001 separator inside", "second \u0002 separator inside", "line\r\nbreak\tand tab",
                ];
            }
            """);

        Assert.Contains("d834", sample.Run(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_literals_than_fit_into_a_byte_come_back_too()
    {
        var texts = Enumerable.Range(0, 700).Select(number => $"literal number {number:D4}").ToList();
        var sample = Shrunk.From($$"""
            public static class Sample
            {
                public static string Run() => {{string.Join(" + ", texts.Select(text => $"Same(\"{text}\")"))}};
                private static string Same(string text) => text.Length > 3 ? text : Same(text + text);
            }
            """);

        Assert.Equal(string.Concat(texts), sample.Run());
    }

    [Fact]
    public void Iterators_and_closures_keep_their_state()
    {
        var sample = Shrunk.From("""
            public static class Sample
            {
                public static string Run() => string.Join(",", Odd(9).Select(Add(2)).Where(number => number > 3));
                private static IEnumerable<int> Odd(int most)
                {
                    try
                    {
                        for (var number = 0; number < most; number++)
                        {
                            if (number % 2 == 1)
                                yield return number;
                        }
                    }
                    finally
                    {
                        most = 0;
                    }
                }

                private static Func<int, int> Add(int more)
                {
                    var calls = 0;
                    return number => number + more + calls++ - calls + 1;
                }
            }
            """);

        Assert.Equal("5,7,9", sample.Run());
    }

    [Fact]
    public void Choices_keep_their_names_where_they_are_printed()
    {
        var sample = Shrunk.From("""
            internal enum Printed { First = 1, Second }
            internal enum Asked { Known = 5 }
            internal enum Joined { One, Two }
            internal enum Counted { Hidden = 7 }
            public static class Sample
            {
                public static string Run() => Said(Printed.Second) + Enum.IsDefined(typeof(Asked), 5) + string.Join("", new[] { Joined.One, Joined.Two }) + Number(Counts[0]);
                private static readonly Counted[] Counts = [Counted.Hidden];
                private static string Said(Printed value) => $"{value}";
                private static int Number(Counted value) => (int)value + 1;
            }
            """);

        Assert.Equal("SecondTrueOneTwo8", sample.Run());
        Assert.DoesNotContain(sample.Module.GetTypes().Single(type => type.Name == "Counted").Fields, field => field.HasConstant);
    }

    [Fact]
    public void Two_runs_make_the_same_bytes()
    {
        const string Source = """
            public static class Sample
            {
                public static string Run() => string.Concat(new[] { "a longer literal", "another one" }.Select(text => text + "!"));
            }
            """;

        Assert.Equal(Shrunk.From(Source).Bytes, Shrunk.From(Source).Bytes);
    }
}
