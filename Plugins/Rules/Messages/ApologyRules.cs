using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A rule of language: what it looks for, and whether it blocks the Apology criterion.</summary>
internal sealed record LanguageRule(WordingRuleCode Code, bool Blocks, Func<MessageText, IEnumerable<Passage>> Find, Text Advice);

/// <summary>
/// Judges an apology's words, sparing with alarms: a blunt human sentence passes. It never writes one.
/// Add a rule by adding an entry, a language by adding its lists.
/// </summary>
internal static class ApologyRules
{
    private static readonly IReadOnlyList<LanguageRule> All =
    [
        new(WordingRuleCode.A1, Blocks: true, ConditionalApology.Find, ApologyAdvice.NoCondition),
        new(WordingRuleCode.A2, Blocks: true, Ownership.Find, ApologyAdvice.OwnIt),
        new(WordingRuleCode.A3, Blocks: true, PassedBlame.Find, ApologyAdvice.NoBlame),
        new(WordingRuleCode.A4, Blocks: true, AgentlessPassive.Find, ApologyAdvice.SayWho),
    ];

    private static readonly IReadOnlyDictionary<WordingLanguage, Wording> Languages = new Dictionary<WordingLanguage, Wording>
    {
        [WordingLanguage.English] = EnglishWording.Lists,
    };

    /// <summary>The findings in the order of the text; none for a text in a language without lists, and none for no text.</summary>
    public static IReadOnlyList<Finding> Check(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || LanguageGuess.Of(text) is not { } language || !Languages.TryGetValue(language, out var wording))
            return [];
        var message = new MessageText(text, wording);
        return All
            .SelectMany(rule => rule.Find(message).Select(passage => new Finding(rule.Code, rule.Blocks, passage.Words, passage.At, rule.Advice)))
            .OrderBy(finding => finding.At)
            .ThenBy(finding => finding.Rule)
            .ToList();
    }
}
