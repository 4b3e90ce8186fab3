using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>
/// Keeps a case's times in order (I6), gives a failure without a severity the one of its priority (I2), and keeps it a
/// service failure of its client while its recovery is open (I1).
/// Nothing is asked of the server unless a case that has a recovery is unmarked or given another customer.
/// </summary>
public sealed class GuardCase : PluginBase
{
    public GuardCase()
    {
        Register<Incident>(Message.Create, Stage.PreOperation, Guard).AtRank(10);
        Register<Incident>(Message.Update, Stage.PreOperation, Guard).AtRank(10)
            .WhenChanged(Incident.Columns.OccurredOn, Incident.Columns.ReportedOn, Incident.Columns.IsServiceFailure, Incident.Columns.Customer)
            .WithPreImage(
                Incident.Columns.OccurredOn, Incident.Columns.ReportedOn, Incident.Columns.IsServiceFailure, Incident.Columns.Customer,
                Incident.Columns.Recovery, Incident.Columns.Severity, Incident.Columns.PriorityCode);
    }

    private static void Guard(PluginContext context)
    {
        var incident = context.Target.ToEntity<Incident>();
        if (context.Target.Contains(Incident.Columns.OccurredOn) || context.Target.Contains(Incident.Columns.ReportedOn))
            CheckTimes(context, incident);
        if (context.TargetOverPreImage<Incident>() is { IsServiceFailure: true, Severity: null } failure)
            incident.Severity = IntakeRules.SeverityOf(null, failure.PriorityCode);
        if (context.Execution.MessageName == nameof(Message.Update))
            CheckRecovery(context, incident, context.PreImage<Incident>());
    }

    private static void CheckTimes(PluginContext context, Incident incident)
    {
        var whole = context.TargetOverPreImage<Incident>();
        var times = new FailureTimes(whole.OccurredOn, DetectedOn: null, whole.ReportedOn, context.Now).Settled();
        context.RefuseOn(IntakeTimes.All.Check(times));
        if (incident.Contains(Incident.Columns.OccurredOn))
            incident.OccurredOn = times.OccurredOn;
        if (incident.Contains(Incident.Columns.ReportedOn))
            incident.ReportedOn = times.ReportedOn;
    }

    private static void CheckRecovery(PluginContext context, Incident incident, Incident before)
    {
        var unmarks = incident.Contains(Incident.Columns.IsServiceFailure) && incident.IsServiceFailure != true && before.IsServiceFailure == true;
        var changesCustomer = incident.Contains(Incident.Columns.Customer) && !Equals(incident.Customer, before.Customer);
        if (!unmarks && !changesCustomer)
            return;

        // The image may be older than the lock: somebody may be opening a recovery for this case just now.
        context.Lock(context.AccountOf(before.Customer));
        context.RefuseOn(CaseChangeRules.All.Check(new CaseChange(unmarks, changesCustomer, context.Case(context.Id)?.Recovery)));
    }
}
