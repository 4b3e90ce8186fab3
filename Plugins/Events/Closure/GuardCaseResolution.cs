using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>
/// Keeps a case open until its recovery is verified (V3). Resolving a case, by CloseIncident too, updates its state, and
/// that update is where every door meets; cancelling and merging set another state and are let through.
/// </summary>
public sealed class GuardCaseResolution : PluginBase
{
    public GuardCaseResolution() =>
        Register<Incident>(Message.Update, Stage.PreOperation, Guard).AtRank(15)
            .WhenChanged(Incident.Columns.State, Incident.Columns.Status)
            .WithPreImage(Incident.Columns.Recovery, Incident.Columns.State);

    private static void Guard(PluginContext context)
    {
        var before = context.PreImage<Incident>();
        var after = context.Target.ToEntity<Incident>();
        if (!Resolves(after) || before.State == IncidentState.Resolved || before.Recovery is not { } recovery)
            return;

        context.RefuseOn(CaseResolution.All.Check(context.CaseToResolve(recovery.Id)));
    }

    private static bool Resolves(Incident incident) =>
        incident.State == IncidentState.Resolved
        || incident.Status is IncidentStatus.ProblemSolved or IncidentStatus.InformationProvided;
}
