using System.Xml;
using RecoveryCrm.Deploying.Configuration;
using RecoveryCrm.Packing;

namespace RecoveryCrm.Deploying;

/// <summary>Does what the command line asks for, one step after the other; the first failure ends it and says what is done and what is not.</summary>
internal static class Deployment
{
    public static readonly string[] Order = ["pack", "check", "import", "publish", "data", "verify"];

    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        if (arguments is ["--help" or "-h" or "help"])
        {
            surroundings.Output.WriteLine(Options.Usage);
            return 0;
        }

        var done = new List<string>();
        string[] wanted = [];
        try
        {
            var options = Options.Parse(arguments);
            wanted = options.Command == "all" ? Order : [options.Command];
            var steps = Prepare(options, wanted, surroundings);
            foreach (var step in wanted)
            {
                surroundings.Output.WriteLine($"== {step}");
                steps.Do(step);
                done.Add(step);
            }

            surroundings.Output.WriteLine(options.DryRun ? "Dry run: nothing was run, nothing was written." : $"Done: {string.Join(", ", done)}.");
            return 0;
        }
        catch (DeployException exception)
        {
            return Fail(exception.Message, exception.Next);
        }
        catch (Exception exception) when (exception is PackingException or XmlException or IOException or UnauthorizedAccessException)
        {
            return Fail(exception.Message, "Correct the file that is named, then run the command again.");
        }

        int Fail(string message, string next)
        {
            surroundings.Error.WriteLine($"FAILED: {message}");
            surroundings.Error.WriteLine($"What to do: {next}");
            if (wanted.Length > 0)
                surroundings.Error.WriteLine($"Done: {(done.Count == 0 ? "nothing" : string.Join(", ", done))}. Not done: {string.Join(", ", wanted.Except(done))}.");
            return wanted.Length == 0 ? 2 : 1;
        }
    }

    private static Steps Prepare(Options options, string[] wanted, Surroundings surroundings)
    {
        var config = ConfigReader.Read(surroundings.Config, surroundings.Root);
        var version = ProductVersion.Read(surroundings.Readme);
        var target = wanted is ["pack"] && options.Environment is null ? null : Target(options.Environment, config);
        return new Steps(surroundings, config, target, version, options.DryRun);
    }

    private static EnvironmentSettings Target(string? name, PacConfig config)
    {
        var known = config.Environments.Count == 0 ? "pac.config has none yet." : $"pac.config has: {string.Join(", ", config.Environments.Select(one => one.Name))}.";
        if (name is null)
        {
            return config.Environments is [var only]
                ? only
                : throw new DeployException($"Which environment is meant? {known}", config.Environments.Count == 0 ? "Add one under \"environments\"; Solution/docs/deploy.md shows how." : "Add --environment NAME.");
        }

        return config.Environments.FirstOrDefault(environment => environment.Name == name)
            ?? throw new DeployException($"There is no environment \"{name}\". {known}", "Name one of these, or add it under \"environments\" in pac.config.");
    }
}
