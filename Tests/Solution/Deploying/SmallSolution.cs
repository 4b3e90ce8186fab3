namespace RecoveryCrm.Tests.Solution.Deploying;

/// <summary>The smallest repository that has one of everything a deployment looks at.</summary>
internal static class SmallSolution
{
    public const string Step = "11111111-1111-4111-8111-111111111111";
    public const string Flow = "44444444-4444-4444-8444-444444444444";
    public const string Role = "22222222-2222-4222-8222-222222222222";
    public const string Playbook = "33333333-3333-4333-8333-333333333333";

    public static void Write(string root)
    {
        foreach (var (path, content) in Files)
        {
            var file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }
    }

    private static Dictionary<string, string> Files { get; } = new()
    {
        ["README.md"] = "# Small\n\n## Changes\n\n### 1.2.3\n\n- New.\n",
        ["Plugins/Small.dll"] = "built",
        ["WebResources/abc_/forms/a.js"] = "// form",
        ["Solution/src/Other/Solution.xml"] = """
            <ImportExportXml><SolutionManifest><UniqueName>Small</UniqueName><Version>1.0.0.0</Version><Managed>0</Managed><Publisher><UniqueName>abcpublisher</UniqueName>
            <CustomizationPrefix>abc</CustomizationPrefix><CustomizationOptionValuePrefix>72301</CustomizationOptionValuePrefix></Publisher></SolutionManifest></ImportExportXml>
            """,
        ["Solution/src/Other/Customizations.xml"] = "<ImportExportXml><connectionreferences><connectionreference connectionreferencelogicalname=\"abc_dataverse\" /></connectionreferences></ImportExportXml>",
        ["Solution/src/Entities/abc_Visit/Entity.xml"] = "<Entity><Name>abc_Visit</Name></Entity>",
        ["Solution/src/SdkMessageProcessingSteps/step.xml"] = $"<SdkMessageProcessingStep SdkMessageProcessingStepId=\"{{{Step}}}\" />",
        ["Solution/src/Roles/Guest.xml"] = $"<Role id=\"{{{Role}}}\" name=\"Guest\" />",
        ["Solution/src/customapis/abc_Close/customapi.xml"] = "<customapi uniquename=\"abc_Close\" />",
        ["Solution/src/environmentvariabledefinitions/abc_Days/environmentvariabledefinition.xml"] = "<environmentvariabledefinition schemaname=\"abc_Days\" />",
        ["Solution/src/Workflows/Remind.json.data.xml"] = $"<Workflow WorkflowId=\"{{{Flow}}}\" Name=\"Remind\" />",
        ["Solution/src/PluginAssemblies/Small-1/Small.dll.data.xml"] = "<PluginAssembly />",
        ["Solution/src/WebResources/abc_/forms/a.js.data.xml"] = "<WebResource />",
        ["Solution/data/data_schema.xml"] = "<entities><entity name=\"abc_playbook\" primaryidfield=\"abc_playbookid\" /></entities>",
        ["Solution/data/data.xml"] = $"<entities><entity name=\"abc_playbook\" displayname=\"Playbook\"><records><record id=\"{Playbook}\" /></records></entity></entities>",
    };
}
