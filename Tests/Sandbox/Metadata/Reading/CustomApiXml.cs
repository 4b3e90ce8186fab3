using System.Xml.Linq;

namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>Reads customapis/*/: the API, its parameters and its results.</summary>
internal static class CustomApiXml
{
    public static CustomApi Read(string file, IReadOnlyDictionary<Guid, string> types)
    {
        var api = SolutionXml.Load(file);
        var folder = Path.GetDirectoryName(file)!;
        return new CustomApi
        {
            UniqueName = api.Attribute("uniquename", required: true),
            BindingType = (BindingType)api.Number("bindingtype"),
            BoundTable = api.Maybe("boundentitylogicalname"),
            IsFunction = api.Flag("isfunction"),
            IsPrivate = api.Flag("isprivate"),
            AllowedSteps = api.Number("allowedcustomprocessingsteptype"),
            PluginType = PluginType(api, types),
            ExecutePrivilege = api.Maybe("executeprivilegename"),
            Parameters = [.. Parts(folder, "customapirequestparameter").Select(part =>
                new CustomApiParameter(part.Attribute("uniquename", required: true), Type(part), part.Flag("isoptional")) { Table = part.Maybe("logicalentityname") })],
            Responses = [.. Parts(folder, "customapiresponseproperty").Select(part =>
                new CustomApiResponse(part.Attribute("uniquename", required: true), Type(part)) { Table = part.Maybe("logicalentityname") })],
        };
    }

    private static IEnumerable<XElement> Parts(string folder, string element)
    {
        var plural = element == "customapiresponseproperty" ? "customapiresponseproperties" : element + "s";
        return SolutionXml.Files(Path.Combine(folder, plural), element + ".xml", SearchOption.AllDirectories).Select(SolutionXml.Load);
    }

    private static string? PluginType(XElement api, IReadOnlyDictionary<Guid, string> types)
    {
        if (api.Element("plugintypeid") is not { } type)
            return null;
        var id = type.Id(type.Maybe("plugintypeexportkey") ?? type.Need("plugintypeid"));
        return types.TryGetValue(id, out var name) ? name : throw type.Problem($"names the type {id}, which no assembly of the solution registers");
    }

    private static ParameterType Type(XElement part) =>
        (ParameterType)part.Number("type") is var type && Enum.IsDefined(type) ? type : throw part.Problem($"has the type {part.Need("type")}, which is not understood");
}
