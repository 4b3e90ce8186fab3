using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>
/// The recovery plan as the client knows it: a promise of how it is put right and one of how it is prevented,
/// carried by a touchpoint that ended when both were written.
/// </summary>
internal static class SharedPlan
{
    public static bool IsComplete(Evidence evidence) =>
        WrittenOn(evidence, PlanPart.PutRight) is not null && WrittenOn(evidence, PlanPart.Prevent) is not null;

    /// <summary>When the client was told: the end of the first touchpoint that could carry both; none when there was none.</summary>
    public static DateTime? SharedOn(Evidence evidence)
    {
        if (WrittenOn(evidence, PlanPart.PutRight) is not { } putRight || WrittenOn(evidence, PlanPart.Prevent) is not { } prevent)
            return null;
        var written = putRight > prevent ? putRight : prevent;
        return evidence.TouchpointsEnded.Where(ended => ended >= written).Select(ended => (DateTime?)ended).Min();
    }

    /// <summary>The promises the client learnt of then and that do not say so yet.</summary>
    public static IReadOnlyList<Promise> NewlyShared(Evidence evidence) => SharedOn(evidence) is { } sharedOn
        ? evidence.Promises.Where(promise => promise.SharedOn is null && promise.WrittenOn <= sharedOn).ToList()
        : [];

    private static DateTime? WrittenOn(Evidence evidence, PlanPart part) =>
        evidence.Promises.Where(promise => promise.Part == part).Select(promise => (DateTime?)promise.WrittenOn).Min();
}
