using System;
using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A phrase as an administrator saves it, and what its language has for its rule already.</summary>
internal sealed class PhraseSaved(string? phrase, IReadOnlyCollection<string> others)
{
    public string Phrase { get; } = phrase ?? "";
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
        new("A1-wording-duplicate",
            Holds: saved => !saved.Others.Any(other => Normal(other) == Normal(saved.Phrase)),
            Message: saved => MessageCheckMessages.PhraseExists(saved.Phrase)),
    ];

    private static string Normal(string phrase) =>
        string.Join(" ", phrase.Replace('’', '\'').ToLowerInvariant().Split([' '], StringSplitOptions.RemoveEmptyEntries));
}
