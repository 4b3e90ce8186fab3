namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>What kinds of columns an operator of FetchXML is for.</summary>
internal enum OperatorKind { Any, Ordered, Text, Date, TimeOfDay, Id, Several }

/// <summary>An operator of FetchXML: for which columns it is, and how many values it takes (-1: one or more).</summary>
internal sealed record ConditionOperator(OperatorKind Kind, int Values, bool CountsUnits = false);

/// <summary>
/// The operators that views and charts may use: those that Microsoft documents for FetchXML and the Sandbox answers, so that
/// every shipped query can be tried.
/// </summary>
internal static class ConditionOperators
{
    private static readonly string[] Units = ["days", "weeks", "months", "years"];

    private static readonly Dictionary<string, ConditionOperator> ByName = All().ToDictionary(each => each.Name, each => each.Operator);

    public static ConditionOperator? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<(string Name, ConditionOperator Operator)> All()
    {
        foreach (var name in new[] { "null", "not-null" })
            yield return (name, new(OperatorKind.Any, 0));
        foreach (var name in new[] { "eq", "ne" })
            yield return (name, new(OperatorKind.Any, 1));
        foreach (var name in new[] { "in", "not-in" })
            yield return (name, new(OperatorKind.Any, -1));
        foreach (var name in new[] { "contain-values", "not-contain-values" })
            yield return (name, new(OperatorKind.Several, -1));
        foreach (var name in new[] { "gt", "ge", "lt", "le" })
            yield return (name, new(OperatorKind.Ordered, 1));
        foreach (var name in new[] { "like", "not-like", "begins-with", "not-begin-with", "ends-with", "not-end-with" })
            yield return (name, new(OperatorKind.Text, 1));
        foreach (var name in new[] { "eq-userid", "ne-userid", "eq-userteams", "eq-useroruserteams", "eq-businessid", "ne-businessid" })
            yield return (name, new(OperatorKind.Id, 0));
        foreach (var name in new[] { "on", "on-or-before", "on-or-after" })
            yield return (name, new(OperatorKind.Date, 1));
        foreach (var name in new[] { "yesterday", "today", "tomorrow", "last-seven-days", "next-seven-days" })
            yield return (name, new(OperatorKind.Date, 0));
        foreach (var period in new[] { "week", "month", "year", "fiscal-period" })
            foreach (var which in new[] { "last", "this", "next" })
                yield return ($"{which}-{period}", new(OperatorKind.Date, 0));
        foreach (var which in new[] { "last-x", "next-x", "olderthan-x" })
        {
            foreach (var unit in Units)
                yield return ($"{which}-{unit}", new(OperatorKind.Date, 1, CountsUnits: true));
            yield return ($"{which}-hours", new(OperatorKind.TimeOfDay, 1, CountsUnits: true));
        }

        yield return ("olderthan-x-minutes", new(OperatorKind.TimeOfDay, 1, CountsUnits: true));
    }
}
