using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules;

namespace RecoveryCrm.Plugins.Platform;

/// <summary>What the rules do not allow, with every reason; the caller reads it in their own language and nothing is written.</summary>
internal sealed class Refusal(IReadOnlyList<Violation> violations)
    : Exception(string.Join(Environment.NewLine, violations.Select(violation => violation.Message)))
{
    public IReadOnlyList<Violation> Violations { get; } = violations;

    public string In(int languageCode) => string.Join(
        Environment.NewLine,
        Violations.Select(violation => $"{violation.Message.In(languageCode)} ({violation.Code})"));
}
