using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Choices, states and status reasons: rules 19 and 20.</summary>
internal static class ChoiceRules
{
    private static readonly string[] WithOptions = ["picklist", "multiselectpicklist", "bit"];

    public static IEnumerable<Fault> Choices(SolutionModel solution)
    {
        foreach (var choice in solution.Choices)
            foreach (var twice in choice.Values.Repeated())
                yield return new(choice.File, $"{choice.Name} has the value {twice} twice");

        foreach (var column in solution.Columns)
        {
            if (column.Options is { } inline && Attribute(inline, "Name") != $"{column.Table.LogicalName}_{column.LogicalName}")
                yield return column.Fault($"has the choice {Attribute(inline, "Name")} of its own; it should be named {column.Table.LogicalName}_{column.LogicalName}");
            if (column.Options is { } typed && typed.Text("OptionSetType") != column.Type && typed.Text("OptionSetType").Length > 0)
                yield return column.Fault($"is {column.Type} and has a choice of the type {typed.Text("OptionSetType")}");
            if (!WithOptions.Contains(column.Type))
                continue;

            var name = column.Xml.Text("OptionSetName");
            var known = PlatformFacts.Choices.Contains(name);
            var values = column.Options?.Descendants("option").Select(option => Attribute(option, "value"))
                ?? solution.Choice(name)?.Values;
            if (values is null && !known)
                yield return column.Fault($"has the unknown choice '{name}'");
            foreach (var twice in column.Options is null ? [] : values!.Repeated())
                yield return column.Fault($"has the value {twice} twice");
            if (column.Type != "multiselectpicklist" && values is not null && column.Xml.Text("AppDefaultValue") is var fallback && fallback != "-1" && !values.Contains(fallback))
                yield return column.Fault($"has the default '{fallback}', which is no value");
        }
    }

    public static IEnumerable<Fault> Names(SolutionModel solution) =>
        from choice in solution.Choices
        let english = choice.Root.Elements("displaynames").Elements().FirstOrDefault(name => Attribute(name, "languagecode") == "1033")
        where english is null || Attribute(choice.Root, "localizedName") != Attribute(english, "description")
        select new Fault(choice.File, $"{choice.Name} has the localizedName '{Attribute(choice.Root, "localizedName")}', which is not its English name");

    public static IEnumerable<Fault> States(SolutionModel solution)
    {
        foreach (var table in solution.OwnTables)
        {
            var states = table.Column("statecode")?.Options?.Descendants("state").ToList() ?? [];
            var reasons = table.Column("statuscode")?.Options?.Descendants("status").ToList() ?? [];
            foreach (var reason in reasons.Where(reason => states.All(state => Attribute(state, "value") != Attribute(reason, "state"))))
                yield return table.Fault($"has the status {Attribute(reason, "value")} of the unknown state {Attribute(reason, "state")}");
            foreach (var state in states.Where(state => !reasons.Any(reason =>
                Attribute(reason, "value") == Attribute(state, "defaultstatus") && Attribute(reason, "state") == Attribute(state, "value"))))
                yield return table.Fault($"has the state {Attribute(state, "value")} with the default status {Attribute(state, "defaultstatus")}, which is none of its own");
            foreach (var value in new[] { "1", "2" }.Where(value => reasons.All(reason => Attribute(reason, "value") != value)))
                yield return table.Fault($"lacks the platform's status {value}");
        }
    }

    private static string Attribute(XElement element, string name) => (string?)element.Attribute(name) ?? "";
}
