using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Trust;

/// <summary>Stamps when it was recorded what became of the client's contract (F5); an answer taken back is none.</summary>
public sealed class StampRetention : PluginBase
{
    public StampRetention()
    {
        Register<Recovery>(Message.Create, Stage.PreOperation, Stamp).AtRank(19);
        Register<Recovery>(Message.Update, Stage.PreOperation, Stamp).AtRank(19)
            .WhenChanged(Recovery.Columns.Retention)
            .WithPreImage(Recovery.Columns.Retention);
    }

    private static void Stamp(PluginContext context)
    {
        var target = context.Target.ToEntity<Recovery>();
        var before = context.Execution.PreEntityImages.TryGetValue(Registration.PreImageName, out var image) ? image.ToEntity<Recovery>().Retention : null;
        if (target.Retention != before && (Answers(target.Retention) || Answers(before)))
            target.RetentionOn = Answers(target.Retention) ? context.Now : null;
    }

    private static bool Answers(Retention? retention) => retention is not (null or Retention.Open);
}
