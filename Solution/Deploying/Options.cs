namespace RecoveryCrm.Deploying;

/// <summary>What the command line asks for.</summary>
internal sealed record Options(string Command, string? Environment, bool DryRun)
{
    public const string Usage = """
        usage: deploy COMMAND [--environment NAME] [--dry-run]

          pack      stage the unpacked solution and make its package and the data's with pac
          check     have Microsoft's solution checker read the package
          import    import the package, plug-ins activated
          publish   publish all customizations
          data      import playbooks, approval tiers and calendar
          verify    read back from the environment what the solution and the data name
          all       these six, in this order; the first failure ends it

        --environment NAME   one of pac.config's environments; not needed if there is only one, nor by pack
        --dry-run            print every command as it would run, run and write nothing
        """;

    public static Options Parse(IReadOnlyList<string> arguments)
    {
        string? command = null, environment = null;
        var dryRun = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--dry-run":
                    dryRun = true;
                    break;
                case "--environment" when i + 1 < arguments.Count:
                    environment = arguments[++i];
                    break;
                case var word when command is null && (word == "all" || Deployment.Order.Contains(word)):
                    command = word;
                    break;
                default:
                    throw new DeployException($"\"{arguments[i]}\" was not understood.", Usage);
            }
        }

        return new Options(command ?? throw new DeployException("No command was given.", Usage), environment, dryRun);
    }
}
