using System;
using RecoveryCrm.Plugins.Rules.Time;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>When a follow-up takes place after Verify (C7): only the next one of each rule is planned at a time.</summary>
internal static class FollowUpPlan
{
    public static DateTime First(int afterDays, DateTime verifiedOn, BusinessHours hours) =>
        OnWorkingDay(verifiedOn.AddDays(afterDays), hours);

    /// <summary>Whether another one comes after this occurrence. A count of 0 goes on until the recovery is closed.</summary>
    public static bool GoesOn(int? everyDays, int count, int occurrence, bool isClosed) =>
        everyDays > 0 && (count == 0 ? !isClosed : occurrence < count);

    /// <summary>One interval after the last one was due, never in the past: what was missed meanwhile is left out.</summary>
    public static DateTime Next(int everyDays, DateTime previousDue, DateTime now, BusinessHours hours)
    {
        var intervals = previousDue > now ? 1 : Math.Floor((now - previousDue).TotalDays / everyDays) + 1;
        return OnWorkingDay(previousDue.AddDays(intervals * everyDays), hours);
    }

    /// <summary>When a value-add that was put off comes after all: a week after what it waited for is over (C8).</summary>
    public static DateTime AfterPause(DateTime over, BusinessHours hours) => OnWorkingDay(over.AddDays(7), hours);

    // A calendar without working days moves nothing.
    private static DateTime OnWorkingDay(DateTime moment, BusinessHours hours)
    {
        for (var days = 0; days < 366; days++)
        {
            if (hours.IsWorkingDay(moment.AddDays(days)))
                return moment.AddDays(days);
        }

        return moment;
    }
}
