using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>Keeps a recovery's times in order (I6), its client as it opened, and its money in base currency.</summary>
public sealed class GuardRecovery : PluginBase
{
    public GuardRecovery() =>
        Register<Recovery>(Message.Update, Stage.PreOperation, Guard).AtRank(11)
            .WhenChanged(
                Recovery.Columns.OccurredOn, Recovery.Columns.DetectedOn, Recovery.Columns.ReportedOn,
                Recovery.Columns.Account, Recovery.Columns.TransactionCurrency)
            .WithPreImage(
                Recovery.Columns.OccurredOn, Recovery.Columns.DetectedOn, Recovery.Columns.ReportedOn,
                Recovery.Columns.Account, Recovery.Columns.TransactionCurrency);

    private static void Guard(PluginContext context)
    {
        var recovery = context.Target.ToEntity<Recovery>();
        var before = context.PreImage<Recovery>();
        var whole = context.TargetOverPreImage<Recovery>();
        var times = new FailureTimes(whole.OccurredOn, whole.DetectedOn, whole.ReportedOn, context.Now).Settled();

        var violations = new List<Violation>(IntakeTimes.All.Check(times));
        if (!Equals(whole.Account, before.Account))
            violations.Add(new Violation("I7-client-changed", IntakeMessages.AccountFixed()));
        context.RefuseOn(violations);

        if (recovery.Contains(Recovery.Columns.OccurredOn))
            recovery.OccurredOn = times.OccurredOn;
        if (recovery.Contains(Recovery.Columns.DetectedOn))
            recovery.DetectedOn = times.DetectedOn;
        if (recovery.Contains(Recovery.Columns.ReportedOn))
            recovery.ReportedOn = times.ReportedOn;
        if (!Equals(whole.TransactionCurrency, before.TransactionCurrency))
            recovery.TransactionCurrency = context.BaseCurrency();
    }
}
