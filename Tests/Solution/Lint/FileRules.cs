using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The files and folders: rules 1, 2, 4 and 5.</summary>
internal static partial class FileRules
{
    private static readonly string[] Covered =
    [
        "AppModules", "AppModuleSiteMaps", "Dashboards", "Entities", "MobileOfflineProfiles", "OptionSets", "Other", "PluginAssemblies",
        "Roles", "SdkMessageProcessingSteps", "WebResources", "Workflows", "customapis", "duplicaterules", "environmentvariabledefinitions",
    ];

    private static readonly string[] CoveredInATable = ["Entity.xml", "RibbonDiff.xml"];
    private static readonly string[] CoveredBelowATable = ["SavedQueries", "Visualizations", "Formulas"];
    private static readonly string[] FormFolders = ["main", "quick", "quickCreate", "card"];

    // What a solution can hold and the rules do not look at yet.
    private static readonly string[] Later = ["appactions"];

    // The packer puts the DLL in, so none lies here.
    public static IEnumerable<Fault> Parse(SolutionModel solution) =>
        from path in solution.Source.Paths
        let error = solution.Source.Error(path)
        where error is not null
        select new Fault(path, error);

    public static IEnumerable<Fault> KnownFolders(SolutionModel solution)
    {
        foreach (var path in solution.Source.Paths)
        {
            var parts = path.Split('/');
            if (parts.Length < 2 || !Covered.Contains(parts[0]))
                yield return new(path, Later.Contains(parts[0]) ? $"no rule looks at {parts[0]} yet: write its rules first" : $"the packer ignores the folder {parts[0]}");
            else if (parts[0] == "Entities" && !IsCoveredInATable(parts[2..]))
                yield return new(path, "no rule looks at this part of a table yet: write its rules first");
        }
    }

    private static bool IsCoveredInATable(string[] parts) => parts switch
    {
        [var file] => CoveredInATable.Contains(file),
        [var folder, _] => CoveredBelowATable.Contains(folder),
        ["FormXml", var kind, _] => FormFolders.Contains(kind),
        _ => false,
    };

    public static IEnumerable<Fault> NamesFollowContent(SolutionModel solution)
    {
        foreach (var step in solution.Steps.Where(step => step.File != $"SdkMessageProcessingSteps/{step.Id}.xml"))
            yield return new(step.File, $"the step inside has the id {step.Id}");
        foreach (var role in solution.Roles.Where(role => role.File != $"Roles/{role.Name}.xml"))
            yield return new(role.File, $"the role inside is called {role.Name}");
        foreach (var choice in solution.Choices.Where(choice => choice.File != $"OptionSets/{choice.Name}.xml"))
            yield return new(choice.File, $"the choice inside is called {choice.Name}");
        foreach (var variable in solution.Variables.Where(each => each.File != $"environmentvariabledefinitions/{each.Name}/environmentvariabledefinition.xml"))
            yield return new(variable.File, $"the variable inside is called {variable.Name}");
        foreach (var form in solution.Forms.Where(form => form.File[(form.File.LastIndexOf('/') + 1)..] != $"{form.Id}.xml"))
            yield return form.Fault($"has the id {form.Id}");
        foreach (var view in solution.Views.Where(view => view.File[(view.File.LastIndexOf('/') + 1)..] != $"{view.Id}.xml"))
            yield return view.Fault($"has the id {view.Id}");
        foreach (var chart in solution.Charts.Where(chart => chart.File[(chart.File.LastIndexOf('/') + 1)..] != $"{chart.Id}.xml"))
            yield return chart.Fault($"has the id {chart.Id}");
        foreach (var dashboard in solution.Dashboards.Where(each => each.File != $"Dashboards/{each.Id}.xml"))
            yield return dashboard.Fault($"the dashboard inside has the id {dashboard.Id}");
        foreach (var app in solution.Apps.Where(each => each.File != $"AppModules/{each.Name}/AppModule.xml"))
            yield return new(app.File, $"the app inside is called {app.Name}");
        foreach (var siteMap in solution.SiteMaps.Where(each => each.File != $"AppModuleSiteMaps/{each.Name}/AppModuleSiteMap.xml"))
            yield return new(siteMap.File, $"the site map inside is called {siteMap.Name}");
        foreach (var rule in solution.DuplicateRules.Where(each => each.File != $"duplicaterules/{each.Name}/duplicaterule.xml"))
            yield return new(rule.File, $"the rule inside is called {rule.Name}");
        foreach (var profile in solution.OfflineProfiles.Where(each => each.File != $"MobileOfflineProfiles/{each.Name}.xml"))
            yield return new(profile.File, $"the profile inside is called {profile.Name}");
        foreach (var fault in solution.Workflows.SelectMany(workflow => Workflow(solution, workflow)))
            yield return fault;
        foreach (var assembly in solution.Assemblies)
        {
            if (!assembly.File.Contains($"-{assembly.Id.ToUpperInvariant()}/", StringComparison.Ordinal))
                yield return new(assembly.File, $"the folder does not end with the assembly's id in upper case, {assembly.Id}");
            if (assembly.Root.Text("FileName") + ".data.xml" != "/" + assembly.File)
                yield return new(assembly.File, $"FileName is {assembly.Root.Text("FileName")}");
        }
    }

    private static IEnumerable<Fault> Workflow(SolutionModel solution, Workflow workflow)
    {
        if (workflow.Content + ".data.xml" != workflow.File || !solution.Source.Paths.Contains(workflow.Content))
            yield return workflow.Fault($"has the content {workflow.Content}, which does not lie beside it");
        if (!Path.GetFileNameWithoutExtension(workflow.Content).EndsWith("-" + workflow.Id.Trim('{', '}').ToUpperInvariant(), StringComparison.Ordinal))
            yield return workflow.Fault($"lies in a file whose name does not end with its id in upper case, {workflow.Id}");
    }

    public static IEnumerable<Fault> Unmanaged(SolutionModel solution)
    {
        foreach (var path in solution.Source.Paths.Where(path => path.Contains("_managed", StringComparison.OrdinalIgnoreCase)))
            yield return new(path, "a managed twin; managed solutions are exported from an environment");
        if (solution.Manifest.Text("Managed") != "0")
            yield return new(SolutionModel.ManifestFile, $"Managed is {solution.Manifest.Text("Managed")}");
        if ((string?)solution.Manifest.Parent!.Attribute("SolutionPackageVersion") != "9.2")
            yield return new(SolutionModel.ManifestFile, "SolutionPackageVersion is not 9.2");
        if ((string?)solution.Manifest.Parent!.Attribute("languagecode") != "1033")
            yield return new(SolutionModel.ManifestFile, $"the base language is {(string?)solution.Manifest.Parent!.Attribute("languagecode")}; every label begins with 1033");
        if (!FourParts().IsMatch(solution.Manifest.Text("Version")))
            yield return new(SolutionModel.ManifestFile, $"Version {solution.Manifest.Text("Version")} does not have four parts");
        else if (Version.Parse(solution.Manifest.Text("Version")) > PlatformFacts.Released[0])
            yield return new(SolutionModel.ManifestFile, $"Version {solution.Manifest.Text("Version")} is not in the list of changes, whose newest is {PlatformFacts.Released[0]}");
        foreach (var (newer, older) in PlatformFacts.Released.Zip(PlatformFacts.Released.Skip(1)).Where(pair => pair.First <= pair.Second))
            yield return new("README.md", $"the list of changes has {newer} above {older}");
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+\.\d+$")]
    private static partial Regex FourParts();
}
