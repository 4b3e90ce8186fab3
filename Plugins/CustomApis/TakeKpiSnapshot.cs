using System;
using System.Globalization;
using System.Linq;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Governance;
using RecoveryCrm.Plugins.Stores;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_TakeKpiSnapshot: keeps the figures of the recoveries detected on one day that is over, in UTC; yesterday's where none is
/// named. For managers, as the schedule of due work.
/// </summary>
public sealed class TakeKpiSnapshot : PluginBase
{
    public TakeKpiSnapshot() =>
        RegisterApi("rcv_TakeKpiSnapshot", Take)
            .Needs("prvCreatercv_waiver")
            .MayTake("Day", ApiType.DateTime)
            .Returns("Written", ApiType.Integer);

    private static void Take(PluginContext context)
    {
        var today = context.Now.Date;
        var day = DateTime.SpecifyKind(context.Input<DateTime?>("Day")?.Date ?? today.AddDays(-1), DateTimeKind.Utc);
        if (day >= today)
            throw context.Refusal("X1-parameter-day", GovernanceMessages.DayIsNotOver(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        var there = context.SnapshotKeys(day);
        var missing = there.Count < Groups.Count
            ? Groups.All(context.RecoveriesDetected(day, day.AddDays(1))).Where(group => !there.Contains(group.KeyOn(day)))
            : [];
        context.Output("Written", context.KeepSnapshot(day, missing));
    }
}
