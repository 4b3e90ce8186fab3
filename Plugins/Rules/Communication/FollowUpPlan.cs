using System;
using RecoveryCrm.Plugins.Rules.Time;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>When a follow-up takes place after Verify (C7): only the next one of each rule is planned at a time.</summary>
internal static class FollowUpPlan
{
    public static DateTime First(int afterDays, DateTime verifiedOn, BusinessHours hours) =>
        OnWorkingDay(verifiedOn, afterDays, hours);

    /// <summary>Whether another one comes after this occurrence. A count of 0 goes on until the recovery is closed.</summary>
    public static bool GoesOn(int? everyDays, int count, int occurrence, bool isClosed) =>
        everyDays > 0 && (count == 0 ? !isClosed : occurrence < count);

    /// <summary>One interval after the last one was due, never in the past: what was missed meanwhile is left out.</summary>
    public static DateTime Next(int everyDays, DateTime previousDue, DateTime now, BusinessHours hours)
    {
        var intervals = previousDue > now ? 1 : Math.Floor((now - previousDue).TotalDays / everyDays) + 1;
        var due = OnWorkingDay(previousDue, (int)intervals * everyDays, hours);
        // Where the clocks were put forward meanwhile, a day had but 23 hours.
        return due > now ? due : OnWorkingDay(previousDue, ((int)intervals + 1) * everyDays, hours);
    }

    /// <summary>When a value-add that was put off comes after all: a week after what it waited for is over (C8).</summary>
    public static DateTime AfterPause(DateTime over, BusinessHours hours) => OnWorkingDay(over, 7, hours);

    // At the same hour of the client's day, whatever the clocks do in between. A calendar without working days moves nothing.
    private static DateTime OnWorkingDay(DateTime moment, int afterDays, BusinessHours hours)
    {
        for (var days = afterDays; days < afterDays + 366; days++)
        {
            if (hours.AddDays(moment, days) is var due && hours.IsWorkingDay(due))
                return due;
        }

        return hours.AddDays(moment, afterDays);
    }
}
