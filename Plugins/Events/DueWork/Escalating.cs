using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.DueWork;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Stores;

namespace RecoveryCrm.Plugins.Events.DueWork;

/// <summary>Brings what is overdue to the people of its line (C4).</summary>
internal static class Escalating
{
    /// <summary>Tells every level that is reached by this moment and was not told yet; the highest of them, or none.</summary>
    public static int Escalate(this PluginContext context, DueRecovery recovery, IReadOnlyList<DueItem> items, DateTime now, WorkDone done)
    {
        if (items.Where(item => item.DueOn <= now).ToList() is not { Count: > 0 } late)
            return 0;
        var minutes = context.Settings().EscalationMinutes;
        var hours = late.Any(item => item.NeedsHours) ? context.HoursFor(recovery.Row.Playbook) : BusinessHours.Default;
        var reached = late
            .Select(item => new KeyValuePair<DueItem, IReadOnlyList<EscalationDue>>(item, Escalation.Due(item, recovery.Highest, minutes, hours, now)))
            .Where(pair => pair.Value.Count > 0)
            .ToList();
        if (reached.Count == 0)
            return 0;

        var sponsor = recovery.Row.Sponsor?.Id;
        var people = context.People([.. new HashSet<Guid>(reached.Select(pair => pair.Key.Owner).Concat(sponsor is { } id ? [id] : []))]);
        var highest = 0;
        foreach (var pair in reached)
        {
            var item = pair.Key;
            var last = item.Level + pair.Value.Count;
            foreach (var level in pair.Value)
            {
                if (EscalationLine.At(level.Level, people.Find(item.Owner), people.Manager(item.Owner), people.Find(sponsor)) is { } told)
                    context.Tell(recovery, item, level, told, people);
            }

            context.KeepLevel(item, last);
            done.Escalated += pair.Value.Count;
            highest = Math.Max(highest, last);
        }

        return highest;
    }
}
