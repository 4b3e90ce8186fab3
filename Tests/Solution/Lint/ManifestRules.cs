using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The list of root components and the skeleton that the packer fills: rules 8 to 11.</summary>
internal static class ManifestRules
{
    // 2, 10, 26, 59 and 90 come with their table or assembly; 371, 372 and 104xx differ from one organisation to the next.
    private static readonly string[] Types = ["1", "9", "20", "29", "60", "61", "62", "70", "80", "91", "92", "161", "300", "380", "431", "432"];

    // The place in Customizations.xml that the packer fills from each folder.
    private static readonly Dictionary<string, string> Places = new()
    {
        ["Entities/"] = "Entities",
        ["Roles/"] = "Roles",
        ["Workflows/"] = "Workflows",
        ["MobileOfflineProfiles/"] = "MobileOfflineProfiles",
        ["Other/FieldSecurityProfiles.xml"] = "FieldSecurityProfiles",
        ["Other/EntityMaps.xml"] = "EntityMaps",
        ["OptionSets/"] = "optionsets",
        ["Other/Relationships/"] = "EntityRelationships",
        ["AppModules/"] = "AppModules",
        ["AppModuleSiteMaps/"] = "AppModuleSiteMaps",
        ["Dashboards/"] = "Dashboards",
        ["WebResources/"] = "WebResources",
        ["PluginAssemblies/"] = "SolutionPluginAssemblies",
        ["SdkMessageProcessingSteps/"] = "SdkMessageProcessingSteps",
    };

    // What stands there itself, because it has no folder.
    private static readonly string[] Filled = ["Languages", "connectionreferences", "EntityImageConfigs", "AttributeImageConfigs"];

    public static IEnumerable<Fault> EveryComponentIsARoot(SolutionModel solution)
    {
        var listed = Roots(solution).Where(root => Types.Contains(root.Type)).Select(root => $"{root.Type} {root.Key}").ToList();
        var packed = Components(solution).Select(component => $"{component.Type} {component.Key}").ToList();
        foreach (var missing in packed.Except(listed, StringComparer.OrdinalIgnoreCase))
            yield return new(SolutionModel.ManifestFile, $"the root component {missing} is missing");
        foreach (var orphan in listed.Except(packed, StringComparer.OrdinalIgnoreCase))
            yield return new(SolutionModel.ManifestFile, $"the root component {orphan} is not in the solution");
        foreach (var twice in listed.Repeated())
            yield return new(SolutionModel.ManifestFile, $"the root component {twice} is listed twice");
    }

    public static IEnumerable<Fault> RootTypes(SolutionModel solution) =>
        from root in Roots(solution)
        where !Types.Contains(root.Type)
        select new Fault(SolutionModel.ManifestFile, $"{root.Type} is no type of a root component");

    public static IEnumerable<Fault> RootBehaviors(SolutionModel solution)
    {
        foreach (var root in Roots(solution))
        {
            var wanted = root.Type == "1" && !root.Key.StartsWith(solution.Prefix, StringComparison.Ordinal) ? "2" : "0";
            if (root.Behavior != wanted)
                yield return new(SolutionModel.ManifestFile, $"{root.Type} {root.Key} has the behavior {root.Behavior} instead of {wanted}");
            if (root.Id is { } id && id != $"{{{id.Trim('{', '}').ToLowerInvariant()}}}")
                yield return new(SolutionModel.ManifestFile, $"the id {id} is not in lower case with braces");
            if (root.Type == "91" && solution.Assemblies.All(assembly => assembly.FullName != root.SchemaName))
                yield return new(SolutionModel.ManifestFile, $"91 has the schemaName '{root.SchemaName}', which is not the assembly's full name");
            if (root.Type == "92" && root.SchemaName is not null)
                yield return new(SolutionModel.ManifestFile, $"92 {root.Id} has a schemaName; a step has an id only");
        }
    }

    public static IEnumerable<Fault> Skeleton(SolutionModel solution)
    {
        var skeleton = solution.Skeleton;
        foreach (var place in Places.Where(place => solution.Source.Paths.Any(path => path.StartsWith(place.Key, StringComparison.Ordinal)) && skeleton.Element(place.Value) is null))
            yield return new(SolutionModel.CustomizationsFile, $"<{place.Value}> is missing, so the packer has no place for {place.Key}");
        foreach (var filled in skeleton.Elements().Where(element => element.HasElements && !Filled.Contains(element.Name.LocalName)))
            yield return new(SolutionModel.CustomizationsFile, $"<{filled.Name.LocalName}> is not empty");
        foreach (var language in LabelRules.Used(solution).Except(solution.Languages))
            yield return new(SolutionModel.CustomizationsFile, $"the language {language} is used and not listed");
    }

    private static IEnumerable<(string Type, string Key)> Components(SolutionModel solution) =>
    [
        .. solution.Tables.Select(table => ("1", table.LogicalName)),
        .. solution.Choices.Select(choice => ("9", choice.Name)),
        .. solution.Roles.Select(role => ("20", role.Id)),
        .. solution.Workflows.Select(workflow => ("29", workflow.Id)),
        .. solution.Dashboards.Select(dashboard => ("60", dashboard.Id)),
        .. solution.WebResources.Select(resource => ("61", resource.Name)),
        .. solution.SiteMaps.Select(siteMap => ("62", siteMap.Name)),
        .. solution.SecurityProfiles.Select(profile => ("70", profile.Id)),
        .. solution.Apps.Select(app => ("80", app.Name)),
        .. solution.Assemblies.Select(assembly => ("91", $"{{{assembly.Id}}}")),
        .. solution.Steps.Select(step => ("92", step.Id)),
        .. solution.OfflineProfiles.Select(profile => ("161", profile.Id)),
        .. solution.Variables.Select(variable => ("380", variable.Name)),
        .. ImageRules.Columns(solution).Select(image => ("431", $"{image.Table} {image.Column}")),
        .. ImageRules.Tables(solution).Select(table => ("432", table)),
    ];

    private static IEnumerable<Root> Roots(SolutionModel solution) =>
        solution.Manifest.Elements("RootComponents").Elements("RootComponent").Select(xml => new Root(xml));

    private sealed record Root(XElement Xml)
    {
        public string Type => (string?)Xml.Attribute("type") ?? "";
        public string? Id => (string?)Xml.Attribute("id");
        public string? SchemaName => (string?)Xml.Attribute("schemaName");
        public string? Behavior => (string?)Xml.Attribute("behavior");
        public string Key => Id ?? SchemaName ?? "";
    }
}
