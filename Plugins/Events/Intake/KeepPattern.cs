using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>
/// Gives an open pattern the key that no other open one of its category can have, and takes it from one that is solved (I9).
/// </summary>
public sealed class KeepPattern : PluginBase
{
    public KeepPattern()
    {
        Register<Pattern>(Message.Create, Stage.PreOperation, Keep);
        Register<Pattern>(Message.Update, Stage.PreOperation, Keep)
            .WhenChanged(Pattern.Columns.FailureCategory, Pattern.Columns.State, Pattern.Columns.Status)
            .WithPreImage(Pattern.Columns.FailureCategory, Pattern.Columns.State);
    }

    private static void Keep(PluginContext context)
    {
        var pattern = context.TargetOverPreImage<Pattern>();
        context.Target.ToEntity<Pattern>().OpenKey = pattern is { State: not RowState.Inactive, FailureCategory: { } category }
            ? PatternStore.OpenKey(category)
            : null;
    }
}
