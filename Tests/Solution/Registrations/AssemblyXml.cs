using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Registrations;

/// <summary>The plug-in assembly, its types and its steps as component files.</summary>
internal sealed class AssemblyXml(DeclaredAssembly assembly)
{
    private const string FileName = "RecoveryPlugins";

    public Guid Id { get; } = assembly.IdFor("PluginAssembly Recovery.Plugins");

    public string Folder => $"PluginAssemblies/{FileName}-{Id.ToString().ToUpperInvariant()}";

    public IEnumerable<KeyValuePair<string, string>> Files() =>
        assembly.Steps
            .Select(step => KeyValuePair.Create($"SdkMessageProcessingSteps/{ComponentXml.Braced(step.Id)}.xml", ComponentXml.Text(Step(step))))
            .Prepend(KeyValuePair.Create($"{Folder}/{FileName}.dll.data.xml", ComponentXml.Text(Assembly())));

    public Guid TypeId(Type type) => assembly.IdFor($"PluginType {type.FullName}");

    private string QualifiedName(Type type) => $"{type.FullName}, {assembly.FullName}";

    private XElement Assembly() =>
        new("PluginAssembly",
            new XAttribute("FullName", assembly.FullName), new XAttribute("PluginAssemblyId", Id), new XAttribute("CustomizationLevel", 1),
            ComponentXml.XsiDeclaration,
            new XElement("IsolationMode", 2),
            new XElement("SourceType", 0),
            new XElement("IntroducedVersion", "1.0.0.0"),
            new XElement("FileName", $"/{Folder}/{FileName}.dll"),
            new XElement("PluginTypes", assembly.PluginTypes.Select(PluginType)));

    private XElement PluginType(Type type) =>
        new("PluginType",
            new XAttribute("AssemblyQualifiedName", QualifiedName(type)), new XAttribute("PluginTypeId", TypeId(type)), new XAttribute("Name", type.FullName!),
            new XElement("FriendlyName", type.FullName));

    private XElement Step(DeclaredStep step) =>
        new("SdkMessageProcessingStep",
            new XAttribute("Name", step.Name), new XAttribute("SdkMessageProcessingStepId", ComponentXml.Braced(step.Id)),
            ComponentXml.XsiDeclaration,
            new XElement("SdkMessageId", ComponentXml.MessageId(step.Message)),
            new XElement("PluginTypeName", QualifiedName(step.PluginType)),
            new XElement("PluginTypeId", TypeId(step.PluginType)),
            new XElement("PrimaryEntity", step.Table),
            new XElement("AsyncAutoDelete", 0),
            new XElement("Description", step.Name),
            step.FilteringColumns.Count > 0 ? new XElement("FilteringAttributes", string.Join(',', step.FilteringColumns)) : null,
            new XElement("InvocationSource", 1),
            new XElement("Mode", 0),
            new XElement("Rank", step.Rank),
            new XElement("EventHandlerTypeCode", 4602),
            new XElement("Stage", step.Stage),
            new XElement("IsCustomizable", 1),
            new XElement("IsHidden", 0),
            new XElement("SupportedDeployment", 0),
            new XElement("IntroducedVersion", "1.0.0.0"),
            new XElement("SdkMessageProcessingStepImages", step.PreImageColumns.Count > 0 ? PreImage(step) : null));

    private XElement PreImage(DeclaredStep step) =>
        new("SdkMessageProcessingStepImage",
            new XAttribute("Name", "pre"),
            new XElement("SdkMessageProcessingStepImageId", ComponentXml.Braced(assembly.IdFor($"{step.Name} pre-image"))),
            new XElement("Attributes", string.Join(',', step.PreImageColumns)),
            new XElement("EntityAlias", "pre"),
            new XElement("ImageType", 0),
            new XElement("MessagePropertyName", "Target"),
            new XElement("IsCustomizable", 1));
}
