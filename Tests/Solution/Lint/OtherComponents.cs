using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>A process: a cloud flow or a business process flow, with its content in a file beside its description.</summary>
internal sealed record Workflow(string File, XElement Root)
{
    public string Id { get; } = (string?)Root.Attribute("WorkflowId") ?? "";
    public string Name { get; } = (string?)Root.Attribute("Name") ?? "";
    public bool IsCloudFlow => Root.Text("Category") == "5";
    public bool IsProcessFlow => Root.Text("Category") == "4";

    /// <summary>The path of its content, as the description gives it.</summary>
    public string Content => (Root.Element("JsonFileName") ?? Root.Element("XamlFileName"))?.Value.TrimStart('/') ?? "";

    public Fault Fault(string what) => new(File, $"'{Name}' {what}");
}

/// <summary>Who may see and write secured columns.</summary>
internal sealed record FieldSecurityProfile(XElement Root)
{
    public const string File = "Other/FieldSecurityProfiles.xml";

    public string Id => (string?)Root.Attribute("fieldsecurityprofileid") ?? "";
    public string Name => (string?)Root.Attribute("name") ?? "";
    public IEnumerable<XElement> Permissions => Root.Elements("FieldPermissions").Elements("FieldPermission");

    public Fault Fault(string what) => new(File, $"'{Name}' {what}");
}

/// <summary>A duplicate detection rule. What is part of its key stands in attributes, the rest in elements.</summary>
internal sealed record DuplicateRule(string File, XElement Root)
{
    public string Name => Value(Root, "uniquename");
    public string Base => Value(Root, "baseentityname");
    public string Matching => Value(Root, "matchingentityname");
    public IEnumerable<XElement> Conditions => Root.Elements("duplicateruleconditions").Elements("duplicaterulecondition");

    public static string Value(XElement xml, string name) => (string?)xml.Attribute(name) ?? xml.Text(name);

    public Fault Fault(string what) => new(File, $"{Name} {what}");
}

/// <summary>What a phone or tablet takes along.</summary>
internal sealed record OfflineProfile(string File, XElement Root)
{
    public string Id => (string?)Root.Attribute("MobileOfflineProfileId") ?? "";
    public string Name => (string?)Root.Attribute("Name") ?? "";
    public IReadOnlyList<XElement> Items { get; } = [.. Root.Elements("MobileOfflineProfileItems").Elements("MobileOfflineProfileItem")];

    public Fault Fault(string what) => new(File, $"'{Name}' {what}");
}
