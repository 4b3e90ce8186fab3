using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Events.Steps;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Holds a restitution to its rules whenever it is saved: a draft with an amount (R1), facts that stay once it is submitted
/// (R7), and a delivery that keeps its reference and the client's response (R11, R13). Remembers who last wrote the facts.
/// </summary>
public sealed class GuardRestitution : PluginBase
{
    private static readonly string[] Delivery = [Restitution.Columns.DeliveryReference, Restitution.Columns.ClientResponse];

    private static readonly string[] Guarded = [.. RestitutionRows.Facts, .. Delivery, Restitution.Columns.Name];

    public GuardRestitution()
    {
        Register<Restitution>(Message.Create, Stage.PreOperation, OnCreate).AtRank(10);
        Register<Restitution>(Message.Update, Stage.PreOperation, OnUpdate).AtRank(10)
            .WhenChanged(Guarded)
            .WithPreImage([.. Guarded, Restitution.Columns.Status]);
    }

    private static void OnCreate(PluginContext context)
    {
        var row = context.Target.ToEntity<Restitution>();
        context.RefuseOn(RestitutionRules.New.Check(context.Wanted<RestitutionStatus>() ?? RestitutionStatus.Draft));
        context.RefuseOn(RestitutionRules.All.Check(row.AsRow()));
        Place(context, row.Recovery!);
        Sign(context);
    }

    private static void OnUpdate(PluginContext context)
    {
        var stored = context.PreImage<Restitution>();
        var row = context.TargetOverPreImage<Restitution>();
        row.Status = stored.Status;
        var differing = RestitutionRows.Facts.Where(column => SentValues.Differ(context.Target, stored, column)).ToList();
        // The image may be older than somebody else's submission or delivery.
        if (differing.Count > 0 || Delivery.Any(column => SentValues.Differ(context.Target, stored, column)))
        {
            context.Lock(context.Target.ToEntityReference());
            row.Status = context.RestitutionStatusNow(context.Id);
        }

        if (differing.Count > 0)
        {
            context.RefuseOn(LockedFacts.All.Check(new FactsWrite(row.Status!.Value, differing)));
            Sign(context);
        }


        context.RefuseOn(RestitutionRules.All.Check(row.AsRow()));
        if (differing.Contains(Restitution.Columns.Recovery))
            Place(context, row.Recovery!);
    }

    private static void Place(PluginContext context, EntityReference recovery)
    {
        var parent = context.RecoveryFor(recovery);
        if (parent.Status is RecoveryStatus.Closed or RecoveryStatus.Cancelled)
            throw context.Refusal("R10-created-on-ended", RestitutionMessages.RecoveryEnded());
        context.Target[Restitution.Columns.Account] = parent.Account;
    }

    private static void Sign(PluginContext context) =>
        context.Target[Restitution.Columns.FactsBy] = new EntityReference(SystemUser.EntityName, context.InitiatingUser);
}
