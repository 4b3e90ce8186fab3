namespace RecoveryCrm.Tests.Solution.Shrink;

/// <summary>Code that moves to where it was called: the arguments' order, null and what has to stay.</summary>
public sealed class InliningTests
{
    [Fact]
    public void Arguments_are_evaluated_once_and_in_their_order()
    {
        var sample = Shrunk.From("""
            public static class Sample
            {
                private static string log = "";
                public static string Run() => Backwards(Note(1), Note(2), Note(3)) + Unused(Note(4), Note(5)) + Changed(Note(6)) + log;
                private static string Backwards(int first, int second, int third) => $"{third}{second}{first}{third}";
                private static string Unused(int first, int second) => "unused";
                private static string Changed(int number)
                {
                    number = number > 3 ? number * 2 : number;
                    return Kept(ref number) + number;
                }

                private static string Kept(ref int number)
                {
                    number++;
                    return number > 5 ? Checked(number) : "small";
                }

                private static string Checked(int number) { if (number == 7) return "seven"; return number > 7 ? "more" : "less"; }
                private static int Note(int number) { log += number; return number; }
            }
            """);

        Assert.Equal("3213unusedmore13123456", sample.Run());
        Assert.Contains("Note", sample.MethodsOf("Sample"));
        Assert.Empty(sample.MethodsOf("Sample").Intersect(["Backwards", "Unused", "Changed", "Kept", "Checked"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("word")]
    public void Null_fails_as_it_did(string? name)
    {
        var sample = Shrunk.From("""
            internal class Row
            {
                private readonly Dictionary<string, object?> values = [];
                public object? this[string column] { get => values[column]; set => values[column] = value; }
                public T? Get<T>(string column) => (T?)values[column];
            }
            internal sealed class Case : Row
            {
                public string? Name { get => Get<string>("name of the case"); set => this["name of the case"] = value; }
                public string Hello() => World();
                public string World() => "hello";
            }
            public static class Sample
            {
                public static string Run(string? name)
                {
                    var row = name is null ? null : new Case { Name = name };
                    return row!.Hello() + row.Name;
                }
            }
            """);

        Assert.Equal(name is null ? nameof(NullReferenceException) : "helloword", sample.Run(name));
    }

    [Fact]
    public void What_calls_itself_or_a_base_class_or_protects_itself_stays_right()
    {
        var sample = Shrunk.From("""
            internal class Base { public virtual string Say() => "base"; protected virtual string Secret() => "secret"; }
            internal sealed class Derived : Base
            {
                public override string Say() => "derived";
                public string Both() => base.Say() + Say();
                public string Open() => Secret();
            }
            public static class Sample
            {
                public static string Run() => new Derived().Both() + new Derived().Open() + Down(3) + Even(4) + Safe("x") + new Hidden.Inner().Name() + Loop(3);
                private static string Down(int number) => number == 0 ? "" : number + Down(number - 1);
                private static bool Even(int number) => number == 0 || Odd(number - 1);
                private static bool Odd(int number) => number != 0 && Even(number - 1);
                private static string Safe(string text) { try { return text.Substring(5); } catch (ArgumentException) { return "caught"; } }
                private static string Loop(int times) { var text = ""; while (times-- > 0) text += times; return text; }
            }
            internal static class Hidden
            {
                private static string Make(string text) { var made = new Private(text); return made.Text; }
                private sealed class Private(string text) { public string Text { get; } = text; }
                public sealed class Inner { public string Name() => Make("private"); }
            }
            """);

        Assert.Equal("basederivedsecret321Truecaughtprivate210", sample.Run());
    }
}
