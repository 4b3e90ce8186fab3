using System.Globalization;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Duplicate detection rules: the first part of rule 45.</summary>
internal static class DuplicateRules
{
    // Operators of duplicaterulecondition.operatorcode: exact, first and last characters, date, date and time, a choice's label and value.
    private const int LastOperator = 6;
    private static readonly string[] WithLength = ["1", "2"];

    public static IEnumerable<Fault> Rules(SolutionModel solution) =>
        from rule in solution.DuplicateRules
        from fault in Tables(solution, rule).Concat(rule.Conditions.SelectMany(condition => Condition(solution, rule, condition)))
        select rule.Fault(fault);

    private static IEnumerable<string> Tables(SolutionModel solution, DuplicateRule rule)
    {
        foreach (var name in new[] { rule.Base, rule.Matching }.Distinct())
            if (!solution.TableExists(name) || name != name.ToLowerInvariant())
                yield return $"compares the unknown table '{name}'";
            else if (solution.Table(name) is { } table && table.IsOwn(solution.Prefix) && table.Entity.Text("IsDuplicateCheckSupported") != "1")
                yield return $"compares {name}, for which duplicate detection is off (IsDuplicateCheckSupported)";
        if (!rule.Conditions.Any())
            yield return "has no condition, so it would find every row";
        foreach (var twice in rule.Conditions.Select(condition => $"{Value(condition, "baseattributename")} and {Value(condition, "matchingattributename")}").Repeated())
            yield return $"compares {twice} twice";
    }

    private static IEnumerable<string> Condition(SolutionModel solution, DuplicateRule rule, XElement condition)
    {
        var (left, right) = (Value(condition, "baseattributename"), Value(condition, "matchingattributename"));
        foreach (var (table, column) in new[] { (rule.Base, left), (rule.Matching, right) }.Distinct().Where(each => !solution.ColumnExists(each.Item1, each.Item2)))
            yield return $"compares {table}.{column}, which does not exist";
        if (solution.ColumnType(rule.Base, left) is { } type && solution.ColumnType(rule.Matching, right) is { } other && type != other)
            yield return $"compares {left}, which is {type}, with {right}, which is {other}";
        var code = Value(condition, "operatorcode");
        if (!int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > LastOperator)
            yield return $"compares {left} by the unknown operator '{code}'";
        if (WithLength.Contains(code) != Value(condition, "operatorparam").Length > 0)
            yield return $"compares {left} by the operator {code} with the number of characters '{Value(condition, "operatorparam")}'";
        if (Value(condition, "uniquerulename") is { Length: > 0 } owner && owner != rule.Name)
            yield return $"has a condition of the rule {owner}";
    }

    private static string Value(XElement xml, string name) => DuplicateRule.Value(xml, name);
}
