using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Decides on every change of a restitution's status but its submission, whoever writes it: Approved and Rejected only as the
/// decisions demand (R8), Delivered with what it needs (R11, R13), nothing out of a final status (R7, R10). Three requests: two
/// locks and one read.
/// </summary>
public sealed class MoveRestitution : PluginBase
{
    public MoveRestitution() =>
        Register<Restitution>(Message.Update, Stage.PreOperation, Move).AtRank(11)
            .WhenChanged(Restitution.Columns.State, Restitution.Columns.Status)
            .WithPreImage(Restitution.Columns.Recovery, Restitution.Columns.State);

    private static void Move(PluginContext context)
    {
        var image = context.PreImage<Restitution>();
        var target = context.Target.ToEntity<Restitution>();
        if (context.Wanted<RestitutionStatus>() is not { } wanted || wanted is RestitutionStatus.Submitted)
            return;

        // A decision of ours holds both locks already.
        if (wanted is not (RestitutionStatus.Approved or RestitutionStatus.Rejected) || !context.IsOwnWrite)
            context.Lock(image.Recovery, context.Target.ToEntityReference());
        var record = context.RestitutionWithDecisions(context.Id, context.InitiatingUser);
        var from = record.Row.Status ?? RestitutionStatus.Draft;
        if (from == wanted)
            return;

        context.RefuseOn(StatusRules.All.Check(new StatusMove(from, wanted, DemandedBy(record))));
        context.RefuseOn(RestitutionRules.All.Check(AsMoved(record.Row, target, wanted)));
        if (wanted is RestitutionStatus.Delivered)
            context.Target[Restitution.Columns.DeliveredOn] = context.Now;
        else if (wanted is RestitutionStatus.Approved or RestitutionStatus.Rejected)
            context.Target[Restitution.Columns.DecidedOn] = context.Now;
    }

    private static RestitutionStatus? DemandedBy(StoredDecisions record) =>
        ApprovalRules.Demanded(record.Row.ApprovalsRequired ?? int.MaxValue, record.Given);

    // Where an update is not split, the other columns come along with the status.
    private static RestitutionRow AsMoved(Restitution stored, Restitution target, RestitutionStatus wanted)
    {
        foreach (var sent in target.Attributes.ToList())
            stored[sent.Key] = sent.Value;
        return stored.AsRow() with { Status = wanted };
    }
}
