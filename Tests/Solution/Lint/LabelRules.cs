using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Texts for people in every language of the solution: rules 46 and 47.</summary>
internal static partial class LabelRules
{
    private const string Base = "1033";

    /// <summary>The languages that any label is in.</summary>
    public static IEnumerable<string> Used(SolutionModel solution) => solution.Labels.SelectMany(file => file.Languages).Distinct();

    public static IEnumerable<Fault> EveryLanguage(SolutionModel solution) => solution.Labels.SelectMany(file => file.EveryLanguage(solution.Languages));

    public static IEnumerable<Fault> Translations(SolutionModel solution) => solution.Labels.SelectMany(file => file.Translations);

    /// <summary>What a file lacks in one of the languages.</summary>
    public static IEnumerable<Fault> Missing(FileLabels labels, IReadOnlyList<string> languages)
    {
        foreach (var empty in labels.Unlabelled)
            yield return empty.Fault("there is no label");

        foreach (var place in labels.Places)
        {
            foreach (var missing in languages.Where(language => !place.Labels.ContainsKey(language)))
                yield return place.Fault($"there is no label in {missing}");
            foreach (var (language, texts) in place.Labels.Where(label => label.Value.Count > 1))
                yield return place.Fault($"there are {texts.Count} labels in {language}");
            foreach (var (language, texts) in place.Labels.Where(label => label.Value[0].Length == 0 && place.English.Length > 0))
                yield return place.Fault($"the label in {language} is empty");
            if ((string?)place.Element.Attribute("default") is { } fallback && fallback != place.English)
                yield return place.Fault($"the default '{fallback}' is not the English label");
        }
    }

    /// <summary>What is wrong with a file's translations, whatever the languages are.</summary>
    public static IEnumerable<Fault> Wrong(FileLabels labels)
    {
        foreach (var place in labels.Places)
            foreach (var (language, texts) in place.Labels)
            {
                var text = texts[0];
                if (text != text.Trim())
                    yield return place.Fault($"'{text}' begins or ends with a blank");
                if (language == Base)
                    continue;
                if (text == place.English && text.Length > 0 && !IsSame(place, language))
                    yield return place.Fault($"'{text}' is the same in {language}; if that is right, add it to same-words.txt");
                if (IsTooLong(text, place.English))
                    yield return place.Fault($"'{text}' is more than twice as long as '{place.English}'");
                if (!Placeholder().Matches(text).Select(match => match.Value).Order().SequenceEqual(Placeholder().Matches(place.English).Select(match => match.Value).Order()))
                    yield return place.Fault($"'{text}' has other placeholders than '{place.English}'");
            }
    }

    // A parameter's display name is its name, in every language.
    private static bool IsSame(LabelPlace place, string language) =>
        PlatformFacts.SameWords.Contains($"{language} {place.English}") || (string?)place.Element.Parent?.Attribute("uniquename") == place.English;

    // Short words often take a longer one, or two, elsewhere.
    private static bool IsTooLong(string text, string english) => english.Length > 0 && text.Length > 2 * english.Length + 12;

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
