using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A rule of language: what it looks for, in which kinds of message, and whether it blocks the Apology criterion.</summary>
internal sealed class LanguageRule(WordingRuleCode code, bool blocks, MessageKind[] kinds, Func<MessageText, IEnumerable<Passage>> find, Text advice)
{
    public WordingRuleCode Code { get; } = code;
    public bool Blocks { get; } = blocks;
    public MessageKind[] Kinds { get; } = kinds;
    public Func<MessageText, IEnumerable<Passage>> Find { get; } = find;
    public Text Advice { get; } = advice;
}

/// <summary>
/// Judges a message's words, sparing with alarms: a blunt human sentence passes. It never writes one. An update or a
/// learning need not apologise, but where it does, it does so without "if"; only an apology is ever blocked.
/// Add a rule by adding an entry, a language by adding its lists.
/// </summary>
internal static class MessageRules
{
    private static readonly MessageKind[] Apology = [MessageKind.Apology];
    private static readonly MessageKind[] Update = [MessageKind.Update];
    private static readonly MessageKind[] Every = [MessageKind.Apology, MessageKind.Update, MessageKind.Learning];

    private static readonly IReadOnlyList<LanguageRule> All =
    [
        new(WordingRuleCode.A1, true, Every, ConditionalApology.Find, MessageAdvice.NoCondition),
        new(WordingRuleCode.A2, true, Apology, Ownership.Find, MessageAdvice.OwnIt),
        new(WordingRuleCode.A3, true, Every, PassedBlame.Find, MessageAdvice.NoBlame),
        new(WordingRuleCode.A4, true, Every, AgentlessPassive.Find, MessageAdvice.SayWho),
        new(WordingRuleCode.A5, false, Apology, NamedImpact.Find, MessageAdvice.NameImpact),
        new(WordingRuleCode.A6, false, Apology, ReusedApology.Find, MessageAdvice.OwnWords),
        new(WordingRuleCode.A7, false, Apology, Repair.Find, MessageAdvice.OfferRepair),
        new(WordingRuleCode.A8, false, Every, PlainWords.Find, MessageAdvice.PlainWords),
        new(WordingRuleCode.A9, false, Every, Vagueness.Find, MessageAdvice.BeExact),
        new(WordingRuleCode.A10, false, Update, UpdateParts.Find, MessageAdvice.SayWhatIsDone),
    ];

    private static readonly Lazy<Wording> English = new(() => new Wording(WordingLanguage.English, EnglishWording.Lists));
    private static readonly Lazy<Wording> German = new(() => new Wording(WordingLanguage.German, GermanWording.Lists));
    private static readonly Lazy<Wording> French = new(() => new Wording(WordingLanguage.French, FrenchWording.Lists));

    /// <summary>The findings in the order of the text; none where it is in no language of ours, or says nothing.</summary>
    public static IReadOnlyList<Finding> Check(string? text, MessageKind kind, MessageFacts facts)
    {
        if (text is null || string.IsNullOrWhiteSpace(text) || LanguageGuess.Of(text) is not { } language)
            return [];
        var message = new MessageText(text, BuiltIn(language).With(facts.Added), facts);
        return All.Where(rule => rule.Kinds.Contains(kind))
            .SelectMany(rule => rule.Find(message).Concat(NotToSay(message, rule)).Select(passage => new Finding(
                rule.Code, rule.Blocks && kind == MessageKind.Apology, passage.Words, passage.At, passage.Advice ?? rule.Advice)))
            .OrderBy(finding => finding.At)
            .ThenBy(finding => finding.Rule)
            .ToList();
    }

    private static IEnumerable<Passage> NotToSay(MessageText message, LanguageRule rule) =>
        message.All(WordList.NotToSay).Where(spot => spot.Phrase.Added?.Rule == rule.Code).Select(message.Quote);

    private static Wording BuiltIn(WordingLanguage language) => language switch
    {
        WordingLanguage.German => German.Value,
        WordingLanguage.French => French.Value,
        _ => English.Value,
    };
}
