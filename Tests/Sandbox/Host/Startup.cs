namespace RecoveryCrm.Sandbox.Host;

/// <summary>Makes, or opens, the organisation that the command line asks for.</summary>
internal static class Startup
{
    public static Organization Open(LaunchOptions options, Repository repository)
    {
        var path = options.Data ?? repository.DefaultDataFile;
        var file = new DataFile(path, repository.SolutionFolder);
        if (options.Reset)
            file.Reset();
        var made = new OrganizationOptions { DataFile = path, Now = options.Now };
        if (file.Exists)
        {
            file.Check();
            return SandboxFactory.Open(made);
        }

        file.EnsureFolder();
        var organization = SandboxFactory.Create(made, options.Sample);
        file.Complete();
        return organization;
    }
}
