using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Where buttons stand, which of the platform's are hidden, and what rules ask of tables: the second part of rule 36.</summary>
internal static partial class RibbonPlaces
{
    public static IEnumerable<Fault> Places(SolutionModel solution)
    {
        foreach (var ribbon in solution.Ribbons)
        {
            foreach (var location in ribbon.Locations.Where(location => !Place().IsMatch(location) && !Button().IsMatch(location)))
                yield return ribbon.Fault($"the location {location} is neither a group of buttons nor a button of the platform that we know");
            foreach (var rule in ribbon.DisplayRules.Descendants("EntityPrivilegeRule"))
            {
                var (table, verb) = ((string?)rule.Attribute("EntityName") ?? "", (string?)rule.Attribute("PrivilegeType") ?? "");
                if (!RoleRules.Exists(solution, $"prv{verb}{NameInPrivileges(solution, table)}"))
                    yield return ribbon.Fault($"a rule asks for the privilege {verb} of {table}, which does not exist");
            }
        }
    }

    // A custom activity has those of Activity.
    private static string NameInPrivileges(SolutionModel solution, string table) =>
        solution.Table(table) is { IsActivity: true } ? "Activity" : solution.Table(table)?.SchemaName ?? table;

    [GeneratedRegex(@"^Mscrm\.(Form|HomepageGrid|SubGrid)\.\w+\.MainTab\.(Actions|Save|Management)\.Controls\._children$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^Mscrm\.(Form|HomepageGrid|SubGrid)\.\w+\.(Activate|Deactivate|Delete|DeleteMenu|NewRecord|AddNewStandard|AddExistingStandard)$")]
    private static partial Regex Button();
}
