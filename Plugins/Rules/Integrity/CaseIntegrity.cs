using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Rules.Intake;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>A case of a recovery as it stands.</summary>
internal sealed class CheckedCase
{
    public CaseChange Change { get; init; } = new(false, false, null);
    public bool IsResolved { get; init; }

    /// <summary>Whether the fix was confirmed once and failed later: cases that were resolved in between stay so.</summary>
    public bool WasSettledBefore { get; init; }

    public CaseToResolve Resolution { get; init; } = new() { Recovery = "" };
    public FailureTimes Times { get; init; } = new(null, null, null, default);
}

/// <summary>What no case of a recovery can be while the rules are on (I1, I6, V3).</summary>
internal static class CaseIntegrity
{
    public static IEnumerable<Violation> Check(CheckedCase incident) => CaseChangeRules.All.Check(incident.Change)
        .Concat(IntakeTimes.All.Check(incident.Times.Settled()))
        .Concat(incident.IsResolved && !incident.WasSettledBefore ? CaseResolution.All.Check(incident.Resolution) : []);
}
