using System;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>
/// What cases and signals do alike with a failure: join the recovery that runs (I4), or open one. By the system, because
/// whoever logs a failure need not be allowed to write recoveries; the owner is the one that I7 names.
/// </summary>
internal static class FailureIntake
{
    /// <summary>The recovery to join; the settings are read only where there may be one: mostly there is none.</summary>
    public static RunningRecovery? RunningFor(this PluginContext _, Client client, FailureReport report, Lazy<Settings> settings) =>
        JoinChoice.OfCategory(client.Running, report.Category) is { Count: > 0 } candidates
            ? JoinChoice.Latest(candidates, report.DetectedOn, settings.Value.JoinWindowHours)
            : null;

    public static void RaiseTo(this PluginContext context, RunningRecovery running, Severity severity)
    {
        if (IntakeRules.Raises(severity, running.Severity))
            context.System.Update(new Recovery(running.Id) { Severity = severity });
    }

    /// <summary>The new recovery with all its rows; nothing where something has to be set up first, which a task asks for.</summary>
    public static Guid? Open(this PluginContext context, Client client, FailureReport report, OpeningWishes wishes, Lazy<Settings> settings)
    {
        if (context.Prepare(client, report, wishes, settings, out var problem) is not { } opening)
        {
            context.AskForSetup(client, problem!.Subject, problem.Message);
            return null;
        }

        context.PutOff(client.ValueAdds);
        var recovery = new Recovery();
        opening.Stamp(recovery);
        opening.Attach(recovery);
        return context.System.Create(recovery);
    }
}
