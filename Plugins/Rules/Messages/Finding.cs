using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// What a rule of language says about a message: the words found, where they stand in it (from 0),
/// and a better direction. What is missing altogether has no words and stands at 0.
/// </summary>
internal sealed record Finding(WordingRuleCode Rule, bool Blocks, string Found, int At, Text Advice);

/// <summary>Words of a message and where they stand in it.</summary>
internal sealed class Passage(string words, int at)
{
    public string Words { get; } = words;
    public int At { get; } = at;

    /// <summary>A better direction for just these words, in place of the rule's.</summary>
    public Text? Advice { get; set; }

    /// <summary>Something that ought to be said and is not.</summary>
    public static Passage Missing(Text? advice = null) => new("", 0) { Advice = advice };
}
