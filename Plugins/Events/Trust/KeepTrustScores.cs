using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Trust;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Trust;

/// <summary>Keeps trust scores as they were measured: only the product appends one, nobody changes or deletes one (F3).</summary>
public sealed class KeepTrustScores : PluginBase
{
    public KeepTrustScores()
    {
        Register<TrustScore>(Message.Create, Stage.PreOperation, Keep);
        Register<TrustScore>(Message.Update, Stage.PreOperation, Keep).WhenChanged(
            TrustScore.Columns.Account, TrustScore.Columns.Recovery, TrustScore.Columns.Score, TrustScore.Columns.ScoredOn, TrustScore.Columns.Reason,
            TrustScore.Columns.FeedbackPart, TrustScore.Columns.CommitmentPart, TrustScore.Columns.CadencePart, TrustScore.Columns.RecurrencePart,
            TrustScore.Columns.State, TrustScore.Columns.Status);
        Register<TrustScore>(Message.Delete, Stage.PreValidation, Keep);
    }

    private static void Keep(PluginContext context)
    {
        if (!context.IsOwnWrite)
            throw context.Refusal("F3-append-only", TrustTexts.OnlyMeasured());
    }
}
