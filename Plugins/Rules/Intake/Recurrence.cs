using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>Whether a failure happened to this client before (I8).</summary>
internal static class Recurrence
{
    /// <summary>
    /// The latest earlier failure of the same category, detected within [detected - window, detected]. A failure without a
    /// category resembles none. The window is asked for only where one is of the category.
    /// </summary>
    public static EarlierFailure? Previous(
        IEnumerable<EarlierFailure> earlier, FailureCategory? category, DateTime detectedOn, Func<int> windowDays)
    {
        var latest = earlier
            .Where(failure => category is not null && failure.Category == category && failure.DetectedOn <= detectedOn)
            .OrderByDescending(failure => failure.DetectedOn)
            .FirstOrDefault();
        return latest is not null && detectedOn - latest.DetectedOn <= TimeSpan.FromDays(windowDays()) ? latest : null;
    }

    /// <summary>One grade more severe, never above Critical.</summary>
    public static Severity Raised(Severity severity) => severity == Severity.Critical ? severity : severity - 1;
}
