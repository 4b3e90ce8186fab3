using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Rules.Learning;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_ClosureChecklist: what the recovery still lacks before it can be closed, by the very rules that decide then. The
/// outcome is given when it is closed, so that its absence is nothing that is missing. And what each step that runs still
/// lacks before it can be completed, by the rules that its guard asks.
/// </summary>
public sealed class ClosureChecklist : PluginBase
{
    public ClosureChecklist() =>
        RegisterApi("rcv_ClosureChecklist", Check)
            .BoundTo(Recovery.EntityName)
            .Needs("prvReadrcv_recovery")
            .Returns("IsReady", ApiType.Boolean)
            .Returns("Missing", ApiType.String)
            .Returns("Steps", ApiType.String);

    private static void Check(PluginContext context)
    {
        context.DemandRead(Recovery.EntityName, context.Id);
        var missing = ClosureRules.Work.Check(context.ClosureFacts(context.RecoveryToEnd(context.Id), outcome: null, reason: null));
        // A first name alone may be somebody else's: it is shown where causes are looked at once more, and blocks nothing (P2).
        var warnings = context.FirstNamesInCauses(context.Id).Select(name => new Violation("P2-first-name", BlameMessages.FirstName(name))).ToList();
        context.Output("IsReady", missing.Count == 0);
        context.Output("Missing", FindingJson.Array(missing.Count + warnings.Count == 0 ? [] : Findings(missing, warnings, context.Language)));
        context.Output("Steps", FindingJson.Array(Steps(context)));
    }

    private static IEnumerable<string> Steps(PluginContext context)
    {
        var record = context.StepsOf(new EntityReference(Recovery.EntityName, context.Id));
        var cycle = record.Cycle(record.Recovery.Cycle).ToList();
        foreach (var step in record.Recovery.IsEnded ? [] : cycle.Where(step => step.IsRunning))
        {
            var missing = StepRules.All.Check(new StepFacts
            {
                Step = step,
                Others = [.. cycle.Where(other => other.Id != step.Id)],
                Recovery = record.Recovery,
                Evidence = context.EvidenceFor(step, record.Recovery),
            });
            yield return $"{{\"step\":{Json.Of(step.Id)},\"missing\":{FindingJson.Array(missing, block: true, context.Language)}}}";
        }
    }

    private static IEnumerable<string> Findings(IReadOnlyList<Violation> missing, IReadOnlyList<Violation> warnings, int language) =>
        FindingJson.Elements(missing, block: true, language).Concat(FindingJson.Elements(warnings, block: false, language));
}
