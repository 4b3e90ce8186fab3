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

/// <summary>How a handler refuses.</summary>
internal static class Refusing
{
    /// <summary>Ends the request with everything that is wrong, or does nothing where nothing is.</summary>
    public static void RefuseOn(this PluginContext _, IReadOnlyList<Violation> violations)
    {
        if (violations.Count > 0)
            throw new Refusal(violations);
    }

    /// <summary>One reason to throw.</summary>
    public static Refusal Refusal(this PluginContext _, string code, Text message) => new([new Violation(code, message)]);
}
