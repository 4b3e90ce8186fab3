namespace RecoveryCrm.Tests.Solution.Shrink;

/// <summary>Texts in three languages that share their values.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData(1033, "Anna waits for 2 of 5 since 1/2/2026 10:00 AM UTC {so}, at once; 0 of many.")]
    [InlineData(1031, "5: 2 {so} Anna ANNA sofort; ")]
    [InlineData(1036, "Anna et Anna (maintenant) 1,5.")]
    public void Each_language_says_its_own_values_in_its_own_order(int language, string says)
    {
        var sample = Shrunk.From("""
            public static class Sample
            {
                public static string Run(int language) =>
                    Waits("Anna", 2, 5, new DateTime(2026, 1, 2, 10, 0, 0, DateTimeKind.Utc), true).In(language) + (language == 1036 ? Fraction(1.5m) : Empty(0)).In(language);
                private static Text Waits(string name, int done, int all, DateTime since, bool now) => new(
                    $"{name} waits for {done} of {all} since {since} {{so}}, {(now ? When("at once") : When("later"))}; ",
                    $"{all}: {done} {{so}} {name} {name.ToUpperInvariant()} {(now ? "sofort" : "später")}; ",
                    $"{name} et {name} ({(now ? "maintenant" : "plus tard")}) ");
                private static string When(string words) => words;
                private static Text Fraction(decimal number) => new($"{number:N1}.", $"{number:N1}.", $"{number:N1}.");
                private static Text Empty(int number) => new($"{number} of many.", $"", $"rien");
            }
            """);

        // The blank before AM is a narrow one in newer versions of ICU.
        Assert.Equal(says, sample.Run(language).Replace('\u202f', ' '));
        Assert.DoesNotContain(
            sample.Module.GetTypes().Single(type => type.Name == "Sample").Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions),
            instruction => instruction.Operand?.ToString()?.Contains("FormattableStringFactory", StringComparison.Ordinal) == true);
    }
}
