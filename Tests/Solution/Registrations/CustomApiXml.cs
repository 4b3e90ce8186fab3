using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Registrations;

/// <summary>The custom APIs with their parameters as component files.</summary>
internal sealed class CustomApiXml(DeclaredAssembly assembly, AssemblyXml types)
{
    public IEnumerable<KeyValuePair<string, string>> Files() =>
        from api in assembly.Apis
        from file in Files(api)
        select KeyValuePair.Create($"customapis/{api.Name}/{file.Path}", ComponentXml.Text(file.Content));

    private IEnumerable<(string Path, XElement Content)> Files(DeclaredApi api)
    {
        yield return ("customapi.xml", Api(api));
        foreach (var input in api.Inputs)
            yield return ($"customapirequestparameters/{input.Name}/customapirequestparameter.xml", Parameter("customapirequestparameter", api, input, isRequest: true));
        foreach (var output in api.Outputs)
            yield return ($"customapiresponseproperties/{output.Name}/customapiresponseproperty.xml", Parameter("customapiresponseproperty", api, output, isRequest: false));
    }

    private XElement Api(DeclaredApi api) =>
        new("customapi",
            new XAttribute("uniquename", api.Name),
            new XElement("allowedcustomprocessingsteptype", 0),
            new XElement("bindingtype", api.BoundTable is null ? 0 : 1),
            api.BoundTable is null ? null : new XElement("boundentitylogicalname", api.BoundTable),
            ComponentXml.Labelled("description", api.Description),
            ComponentXml.Labelled("displayname", api.DisplayName),
            api.Privilege is null ? null : new XElement("executeprivilegename", api.Privilege),
            new XElement("iscustomizable", 1),
            new XElement("isfunction", 0),
            new XElement("isprivate", 0),
            new XElement("name", api.Name),
            new XElement("plugintypeid", new XElement("plugintypeexportkey", types.TypeId(api.PluginType))),
            new XElement("workflowsdkstepenabled", 0));

    // isoptional in a response property is an import error.
    private static XElement Parameter(string element, DeclaredApi api, DeclaredParameter parameter, bool isRequest) =>
        new(element,
            new XAttribute("uniquename", parameter.Name),
            ComponentXml.Labelled("description", parameter.Description),
            ComponentXml.Labelled("displayname", new(parameter.Name, parameter.Name, parameter.Name)),
            new XElement("iscustomizable", 1),
            isRequest ? new XElement("isoptional", parameter.IsOptional ? 1 : 0) : null,
            new XElement("name", $"{api.Name}.{parameter.Name}"),
            new XElement("type", parameter.Type));
}
