using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>A case that somebody resolves, and its recovery.</summary>
internal sealed class CaseToResolve
{
    public required string Recovery { get; init; }
    public bool IsKeyClient { get; init; }

    /// <summary>The client has confirmed the fix, or the recovery has ended and nothing is left to confirm.</summary>
    public bool IsSettled { get; init; }
    public CaseResolutionBlock Block { get; init; }
}

/// <summary>When a case may be resolved (V3).</summary>
internal static class CaseResolution
{
    public static readonly IReadOnlyList<Rule<CaseToResolve>> All =
    [
        new("V3-unverified",
            Holds: facts => facts.IsSettled
                || facts.Block == CaseResolutionBlock.Never
                || (facts.Block == CaseResolutionBlock.KeyClients && !facts.IsKeyClient),
            Message: facts => ClosureMessages.CaseNotVerified(facts.Recovery)),
    ];
}
