using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Registrations;

/// <summary>The custom APIs with their parameters as component files, which keep the labels that they have.</summary>
internal sealed class CustomApiXml(DeclaredAssembly assembly, AssemblyXml types, Func<string, string?> onDisk)
{
    public IEnumerable<KeyValuePair<string, string>> Files() =>
        from file in Components()
        select KeyValuePair.Create(file.Path, ComponentXml.Text(file.Content));

    /// <summary>Whatever an API or a parameter does not yet say in each language.</summary>
    public IReadOnlyList<string> LabelFaults() =>
    [
        .. from file in Components()
           from element in new[] { "displayname", "description" }
           from fault in Labels.In(onDisk(file.Path), element).Faults($"{file.Path}: {element}")
           select fault,
    ];

    private IEnumerable<(string Path, XElement Content)> Components() =>
        from api in assembly.Apis
        from file in Files(api)
        select ($"customapis/{api.Name}/{file.Path}", file.Content);

    private IEnumerable<(string Path, XElement Content)> Files(DeclaredApi api)
    {
        var own = "customapi.xml";
        yield return (own, Api(api, onDisk($"customapis/{api.Name}/{own}")));
        foreach (var input in api.Inputs)
        {
            var path = $"customapirequestparameters/{input.Name}/customapirequestparameter.xml";
            yield return (path, Parameter("customapirequestparameter", api, input, isRequest: true, onDisk($"customapis/{api.Name}/{path}")));
        }

        foreach (var output in api.Outputs)
        {
            var path = $"customapiresponseproperties/{output.Name}/customapiresponseproperty.xml";
            yield return (path, Parameter("customapiresponseproperty", api, output, isRequest: false, onDisk($"customapis/{api.Name}/{path}")));
        }
    }

    private XElement Api(DeclaredApi api, string? labelled) =>
        new("customapi",
            new XAttribute("uniquename", api.Name),
            new XElement("allowedcustomprocessingsteptype", 0),
            new XElement("bindingtype", api.BoundTable is null ? 0 : 1),
            api.BoundTable is null ? null : new XElement("boundentitylogicalname", api.BoundTable),
            ComponentXml.Labelled("description", Labels.In(labelled, "description")),
            ComponentXml.Labelled("displayname", Labels.In(labelled, "displayname")),
            api.Privilege is null ? null : new XElement("executeprivilegename", api.Privilege),
            new XElement("iscustomizable", 1),
            new XElement("isfunction", 0),
            new XElement("isprivate", 0),
            new XElement("name", api.Name),
            new XElement("plugintypeid", new XElement("plugintypeexportkey", types.TypeId(api.PluginType))),
            new XElement("workflowsdkstepenabled", 0));

    // isoptional in a response property is an import error.
    private static XElement Parameter(string element, DeclaredApi api, DeclaredParameter parameter, bool isRequest, string? labelled) =>
        new(element,
            new XAttribute("uniquename", parameter.Name),
            ComponentXml.Labelled("description", Labels.In(labelled, "description")),
            ComponentXml.Labelled("displayname", new(parameter.Name, parameter.Name, parameter.Name)),
            new XElement("iscustomizable", 1),
            isRequest ? new XElement("isoptional", parameter.IsOptional ? 1 : 0) : null,
            new XElement("name", $"{api.Name}.{parameter.Name}"),
            new XElement("type", parameter.Type));
}
