using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>Which running recovery a further failure belongs to (I4).</summary>
internal static class JoinChoice
{
    /// <summary>Those of the same category, or where either has none, the latest first; the window is not looked at yet.</summary>
    public static IReadOnlyList<RunningRecovery> OfCategory(IEnumerable<RunningRecovery> running, FailureCategory? category) => running
        .Where(recovery => recovery.Category is null || category is null || recovery.Category == category)
        .OrderByDescending(recovery => recovery.DetectedOn)
        // Times are kept to the second: of one second, the one that opened later. Numbers grow, in length too after a million.
        .ThenByDescending(recovery => recovery.Number.Length)
        .ThenByDescending(recovery => recovery.Number, StringComparer.Ordinal)
        .ToList();

    /// <summary>The latest of them, if it was detected within the window [now - hours, now].</summary>
    public static RunningRecovery? Latest(IEnumerable<RunningRecovery> ofCategory, DateTime now, int windowHours) =>
        ofCategory.FirstOrDefault(recovery => now - recovery.DetectedOn <= TimeSpan.FromHours(windowHours));
}
