using System;
using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Learning;

/// <summary>A root cause that somebody verifies.</summary>
internal sealed class CauseToVerify
{
    public IReadOnlyList<string?> Whys { get; init; } = [];
    public string? Conclusion { get; init; }
    public Guid Verifier { get; init; }

    /// <summary>Who created it, on whose behalf, and who wrote the last why.</summary>
    public IReadOnlyCollection<Guid> Authors { get; init; } = [];

    public int Answered => Whys.TakeWhile(why => !string.IsNullOrWhiteSpace(why)).Count();

    public bool HasGap => Whys.Skip(Answered).Any(why => !string.IsNullOrWhiteSpace(why));
}

/// <summary>What must hold before a root cause counts as verified (P1).</summary>
internal static class RootCauseRules
{
    public static readonly IReadOnlyList<Rule<CauseToVerify>> All =
    [
        new("P1-whys",
            Holds: facts => facts.Answered >= 3 && !facts.HasGap,
            Message: facts => RootCauseMessages.ThreeWhys(facts.Answered)),
        new("P1-conclusion",
            Holds: facts => !string.IsNullOrWhiteSpace(facts.Conclusion),
            Message: _ => RootCauseMessages.NoConclusion()),
        new("P1-four-eyes",
            Holds: facts => !facts.Authors.Contains(facts.Verifier),
            Message: _ => RootCauseMessages.VerifierIsAuthor()),
    ];
}
