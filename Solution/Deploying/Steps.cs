using RecoveryCrm.Deploying.Configuration;
using RecoveryCrm.Deploying.Verifying;
using RecoveryCrm.Packing;

namespace RecoveryCrm.Deploying;

/// <summary>The steps of a deployment, each whole or failed.</summary>
internal sealed class Steps(Surroundings surroundings, PacConfig config, EnvironmentSettings? target, string version, bool dryRun)
{
    private const string Again = "then run the command again.";

    private readonly Pac pac = new(surroundings, dryRun);
    private bool connected;

    private string Package => At($"{config.Solution.UniqueName}_{version}.zip");

    private string DataZip => At($"{config.Solution.UniqueName}_{version}_data.zip");

    private EnvironmentSettings Target => target ?? throw new InvalidOperationException("Only pack goes without an environment.");

    public void Do(string step)
    {
        if (step == "pack")
        {
            Pack();
            return;
        }

        if (step != "verify")
            Need(step == "data" ? DataZip : Package);
        Connect();
        switch (step)
        {
            case "check": Check(); break;
            case "import": Import(); break;
            case "publish": pac.Run(PacCommands.Publish(Target), $"The solution is imported but not published. Read pac's words, {Again}"); break;
            case "data": pac.Run(PacCommands.Data(DataZip, Target), DataAdvice); break;
            default: Verify(); break;
        }
    }

    private string DataAdvice =>
        $"pac's reference says that \"pac data\" is only in the .NET Framework edition of pac (Windows installer), not in the .NET tool. Use that edition, or import {DataZip} with the Configuration Migration tool, then run verify.";

    private void Pack()
    {
        var staging = new Staging(surroundings, config.Solution, version);
        if (!dryRun)
        {
            Directory.CreateDirectory(surroundings.Artifacts);
            foreach (var old in new[] { Package, DataZip }.Where(File.Exists))
                File.Delete(old);
            staging.Fill();
        }

        pac.Run(PacCommands.Pack(Package, staging.Folder, config.Solution.PackageType), $"Correct what pac names in {config.Solution.Folder} (dotnet test Tests/Solution finds most of it), {Again}");
        if (dryRun)
            return;
        if (!File.Exists(Package))
            throw new DeployException($"pac said that it packed, but {Package} is not there.", "Read what pac printed; is it the Power Platform CLI that stands first on PATH?");
        DataPackage.Read(surroundings.Data).Save(DataZip);
    }

    // Before anything is written: does this profile reach this environment?
    private void Connect()
    {
        if (connected)
            return;
        pac.Run(PacCommands.Select(Target.Profile), $"pac has no authentication profile \"{Target.Profile}\". \"pac auth list\" shows those it has; make it with: pac auth create --name {Target.Profile} --environment {Target.Url}");
        pac.Run(PacCommands.Who(Target), $"The profile \"{Target.Profile}\" does not reach {Target.Url}. Correct url or profile of \"{Target.Name}\" in pac.config, or sign in anew: pac auth create --name {Target.Profile} --environment {Target.Url}");
        connected = true;
    }

    private void Check()
    {
        var report = At("check");
        var levels = config.Checker.RuleLevels.Count > 0 ? Written("rule-levels.json", InputFiles.RuleLevels(config.Checker)) : null;
        if (!dryRun && Directory.Exists(report))
            Directory.Delete(report, recursive: true);
        if (!dryRun)
            Directory.CreateDirectory(report);
        pac.Run(PacCommands.Check(Package, report, config.Checker.Geography, levels, Target), $"The checker did not answer. See that checker.geography in pac.config is the environment's, {Again}");
        if (dryRun)
            return;
        var findings = CheckReport.Findings(report, config.Checker.FailOn)
            ?? throw new DeployException($"The checker left no report (*.sarif) in {report}, so it is not known what it found.", $"Read what pac printed, {Again}");
        if (findings.Count > 0)
            throw new DeployException($"The checker found {findings.Count} at {config.Checker.FailOn} or above:\n{string.Join('\n', findings)}", $"Correct them, or give a rule another level in pac.config (checker.ruleLevels). The whole report lies in {report}.");
    }

    private void Import()
    {
        var settings = Target.Variables.Count + Target.Connections.Count > 0 ? Written($"settings-{Target.Name}.json", InputFiles.DeploymentSettings(Target)) : null;
        pac.Run(PacCommands.Import(Package, settings, Target), $"Dataverse takes a solution whole or not at all, so nothing of it counts as imported. Read pac's words, {Again}");
    }

    private void Verify()
    {
        var differences = new List<string>();
        var off = new List<string>();
        var checks = Expectations.Of(surroundings, config.Solution, version);
        foreach (var check in checks)
        {
            var query = Written(Path.Combine("verify", check.File), check.Query().ToString());
            var said = pac.Run(PacCommands.Fetch(query, Target), $"The environment could not be read, so nothing is verified. Is the solution imported, and may the profile read {check.Table}?", quiet: true);
            if (!dryRun && check.IsAdvice)
                off.AddRange(check.Missing(said));
            else if (!dryRun)
                differences.AddRange(check.Missing(said).Select(missing => $"{check.What}: {missing} is missing"));
        }

        if (differences.Count > 0)
            throw new DeployException($"The environment differs in {differences.Count} places:\n{string.Join('\n', differences)}", "Missing steps: import with this command, which activates them. Missing rows: run data. Anything else: run all again.");
        foreach (var flow in off)
            surroundings.Output.WriteLine($"Switched off: the flow \"{Expectations.FlowName(Path.Combine(surroundings.Root, config.Solution.Folder), flow)}\". What must be right is right without it; Solution/docs/automation.md says what it does and how to switch it on.");
        if (!dryRun)
            surroundings.Output.WriteLine($"Read back: {string.Join(", ", checks.Where(check => !check.IsAdvice).Select(check => $"{check.Expected.Count} {check.What}"))}.");
        surroundings.Output.WriteLine($"Not verified here: rcv_CheckIntegrity, for pac calls no custom API. Run it with a signed-in client, as Recovery Administrator: POST {Target.Url}/api/data/v9.2/rcv_CheckIntegrity with the body {{}}; no findings is good.");
    }

    private void Need(string file)
    {
        if (!dryRun && !File.Exists(file))
            throw new DeployException($"{file} is not there.", "Run pack first, or all.");
    }

    private string At(string name) => Path.Combine(surroundings.Artifacts, name);

    private string Written(string name, string content)
    {
        var path = At(name);
        if (!dryRun)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }

        return path;
    }
}
