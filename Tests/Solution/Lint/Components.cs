using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>A table of ours, or the columns that we add to one of the platform's.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, Column> byName = [];

    public Table(string file, XElement root)
    {
        File = file;
        Root = root;
        Entity = root.Element("EntityInfo")!.Element("entity")!;
        SchemaName = (string?)Entity.Attribute("Name") ?? "";
        Ownership = Entity.Text("OwnershipTypeMask");
        IsActivity = Entity.Text("IsActivity") == "1";
        Columns = [.. Entity.Elements("attributes").Elements("attribute").Select(xml => new Column(this, xml))];
        foreach (var column in Columns)
            byName.TryAdd(column.LogicalName, column);
    }

    public string File { get; }
    public XElement Root { get; }
    public XElement Entity { get; }
    public IReadOnlyList<Column> Columns { get; }
    public string SchemaName { get; }
    public string LogicalName => SchemaName.ToLowerInvariant();
    public string Ownership { get; }
    public bool IsActivity { get; }

    public bool IsOwn(string prefix) => SchemaName.StartsWith(prefix, StringComparison.Ordinal);
    public Column? Column(string logicalName) => byName.GetValueOrDefault(logicalName);
    public Fault Fault(string what) => new(File, $"{SchemaName} {what}");
}

/// <summary>A column as Entity.xml describes it.</summary>
internal sealed record Column(Table Table, XElement Xml)
{
    public string PhysicalName { get; } = (string?)Xml.Attribute("PhysicalName") ?? "";
    public string LogicalName { get; } = Xml.Text("LogicalName");
    public string Type { get; } = Xml.Text("Type");
    public bool IsCustom { get; } = Xml.Text("IsCustomField") == "1";
    public IEnumerable<string> Mask => Xml.Text("DisplayMask").Split('|');
    public XElement? Options => Xml.Element("optionset");

    public Fault Fault(string what) => new(Table.File, $"{Table.SchemaName}.{PhysicalName} {what}");
}

/// <summary>A global choice.</summary>
internal sealed record Choice(string File, XElement Root)
{
    public string Name => (string?)Root.Attribute("Name") ?? "";
    public IEnumerable<string> Values => Root.Elements("options").Elements("option").Select(option => (string?)option.Attribute("value") ?? "");
}

/// <summary>A relationship's body.</summary>
internal sealed record Relationship(string File, XElement Xml)
{
    private static readonly string[] Parental = ["Cascade", "Active", "UserOwned"];

    public string Name { get; } = (string?)Xml.Attribute("Name") ?? "";
    public string Referencing { get; } = Xml.Text("ReferencingEntityName");
    public string Referenced { get; } = Xml.Text("ReferencedEntityName");
    public string Lookup { get; } = Xml.Text("ReferencingAttributeName");

    /// <summary>Whether anything cascades: a table may have one such parent (powerapps-docs, Limitations on behaviors).</summary>
    public bool IsParental => new[] { "Assign", "Delete", "Reparent", "Share", "Unshare" }.Any(action => Parental.Contains(Xml.Text("Cascade" + action)));

    public bool Joins(string referenced, string referencing) =>
        Referenced.Equals(referenced, StringComparison.OrdinalIgnoreCase) && Referencing.Equals(referencing, StringComparison.OrdinalIgnoreCase);

    public Fault Fault(string what) => new(File, $"{Name} {what}");
}

/// <summary>The relationships in which one table is the referenced one.</summary>
internal sealed class RelationshipFile(string file, XElement root)
{
    public IReadOnlyList<Relationship> Relationships { get; } = [.. root.Elements("EntityRelationship").Select(xml => new Relationship(file, xml))];
}

/// <summary>A security role.</summary>
internal sealed record Role(string File, XElement Root)
{
    public string Name => (string?)Root.Attribute("name") ?? "";
    public string Id => (string?)Root.Attribute("id") ?? "";
    public IReadOnlyList<(string Name, string Level)> Privileges { get; } =
        [.. Root.Elements("RolePrivileges").Elements("RolePrivilege").Select(xml => ((string?)xml.Attribute("name") ?? "", (string?)xml.Attribute("level") ?? ""))];
}

/// <summary>A plug-in's registration.</summary>
internal sealed record Step(string File, XElement Root)
{
    public string Id => (string?)Root.Attribute("SdkMessageProcessingStepId") ?? "";
    public string? Table { get; } = Root.Element("PrimaryEntity")?.Value;
    public string Message { get; } = PlatformFacts.Messages.GetValueOrDefault(Root.Text("SdkMessageId"), "");
    public IReadOnlyList<string> Filter { get; } = [.. Root.List("FilteringAttributes")];
    public IReadOnlyList<XElement> Images { get; } = [.. Root.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage")];

    public Fault Fault(string what) => new(File, $"{(string?)Root.Attribute("Name")} {what}");
}

/// <summary>The plug-in assembly's description.</summary>
internal sealed record PluginAssembly(string File, XElement Root)
{
    public string Id => (string?)Root.Attribute("PluginAssemblyId") ?? "";
    public string FullName => (string?)Root.Attribute("FullName") ?? "";
    public IEnumerable<XElement> Types => Root.Elements("PluginTypes").Elements("PluginType");
}

/// <summary>A custom API with the files of its parameters.</summary>
internal sealed record CustomApi(string File, XElement Root, SolutionSource Source)
{
    public string Name => (string?)Root.Attribute("uniquename") ?? "";
    public string Folder => FolderOf(File);
    public IReadOnlyList<(string Path, XElement Root)> Inputs { get; } = [.. Source.Under(FolderOf(File) + "/customapirequestparameters")];
    public IReadOnlyList<(string Path, XElement Root)> Outputs { get; } = [.. Source.Under(FolderOf(File) + "/customapiresponseproperties")];

    private static string FolderOf(string file) => file[..file.LastIndexOf('/')];
}

/// <summary>An environment variable's definition.</summary>
internal sealed record Variable(string File, XElement Root)
{
    public string Name => (string?)Root.Attribute("schemaname") ?? "";
}
