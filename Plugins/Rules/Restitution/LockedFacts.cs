using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>A write to what was or will be decided on: where the restitution stands, and the columns that would differ.</summary>
internal sealed record FactsWrite(RestitutionStatus Status, IReadOnlyList<string> Differing);

/// <summary>From submission on the facts stay, so that what was approved is what the client gets (R7).</summary>
internal static class LockedFacts
{
    public static readonly IReadOnlyList<Rule<FactsWrite>> All =
    [
        new("R7-locked",
            Holds: write => write.Status is RestitutionStatus.Draft || write.Differing.Count == 0,
            Message: write => RestitutionMessages.FactsLocked(string.Join(", ", write.Differing), StatusText.Of(write.Status))),
    ];
}
