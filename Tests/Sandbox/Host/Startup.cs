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
        if (file.Exists)
        {
            file.Check();
            return SandboxFactory.Open(repository, path, options.Now);
        }

        file.EnsureFolder();
        var organization = SandboxFactory.Create(repository, path, options.Now, options.Sample);
        file.Complete();
        return organization;
    }
}
