using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>
/// Keeps a recovery's times in order (I6), its client and its playbook as it opened, what its clocks count by, and its money in
/// base currency.
/// </summary>
public sealed class GuardRecovery : PluginBase
{
    private static readonly string[] Guarded =
    [
        Recovery.Columns.OccurredOn, Recovery.Columns.DetectedOn, Recovery.Columns.ReportedOn, Recovery.Columns.Account,
        Recovery.Columns.Playbook, Recovery.Columns.Severity, Recovery.Columns.TransactionCurrency,
    ];

    public GuardRecovery() =>
        Register<Recovery>(Message.Update, Stage.PreOperation, Guard).AtRank(11).WhenChanged(Guarded).WithPreImage(Guarded);

    private static void Guard(PluginContext context)
    {
        var recovery = context.Target.ToEntity<Recovery>();
        var before = context.PreImage<Recovery>();
        var whole = context.TargetOverPreImage<Recovery>();
        var times = new FailureTimes(whole.OccurredOn, whole.DetectedOn, whole.ReportedOn, context.Now).Settled();

        var violations = new List<Violation>(IntakeTimes.All.Check(times));
        if (!Equals(whole.Account, before.Account))
            violations.Add(new Violation("I7-client-changed", IntakeMessages.AccountFixed()));
        if (!Equals(whole.Playbook, before.Playbook))
            violations.Add(new Violation("I7-playbook-changed", IntakeMessages.PlaybookFixed()));
        // Dataverse lets its clients empty columns that are required in forms only.
        if (whole.Severity is null)
            violations.Add(new Violation("I7-severity-missing", IntakeMessages.SeverityMissing()));
        if (whole.DetectedOn is null)
            violations.Add(new Violation("I6-detected-missing", TimeMessages.DetectedMissing()));
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
