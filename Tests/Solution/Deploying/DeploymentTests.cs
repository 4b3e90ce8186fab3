namespace RecoveryCrm.Tests.Solution.Deploying;

public sealed class DeploymentTests : IDisposable
{
    private static readonly string[] Connecting = ["pac auth select --name small-test", "pac env who --environment https://small.crm4.example"];
    private static readonly string[] Tables = ["solution", "entity", "sdkmessageprocessingstep", "customapi", "role", "workflow", "workflow-on", "environmentvariabledefinition", "abc_playbook"];

    private readonly RecordedDeployment deployment = new();

    [UnixFact]
    public void All_runs_every_command_in_order()
    {
        Assert.Equal(0, deployment.Run("all"));

        Assert.Equal(Expected(), deployment.Commands);
        Assert.Contains("Done: pack, check, import, publish, data, verify.", deployment.Said, StringComparison.Ordinal);
        Assert.Contains("POST https://small.crm4.example/api/data/v9.2/rcv_CheckIntegrity", deployment.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_the_same_commands_and_runs_and_writes_nothing()
    {
        Assert.Equal(0, deployment.Run("all", "--dry-run"));

        Assert.Equal(Expected(), deployment.Said.Split('\n').Where(line => line.StartsWith("pac ", StringComparison.Ordinal)).Select(line => line.TrimEnd().Replace(deployment.Artifacts, "OUT", StringComparison.Ordinal)));
        Assert.Equal([], deployment.Commands);
        Assert.False(Directory.Exists(deployment.Artifacts));
        Assert.DoesNotContain("Done:", deployment.Said, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Each_step_alone_runs_its_own_commands()
    {
        Assert.Equal(0, deployment.Run("pack"));
        Assert.Equal(0, deployment.Run("check", "--environment", "test"));
        Assert.Equal(0, deployment.Run("publish"));

        Assert.Equal([Expected()[0], .. Connecting, Expected()[3], .. Connecting, "pac solution publish --environment https://small.crm4.example"], deployment.Commands);
    }

    [UnixFact]
    public void The_staged_folder_has_the_built_files_and_the_version_in_their_places()
    {
        Assert.Equal(0, deployment.Run("pack"));

        Assert.Equal("built", Staged("PluginAssemblies/Small-1/Small.dll"));
        Assert.Equal("// form", Staged("WebResources/abc_/forms/a.js"));
        Assert.Contains("<Version>1.2.3.0</Version>", Staged("Other/Solution.xml"), StringComparison.Ordinal);
        Assert.Contains("<Version>1.0.0.0</Version>", File.ReadAllText(Path.Combine(deployment.Root, "Solution/src/Other/Solution.xml")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(deployment.Artifacts, "Small_1.2.3.0_data.zip")));
    }

    [UnixFact]
    public void A_managed_package_is_made_of_the_unmanaged_files()
    {
        deployment.Configure(packageType: "Managed");

        Assert.Equal(0, deployment.Run("pack"));

        Assert.Equal(["pac solution pack --zipfile OUT/Small_1.2.3.0.zip --folder OUT/src --packagetype Managed --useUnmanagedFileForMissingManaged"], deployment.Commands);
        Assert.Contains("<Managed>2</Managed>", Staged("Other/Solution.xml"), StringComparison.Ordinal);
    }

    [UnixFact]
    public void Flows_that_are_off_are_told_and_no_failure()
    {
        deployment.Answer("""case "$*" in *workflow-on.xml*) exit 0 ;; esac""");

        Assert.Equal(0, deployment.Run("verify"));

        Assert.Contains("Switched off: the flow \"Remind\". What must be right is right without it", deployment.Said, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Rule_levels_and_deployment_settings_go_to_pac_as_files()
    {
        deployment.Configure(
            """ "environmentVariables": { "abc_Days": "7" }, "connectionReferences": { "abc_dataverse": { "connectionId": "c1", "connectorId": "/providers/x" } } """,
            """ "checker": { "geography": "France", "ruleLevels": { "il-avoid-lock-plugin": "Low" } }, """);

        Assert.Equal(0, deployment.Run("all"));

        Assert.Contains("pac solution check --path OUT/Small_1.2.3.0.zip --outputDirectory OUT/check --geo France --ruleLevelOverride OUT/rule-levels.json --environment https://small.crm4.example", deployment.Commands);
        Assert.Contains("pac solution import --path OUT/Small_1.2.3.0.zip --activate-plugins --publish-changes --async --settings-file OUT/settings-test.json --environment https://small.crm4.example", deployment.Commands);
        Assert.Equal("""[{"Id":"il-avoid-lock-plugin","OverrideLevel":"Low"}]""", Compact("rule-levels.json"));
        Assert.Equal(
            """{"EnvironmentVariables":[{"SchemaName":"abc_Days","Value":"7"}],"ConnectionReferences":[{"LogicalName":"abc_dataverse","ConnectionId":"c1","ConnectorId":"/providers/x"}]}""",
            Compact("settings-test.json"));
    }

    public void Dispose() => deployment.Dispose();

    private string Staged(string path) => File.ReadAllText(Path.Combine(deployment.Artifacts, "src", path));

    private string Compact(string file) => System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(deployment.Artifacts, file)))!.ToJsonString();

    private static string[] Expected() =>
    [
        "pac solution pack --zipfile OUT/Small_1.2.3.0.zip --folder OUT/src --packagetype Unmanaged",
        .. Connecting,
        "pac solution check --path OUT/Small_1.2.3.0.zip --outputDirectory OUT/check --geo Europe --environment https://small.crm4.example",
        "pac solution import --path OUT/Small_1.2.3.0.zip --activate-plugins --publish-changes --async --environment https://small.crm4.example",
        "pac solution publish --environment https://small.crm4.example",
        "pac data import --data OUT/Small_1.2.3.0_data.zip --environment https://small.crm4.example",
        .. Tables.Select(table => $"pac env fetch --xmlFile OUT/verify/{table}.xml --environment https://small.crm4.example"),
    ];
}
