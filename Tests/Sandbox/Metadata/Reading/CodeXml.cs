using System.Xml.Linq;

namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>Reads what the solution registers of its code: the assembly, its types, their steps and images.</summary>
internal static class CodeXml
{
    /// <summary>The ids of messages are the same in every organisation.</summary>
    private static readonly Dictionary<Guid, string> Messages = new[]
    {
        ("9ebdbb1b", "Create"), ("20bebb1b", "Update"), ("a1bdbb1b", "Delete"), ("f2bdbb1b", "Retrieve"), ("03bebb1b", "RetrieveMultiple"),
        ("8cbdbb1b", "Assign"), ("1cbebb1b", "SetState"), ("1dbebb1b", "SetStateDynamicEntity"), ("dbbdbb1b", "Merge"),
        ("c5bdbb1b", "GrantAccess"), ("dcbdbb1b", "ModifyAccess"), ("11bebb1b", "RevokeAccess"),
    }.ToDictionary(message => Guid.Parse(message.Item1 + "-ea3e-db11-86a7-000a3a5473e8"), message => message.Item2);

    public static AssemblyDefinition Assembly(string file)
    {
        var assembly = SolutionXml.Load(file);
        var types = assembly.Child("PluginTypes").Elements().Select(type => new PluginTypeDefinition(
            type.Id(type.Attribute("PluginTypeId", required: true)),
            type.Attribute("Name", required: true),
            type.Attribute("AssemblyQualifiedName", required: true)));
        return new AssemblyDefinition(assembly.Id(assembly.Attribute("PluginAssemblyId", required: true)),
            assembly.Attribute("FullName", required: true), assembly.Need("FileName"), [.. types]);
    }

    public static StepRegistration Step(string file, IReadOnlyDictionary<Guid, string> types)
    {
        var step = SolutionXml.Load(file);
        return new StepRegistration
        {
            Id = step.Id(step.Attribute("SdkMessageProcessingStepId", required: true)),
            Name = step.Attribute("Name", required: true),
            PluginType = types.TryGetValue(step.Id(step.Need("PluginTypeId")), out var type)
                ? type
                : throw step.Problem($"runs the type {step.Need("PluginTypeId")}, which no assembly of the solution registers"),
            Message = Messages.TryGetValue(step.Id(step.Need("SdkMessageId")), out var message)
                ? message
                : throw step.Problem($"is on the message {step.Need("SdkMessageId")}, which the Sandbox does not know"),
            PrimaryTable = step.Maybe("PrimaryEntity"),
            Stage = step.Number("Stage"),
            Mode = step.Number("Mode"),
            Rank = step.Number("Rank"),
            FilteringColumns = List(step.Maybe("FilteringAttributes")),
            Images = [.. step.Element("SdkMessageProcessingStepImages")?.Elements().Select(Image) ?? []],
            ImpersonatingUser = step.Maybe("ImpersonatingUserId") is { } user ? step.Id(user) : null,
            Configuration = step.Maybe("Configuration"),
        };
    }

    private static StepImage Image(XElement image) => new((ImageType)image.Number("ImageType"), image.Need("EntityAlias"), List(image.Maybe("Attributes")))
    {
        Id = image.Id(image.Need("SdkMessageProcessingStepImageId")),
        Name = image.Attribute("Name", required: true),
        MessageProperty = image.Need("MessagePropertyName"),
    };

    private static string[] List(string? names) => names?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
