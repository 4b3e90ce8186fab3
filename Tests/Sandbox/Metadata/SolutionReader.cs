using System.Globalization;
using RecoveryCrm.Sandbox.Metadata.Reading;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>Reads an unpacked solution (SolutionPackager's layout) on top of the stock tables.</summary>
public static class SolutionReader
{
    public static OrganizationModel Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no solution in {folder}: the folder does not exist.");

        if (File.Exists(Path.Combine(folder, "Other", "FieldSecurityProfiles.xml")))
            throw Faults.NotSupported("Other/FieldSecurityProfiles.xml, profiles that come with a solution,");
        var draft = new ModelDraft();
        new StockReader(draft).Read();
        ReadTables(folder, draft);

        var assemblies = SolutionXml.Files(Path.Combine(folder, "PluginAssemblies"), "*.dll.data.xml", SearchOption.AllDirectories).Select(CodeXml.Assembly).ToList();
        var types = assemblies.SelectMany(assembly => assembly.Types).ToDictionary(type => type.Id, type => type.Name);
        return new OrganizationModel(draft.Build())
        {
            Solution = Manifest(Path.Combine(folder, "Other", "Solution.xml")),
            Assemblies = assemblies,
            Steps = [.. SolutionXml.Files(Path.Combine(folder, "SdkMessageProcessingSteps"), "*.xml").Select(file => CodeXml.Step(file, types))],
            CustomApis = [.. SolutionXml.Files(Path.Combine(folder, "customapis"), "customapi.xml", SearchOption.AllDirectories).Select(file => CustomApiXml.Read(file, types))],
            Roles = [.. SolutionXml.Files(Path.Combine(folder, "Roles"), "*.xml").Select(Role)],
            Variables = [.. SolutionXml.Files(Path.Combine(folder, "environmentvariabledefinitions"), "environmentvariabledefinition.xml", SearchOption.AllDirectories).Select(Variable)],
            Languages = Languages(Path.Combine(folder, "Other", "Customizations.xml")),
        };
    }

    private static SolutionDefinition? Manifest(string file)
    {
        if (!File.Exists(file))
            return null;
        var manifest = SolutionXml.Load(file).Child("SolutionManifest");
        return new SolutionDefinition(
            manifest.Need("UniqueName"), manifest.Child("LocalizedNames").Labels()[Labels.English], manifest.Need("Version"), manifest.Flag("Managed"));
    }

    private static void ReadTables(string folder, ModelDraft draft)
    {
        var choices = draft.Tables.Values.SelectMany(table => table.Columns.Values).Where(column => column.Choices != null)
            .DistinctBy(column => column.Choices!.Name).ToDictionary(column => column.Choices!.Name, column => column.Choices!);
        foreach (var choice in SolutionXml.Files(Path.Combine(folder, "OptionSets"), "*.xml").Select(SolutionXml.Load).Select(OptionSetXml.Read))
            choices[choice.Name] = choice;

        var byCode = draft.Tables.Values.ToDictionary(table => table.ObjectTypeCode, table => table.LogicalName);
        var entities = new EntityXml(draft, new AttributeXml(choices, byCode));
        foreach (var file in SolutionXml.Files(Path.Combine(folder, "Entities"), "Entity.xml", SearchOption.AllDirectories))
            entities.Read(file);

        var relationships = new RelationshipXml(draft);
        foreach (var file in SolutionXml.Files(Path.Combine(folder, "Other", "Relationships"), "*.xml"))
            relationships.Read(file);
    }

    private static RoleDefinition Role(string file)
    {
        var role = SolutionXml.Load(file);
        var privileges = role.Child("RolePrivileges").Elements().ToDictionary(
            privilege => privilege.Attribute("name", required: true),
            privilege => Enum.TryParse<PrivilegeDepth>(privilege.Attribute("level", required: true), out var depth) && Enum.IsDefined(depth)
                ? depth
                : throw privilege.Problem("has a level that is not understood"));
        return new RoleDefinition(role.Id(role.Attribute("id", required: true)), role.Attribute("name", required: true), privileges)
        {
            IsInherited = role.Attribute("isinherited", required: false) == "1",
        };
    }

    private static EnvironmentVariable Variable(string file)
    {
        var variable = SolutionXml.Load(file);
        return new EnvironmentVariable(variable.Attribute("schemaname", required: true), variable.Number("type"),
            variable.Maybe("defaultvalue"), variable.Element("displayname").Labels());
    }

    private static List<int> Languages(string file) =>
        File.Exists(file) && SolutionXml.Load(file).Element("Languages") is { } languages
            ? [.. languages.Elements().Select(language => int.Parse(language.Value, CultureInfo.InvariantCulture))]
            : [Labels.English];
}
