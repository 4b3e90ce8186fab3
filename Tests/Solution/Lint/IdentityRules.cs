using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Ids, names and choice values: rules 3, 6 and 7.</summary>
internal static partial class IdentityRules
{
    private const int LongestName = 50;

    public static IEnumerable<Fault> Ids(SolutionModel solution)
    {
        var ids = Definitions(solution).ToList();
        foreach (var (file, id) in ids.Where(each => !Guid.TryParse(each.Id, out var guid) || guid == Guid.Empty))
            yield return new(file, $"'{id}' is no id");
        foreach (var id in ids.Select(each => each.Id.Trim('{', '}')).Repeated())
            yield return new(ids.Last(each => each.Id.Trim('{', '}').Equals(id, StringComparison.OrdinalIgnoreCase)).File, $"the id {id} is given twice");
    }

    public static IEnumerable<Fault> Names(SolutionModel solution)
    {
        var kinds = Named(solution).ToList();
        foreach (var (file, kind, name) in kinds)
        {
            if (!name.StartsWith(solution.Prefix, StringComparison.Ordinal) && !(kind == "relationship" && name.Contains('_' + solution.Prefix, StringComparison.Ordinal)))
                yield return new(file, $"the {kind} {name} does not start with {solution.Prefix}");
            if (name.Length > LongestName)
                yield return new(file, $"the {kind} {name} has {name.Length} characters; {LongestName} are allowed");
            if (!Word().IsMatch(name))
                yield return new(file, $"the {kind} '{name}' has characters other than letters, digits and _");
        }

        foreach (var kind in kinds.GroupBy(each => each.Kind))
            foreach (var name in kind.Select(each => each.Name).Repeated())
                yield return new(kind.Last(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).File, $"there are two {kind.Key}s {name}");
    }

    public static IEnumerable<Fault> ChoiceValues(SolutionModel solution)
    {
        var first = solution.FirstOptionValue;
        var own = solution.Choices.SelectMany(choice => choice.Values.Select(value => (choice.File, Of: choice.Name, value)))
            .Concat(solution.Columns.Where(column => column.IsCustom && column.Type is "picklist" or "multiselectpicklist").SelectMany(column => InlineValues(column, "option")))
            .Concat(solution.Columns.Where(column => column.Type == "status").SelectMany(OwnStatuses));
        foreach (var (file, of, value) in own)
            if (!int.TryParse(value, CultureInfo.InvariantCulture, out var number) || number < first || number > first + 9999)
                yield return new(file, $"{of}: the value {value} lies outside {first} to {first + 9999}");
    }

    private static IEnumerable<(string File, string Of, string Value)> InlineValues(Column column, string element) =>
        column.Options?.Descendants(element).Select(option => (column.Table.File, $"{column.Table.SchemaName}.{column.PhysicalName}", (string?)option.Attribute("value") ?? "")) ?? [];

    // The platform gives each state one reason of its own, counted from 1; all others are ours.
    private static IEnumerable<(string File, string Of, string Value)> OwnStatuses(Column column)
    {
        var states = column.Table.Columns.FirstOrDefault(each => each.Type == "state")?.Options?.Descendants("state").Count() ?? 0;
        var platform = Enumerable.Range(1, states).Select(value => value.ToString(CultureInfo.InvariantCulture));
        return InlineValues(column, "status").Where(each => !platform.Contains(each.Value));
    }

    private static IEnumerable<(string File, string Id)> Definitions(SolutionModel solution) =>
    [
        .. solution.Forms.SelectMany(form => form.Ids.Select(id => (form.File, id))),
        .. solution.Roles.Select(role => (role.File, role.Id)),
        .. solution.Assemblies.Select(assembly => (assembly.File, assembly.Id)),
        .. solution.Assemblies.SelectMany(assembly => assembly.Types.Select(type => (assembly.File, (string?)type.Attribute("PluginTypeId") ?? ""))),
        .. solution.Steps.Select(step => (step.File, step.Id)),
        .. solution.Views.Select(view => (view.File, view.Id)),
        .. solution.Charts.Select(chart => (chart.File, chart.Id)),
        .. solution.Dashboards.Select(dashboard => (dashboard.File, dashboard.Id)),
        .. solution.Dashboards.SelectMany(dashboard => dashboard.Root.Descendants().Where(part => part.Name.LocalName is "tab" or "section" or "cell").Select(part => (dashboard.File, (string?)part.Attribute("id") ?? ""))),
        .. solution.Workflows.Select(workflow => (workflow.File, workflow.Id)),
        .. solution.SecurityProfiles.Select(profile => (FieldSecurityProfile.File, profile.Id)),
        .. solution.OfflineProfiles.SelectMany(profile => profile.Items.Select(item => (string?)item.Attribute("MobileOfflineProfileItemId") ?? "").Prepend(profile.Id).Select(id => (profile.File, id))),
        .. solution.WebResources.Select(resource => (resource.File, resource.Id)),
        .. solution.Steps.SelectMany(step => step.Images.Select(image => (step.File, image.Text("SdkMessageProcessingStepImageId")))),
    ];

    private static IEnumerable<(string File, string Kind, string Name)> Named(SolutionModel solution) =>
    [
        .. solution.OwnTables.Select(table => (table.File, "table", table.SchemaName)),
        .. solution.Tables.Where(table => !table.IsOwn(solution.Prefix) && !PlatformFacts.Tables.ContainsKey(table.LogicalName)).Select(table => (table.File, "table", table.SchemaName)),
        .. solution.Columns.Where(column => column.IsCustom).Select(column => (column.Table.File, $"column of {column.Table.SchemaName}", column.PhysicalName)),
        .. solution.Tables.SelectMany(table => table.Entity.Descendants("EntityKey").Select(key => (table.File, "key", key.Text("Name")))),
        .. solution.Choices.Select(choice => (choice.File, "choice", choice.Name)),
        .. solution.Relationships.Select(relationship => (relationship.File, "relationship", relationship.Name)),
        .. solution.Apis.Select(api => (api.File, "custom API", api.Name)),
        .. solution.Apps.Select(app => (app.File, "app", app.Name)),
        .. solution.Variables.Select(variable => (variable.File, "environment variable", variable.Name)),
        .. solution.DuplicateRules.Select(rule => (rule.File, "duplicate rule", rule.Name)),
        .. solution.Skeleton.Elements("connectionreferences").Elements("connectionreference")
            .Select(reference => (SolutionModel.CustomizationsFile, "connection reference", (string?)reference.Attribute("connectionreferencelogicalname") ?? "")),
    ];

    [GeneratedRegex("^[A-Za-z0-9_]+$")]
    private static partial Regex Word();
}
