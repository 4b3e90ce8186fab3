using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// A phrase that an administrator adds to a language: it is something not to say. It joins the built-in list of the rules
/// that have one for that, so that A1 still asks for an apology it belongs to and A3 still hears "not"; for the others, which
/// ask for something, it is a finding wherever it stands.
/// </summary>
internal sealed class AddedPhrase(WordingRuleCode rule, string words, string? advice)
{
    public WordingRuleCode Rule { get; } = rule;
    public string Words { get; } = words.Replace('’', '\'');
    public string? Advice { get; } = advice;

    public WordList List => Rule switch
    {
        WordingRuleCode.A1 => WordList.Doubt,
        WordingRuleCode.A3 => WordList.Blame,
        WordingRuleCode.A4 => WordList.AgentlessPassive,
        WordingRuleCode.A8 => WordList.Jargon,
        WordingRuleCode.A9 => WordList.VagueMeasure,
        _ => WordList.NotToSay,
    };
}
