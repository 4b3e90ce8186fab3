using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Messages;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Refuses a phrase that nothing could be found by, or that is there already. After the operation, so that the phrases of
/// one bulk message see each other; an inactive one counts as absent. That language and rule are given is held before
/// (<see cref="KeepRequiredColumns"/>). One request.
/// </summary>
public sealed class GuardWordingRule : PluginBase
{
    private static readonly string[] Columns =
        [WordingRule.Columns.Phrase, WordingRule.Columns.Language, WordingRule.Columns.Rule, WordingRule.Columns.State];

    public GuardWordingRule()
    {
        Register<WordingRule>(Message.Create, Stage.PostOperation, Guard);
        Register<WordingRule>(Message.Update, Stage.PostOperation, Guard)
            .WhenChanged([.. Columns, WordingRule.Columns.Status])
            .WithPreImage(Columns);
    }

    private static void Guard(PluginContext context)
    {
        var saved = context.TargetOverPreImage<WordingRule>();
        if (saved.State == RowState.Inactive)
            return;
        context.RefuseOn(WordingRules.All.Check(new PhraseSaved(
            saved.Phrase,
            saved is { Language: { } language, Rule: { } rule } ? context.PhrasesBeside(context.Id, language, rule) : [])));
    }
}
