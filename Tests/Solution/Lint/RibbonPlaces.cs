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
            foreach (var fault in Calls(solution, ribbon.Commands.Where(command => ribbon.CommandsInUse.Contains(Ribbon.IdOf(command)))).Concat(Calls(solution, ribbon.EnableRules)).Concat(ribbon.Buttons.SelectMany(button => Labels(ribbon, button))))
                yield return ribbon.Fault(fault);
            foreach (var rule in ribbon.DisplayRules.Descendants("EntityPrivilegeRule"))
            {
                var (table, verb) = ((string?)rule.Attribute("EntityName") ?? "", (string?)rule.Attribute("PrivilegeType") ?? "");
                if (!RoleRules.Exists(solution, $"prv{verb}{NameInPrivileges(solution, table)}"))
                    yield return ribbon.Fault($"a rule asks for the privilege {verb} of {table}, which does not exist");
            }
        }
    }

    // <table>.<Command>.Command calls <command>, so that no button does what another says.
    private static IEnumerable<string> Calls(SolutionModel solution, IEnumerable<XElement> definitions) =>
        from definition in definitions
        from call in definition.Descendants().Where(each => each.Name.LocalName is "JavaScriptFunction" or "CustomRule")
        let id = Ribbon.IdOf(definition)
        let function = (string?)call.Attribute("FunctionName") ?? ""
        where !function.Split('.')[^1].Equals(Stem(id).Split('.')[^1], StringComparison.OrdinalIgnoreCase)
        let library = Ribbon.NameOf((string?)call.Attribute("Library") ?? "")
        where Scripts.Offers(solution.Source.Content(library), function)
        select $"{id} calls {function}, which is not what it is called after";

    private static IEnumerable<string> Labels(Ribbon ribbon, XElement button)
    {
        var command = (string?)button.Attribute("Command") ?? "";
        if (!ribbon.Commands.Any(each => Ribbon.IdOf(each) == command))
            yield break;
        if (!Ribbon.IdOf(button).StartsWith(Stem(command) + ".", StringComparison.Ordinal))
            yield return $"the button {Ribbon.IdOf(button)} runs {command}";
        foreach (var label in button.Attributes().Where(attribute => attribute.Value.StartsWith("$LocLabels:", StringComparison.Ordinal)))
            if (label.Value["$LocLabels:".Length..] is var name && Stem(name) != Stem(command) && ribbon.Labels.Any(each => Ribbon.IdOf(each) == name))
                yield return $"the button {Ribbon.IdOf(button)} has the {label.Name.LocalName} {name} of another command";
    }

    private static string Stem(string id) => id.LastIndexOf('.') is var dot and > 0 ? id[..dot] : id;

    // A custom activity has those of Activity.
    private static string NameInPrivileges(SolutionModel solution, string table) =>
        solution.Table(table) is { IsActivity: true } ? "Activity" : solution.Table(table)?.SchemaName ?? table;

    [GeneratedRegex(@"^Mscrm\.(Form|HomepageGrid|SubGrid)\.\w+\.MainTab\.(Actions|Save|Management)\.Controls\._children$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^Mscrm\.(Form|HomepageGrid|SubGrid)\.\w+\.(Activate|Deactivate|Delete|DeleteMenu|NewRecord|AddNewStandard|AddExistingStandard)$")]
    private static partial Regex Button();
}
