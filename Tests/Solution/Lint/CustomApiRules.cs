using System.Globalization;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Custom APIs and their parameters: rule 41.</summary>
internal static class CustomApiRules
{
    private const int LastType = 12;

    public static IEnumerable<Fault> Apis(SolutionModel solution)
    {
        var types = solution.Assemblies.SelectMany(assembly => assembly.Types).Select(type => (string?)type.Attribute("PluginTypeId")).ToHashSet();
        foreach (var api in solution.Apis)
        {
            if (api.Folder != "customapis/" + api.Name)
                yield return new(api.File, $"the API inside is called {api.Name}");
            if (!types.Contains(api.Root.Element("plugintypeid").Text("plugintypeexportkey")))
                yield return new(api.File, $"{api.Name} runs the unknown type {api.Root.Element("plugintypeid").Text("plugintypeexportkey")}");
            if (api.Root.Text("bindingtype") is var binding && binding is not ("0" or "1" or "2"))
                yield return new(api.File, $"{api.Name} has the binding '{binding}'");
            else if (binding == "0" != (api.Root.Element("boundentitylogicalname") is null) || (binding != "0" && !solution.TableExists(api.Root.Text("boundentitylogicalname"))))
                yield return new(api.File, $"{api.Name} has the binding {binding} to '{api.Root.Text("boundentitylogicalname")}'");
            if (api.Root.Text("isfunction") == "1" && api.Outputs.Count == 0)
                yield return new(api.File, $"{api.Name} is a function that returns nothing");
            if (api.Root.Element("executeprivilegename") is { } privilege && !RoleRules.Exists(solution, privilege.Value))
                yield return new(api.File, $"{api.Name} asks for the unknown privilege {privilege.Value}");

            foreach (var (path, root) in api.Inputs.Concat(api.Outputs))
                foreach (var problem in Problems(api, path, root))
                    yield return new(path, problem);
        }
    }

    /// <summary>What the plug-ins read is what the files declare. A helper of several plug-ins may read what any API declares.</summary>
    public static IEnumerable<Fault> Parameters(SolutionModel solution)
    {
        var types = solution.Assemblies.SelectMany(assembly => assembly.Types).ToLookup(type => (string?)type.Attribute("Name"), type => (string?)type.Attribute("PluginTypeId"));
        var apis = solution.Apis.ToLookup(api => api.Root.Element("plugintypeid").Text("plugintypeexportkey"));
        var declared = solution.Apis.SelectMany(NamesOf).ToHashSet();
        foreach (var (user, parameter) in solution.Compiled.Inputs)
        {
            var own = types[user].SelectMany(id => apis[id ?? ""]).ToList();
            if (!(own.Count > 0 ? own.Exists(api => NamesOf(api).Contains(parameter)) : declared.Contains(parameter)))
                yield return new(own.FirstOrDefault()?.File ?? "Recovery.Plugins.dll", $"{user} reads {parameter}, which is not declared");
        }

        static IEnumerable<string> NamesOf(CustomApi api) => api.Inputs.Select(file => (string?)file.Root.Attribute("uniquename") ?? "");
    }

    private static IEnumerable<string> Problems(CustomApi api, string path, XElement parameter)
    {
        var name = (string?)parameter.Attribute("uniquename") ?? "";
        var isInput = path.Contains("/customapirequestparameters/", StringComparison.Ordinal);
        if (path.Split('/')[^2] != name || parameter.Text("name") != $"{api.Name}.{name}")
            yield return $"the parameter inside is called {name}, {parameter.Text("name")}";
        if (!int.TryParse(parameter.Text("type"), CultureInfo.InvariantCulture, out var type) || type < 0 || type > LastType)
            yield return $"{name} has the type '{parameter.Text("type")}'";
        if (parameter.Element("isoptional") is not null != isInput)
            yield return isInput ? $"{name} does not say whether it is optional" : $"{name} is returned and says isoptional, which an import refuses";
    }
}
