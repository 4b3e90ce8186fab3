using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A phrase as an administrator saves it, and what its language has for its rule already.</summary>
internal sealed class PhraseSaved(string? phrase, WordingLanguage? language, WordingRuleCode? rule, IReadOnlyCollection<string> others)
{
    public string Phrase { get; } = phrase ?? "";
    public WordingLanguage? Language { get; } = language;
    public WordingRuleCode? Rule { get; } = rule;
    public IReadOnlyCollection<string> Others { get; } = others;
}

/// <summary>What must hold of a phrase that is added to the wording.</summary>
internal static class WordingRules
{
    public static readonly IReadOnlyList<Rule<PhraseSaved>> All =
    [
        new("A1-wording-phrase",
            Holds: saved => !new Phrase(saved.Phrase, WordList.NotToSay, splitsElisions: false).IsEmpty && saved.Phrase.Any(char.IsLetterOrDigit),
            Message: _ => MessageCheckMessages.PhraseIsEmpty),
        new("A1-wording-language",
            Holds: saved => saved.Language is >= WordingLanguage.English and <= WordingLanguage.French,
            Message: _ => MessageCheckMessages.LanguageIsMissing),
        new("A1-wording-rule",
            Holds: saved => saved.Rule is >= WordingRuleCode.A1 and <= WordingRuleCode.A10,
            Message: _ => MessageCheckMessages.RuleIsMissing),
        new("A1-wording-duplicate",
            Holds: saved => !saved.Others.Any(other => Normal(other) == Normal(saved.Phrase)),
            Message: saved => MessageCheckMessages.PhraseExists(saved.Phrase)),
    ];

    private static string Normal(string phrase) =>
        string.Join(" ", phrase.Replace('’', '\'').ToLowerInvariant().Split([' '], StringSplitOptions.RemoveEmptyEntries));
}
