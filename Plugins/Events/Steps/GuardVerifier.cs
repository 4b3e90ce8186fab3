using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>Takes only a contact of the client as the one who confirmed the fix, and keeps it once the fix is verified (V1).</summary>
public sealed class GuardVerifier : PluginBase
{
    public GuardVerifier() =>
        Register<Recovery>(Message.Update, Stage.PreOperation, Guard).AtRank(14)
            .WhenChanged(Recovery.Columns.VerifiedBy)
            .WithPreImage(Recovery.Columns.VerifiedBy);

    private static void Guard(PluginContext context)
    {
        var verifier = context.Target.ToEntity<Recovery>().VerifiedBy;
        if (context.IsOwnWrite || Equals(verifier, context.PreImage<Recovery>().VerifiedBy))
            return;

        var recovery = context.Target.ToEntityReference();
        context.Lock(recovery);
        var steps = context.StepsOf(recovery).Recovery;
        context.RefuseOn(VerifierRules.All.Check(new VerifierChange(verifier is null ? null : context.IsOf(verifier.Id, steps.Account), steps)));
    }
}
