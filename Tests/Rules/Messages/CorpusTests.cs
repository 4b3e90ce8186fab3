using RecoveryCrm.Plugins.Rules.Messages;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Messages;

/// <summary>
/// Messages as people write them, in Texts: each line says which rules it breaks, exactly, and after a bar the message;
/// "update" or "learning" in front makes it one of those, "\n" is a new line. A text that stood before in its file has been
/// used before.
/// </summary>
public sealed class CorpusTests
{
    private const int FewestGood = 60;
    private const int FewestBad = 120;

    public static TheoryData<string> Languages => ["english", "german", "french"];

    [Theory, MemberData(nameof(Languages))]
    [Rule("A1"), Rule("A2"), Rule("A3"), Rule("A4"), Rule("A5"), Rule("A6"), Rule("A7"), Rule("A8"), Rule("A9"), Rule("A10")]
    public void Good_texts_raise_no_alarm(string language)
    {
        var texts = Read(language, "good");

        Assert.True(texts.Count >= FewestGood, $"{texts.Count} texts");
        Assert.All(texts, text => Assert.DoesNotContain(text.Expected, rule => rule is not ("A5" or "A7")));
        var differences = Differences(texts);
        Assert.True(differences.Length == 0, differences);
    }

    [Theory, MemberData(nameof(Languages))]
    [Rule("A1"), Rule("A2"), Rule("A3"), Rule("A4"), Rule("A5"), Rule("A6"), Rule("A7"), Rule("A8"), Rule("A9"), Rule("A10")]
    public void Bad_texts_are_told_what_is_wrong_and_nothing_else(string language)
    {
        var texts = Read(language, "bad");

        Assert.True(texts.Count >= FewestBad, $"{texts.Count} texts");
        Assert.All(texts, text => Assert.NotEmpty(text.Expected));
        Assert.All(Enum.GetNames<WordingRuleCode>(), rule => Assert.Contains(texts, text => text.Expected.Contains(rule)));
        var differences = Differences(texts);
        Assert.True(differences.Length == 0, differences);
    }

    [Theory, MemberData(nameof(Languages)), Rule("A1")]
    public void Each_text_is_recognised_as_its_language(string language) => Assert.Empty(Read(language, "good").Concat(Read(language, "bad"))
        .Where(text => !string.Equals(LanguageGuess.Of(text.Words)?.ToString(), language, StringComparison.OrdinalIgnoreCase))
        .Select(text => $"{LanguageGuess.Of(text.Words)}: {text.Words}"));

    private static string Differences(List<Example> texts)
    {
        var said = new HashSet<string?>();
        return string.Join(Environment.NewLine, texts.Select(text => Difference(text, !said.Add(ReusedApology.WordsOf(text.Words)))).OfType<string>());
    }

    private static string? Difference(Example text, bool isUsedBefore)
    {
        var findings = MessageRules.Check(text.Words, text.Kind, new MessageFacts { IsUsedBefore = isUsedBefore });
        Assert.All(findings, finding => Assert.Equal(finding.Found, text.Words.Substring(finding.At, finding.Found.Length)));
        var found = findings.Select(finding => finding.Rule.ToString()).Distinct().ToList();
        return found.ToHashSet().SetEquals(text.Expected)
            ? null
            : $"[{string.Join(' ', text.Expected)}] but {string.Join(", ", findings.Select(finding => $"{finding.Rule} “{finding.Found}”"))} | {text.Words}";
    }

    private static List<Example> Read(string language, string quality) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Messages", "Texts", $"{language}.{quality}.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(Example.Read)];

    private sealed record Example(MessageKind Kind, IReadOnlyList<string> Expected, string Words)
    {
        public static Example Read(string line)
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var marks = line[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new Example(
                marks.Contains("update") ? MessageKind.Update : marks.Contains("learning") ? MessageKind.Learning : MessageKind.Apology,
                [.. marks.Where(mark => mark[0] == 'A')],
                line[(bar + 1)..].Trim().Replace("\\n", "\n", StringComparison.Ordinal));
        }
    }
}
