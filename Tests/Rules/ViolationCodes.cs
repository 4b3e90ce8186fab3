using RecoveryCrm.Plugins.Rules;

namespace RecoveryCrm.Tests.Rules;

/// <summary>What a test compares: the codes of the rules that do not hold, in their order.</summary>
internal static class ViolationCodes
{
    public static IReadOnlyList<string> Codes(this IEnumerable<Violation> violations) =>
        violations.Select(violation => violation.Code).ToList();
}
