using System.Linq;
using RecoveryCrm.Plugins.Events.Steps;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>A decision is never changed and never deleted, whoever asks (R9).</summary>
public sealed class KeepDecisions : PluginBase
{
    private static readonly string[] Kept =
    [
        Approval.Columns.Name, Approval.Columns.Restitution, Approval.Columns.Decision, Approval.Columns.Comment, Approval.Columns.Approver,
        Approval.Columns.DecidedOn, Approval.Columns.Policy, Approval.Columns.Amount, Approval.Columns.State, Approval.Columns.Status,
    ];

    public KeepDecisions()
    {
        Register<Approval>(Message.Update, Stage.PreOperation, Keep).AtRank(10).WhenChanged(Kept).WithPreImage(Kept);
        Register<Approval>(Message.Delete, Stage.PreValidation, KeepWhole).AtRank(10);
    }

    private static void Keep(PluginContext context)
    {
        var stored = context.PreImage<Approval>();
        var changed = Kept.Where(column => SentValues.Differ(context.Target, stored, column)).ToList();
        context.RefuseOn(DecisionRules.All.Check(new DecisionChange(changed, deletes: false)));
    }

    private static void KeepWhole(PluginContext context) =>
        context.RefuseOn(DecisionRules.All.Check(new DecisionChange([], deletes: true)));
}
