using System;
using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules;

/// <summary>
/// One thing that must hold. The code starts with the rule's id in the product's contract ("R6-team" proves R6),
/// stands at the end of every refusal and never changes.
/// </summary>
internal sealed record Rule<TFacts>(string Code, Func<TFacts, bool> Holds, Func<TFacts, Text> Message);

/// <summary>A rule that does not hold, with the sentence that says what is wrong and what to do.</summary>
internal sealed record Violation(string Code, Text Message);

/// <summary>Asks a list of rules at once, so that a person learns everything that is missing in one go.</summary>
internal static class RuleList
{
    public static IReadOnlyList<Violation> Check<TFacts>(this IEnumerable<Rule<TFacts>> rules, TFacts facts) =>
        rules.Where(rule => !rule.Holds(facts))
            .Select(rule => new Violation(rule.Code, rule.Message(facts)))
            .ToList();
}
