using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>A stage or a step of a business process flow, as its XAML describes it.</summary>
internal sealed class ProcessPart(XElement reference, string idKey)
{
    private static readonly XName Key = XName.Get("Key", "http://schemas.microsoft.com/winfx/2006/xaml");

    public XElement Xml => reference;
    public string Id { get; } = Of(reference, idKey);
    public string Next { get; } = Of(reference, "NextStageId");

    /// <summary>The labels of the part itself, not of those inside it.</summary>
    public IReadOnlyList<XElement> Labels { get; } =
        [.. Properties(reference).Where(each => (string?)each.Attribute(Key) == "StepLabels").Elements().Where(each => each.Name.LocalName == "StepLabel")];

    public IEnumerable<ProcessPart> Steps => ProcessFlow.Composites(reference, "StepComposite").Select(step => new ProcessPart(step, "ProcessStepId"));
    public IEnumerable<string> Columns => reference.Descendants().Where(each => each.Name.LocalName == "Control").Select(control => (string?)control.Attribute("DataFieldName")).OfType<string>();

    // What a composite is made of stands in its Properties, each with its key; x:Null is no value.
    private static string Of(XElement reference, string key) =>
        Properties(reference).FirstOrDefault(each => (string?)each.Attribute(Key) == key) is { } found && found.Name.LocalName != "Null" ? found.Value : "";

    private static IEnumerable<XElement> Properties(XElement reference) =>
        reference.Elements().Where(each => each.Name.LocalName == "ActivityReference.Properties").Elements();
}

/// <summary>A business process flow: the stages of its XAML with the tables that they are of.</summary>
internal sealed class ProcessFlow(XElement xaml)
{
    public string ClassName { get; } = (string?)xaml.Attribute(XName.Get("Class", "http://schemas.microsoft.com/winfx/2006/xaml")) ?? "";

    /// <summary>Each stage with its table, which the name of the composite around it ends with.</summary>
    public IReadOnlyList<(string Table, ProcessPart Stage)> Stages { get; } =
    [
        .. from entity in Composites(xaml, "EntityComposite")
           let name = (string?)entity.Attribute("DisplayName") ?? ""
           from stage in Composites(entity, "StageComposite")
           select (name[(name.LastIndexOf(' ') + 1)..], new ProcessPart(stage, "StageId")),
    ];

    public static IEnumerable<XElement> Composites(XElement within, string kind) =>
        within.Descendants().Where(each => each.Name.LocalName == "ActivityReference"
            && ((string?)each.Attribute("AssemblyQualifiedName") ?? "").Contains($".{kind},", StringComparison.Ordinal));
}
