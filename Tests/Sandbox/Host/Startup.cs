using RecoveryCrm.Sandbox.Sample;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>Makes, or opens, the organisation that the command line asks for.</summary>
internal static class Startup
{
    public static Organization Open(HostOptions options, Repository repository)
    {
        var path = options.Data ?? repository.DefaultDataFile;
        var file = new DataFile(path, repository.SolutionFolder);
        if (options.Reset)
            file.Reset();
        file.Check();
        file.EnsureFolder();
        var isNew = !file.Exists;
        var organization = Organization.Create(new OrganizationOptions
        {
            SolutionFolder = repository.SolutionFolder,
            DataFile = path,
            PluginAssemblyPath = repository.PluginAssembly,
            Now = options.Now,
        });
        if (!isNew)
            return organization;
        try
        {
            if (options.Sample)
                SampleOrganization.Create(organization.ServiceFor(organization.AdministratorId), organization.Clock.UtcNow);
            file.Complete();
            return organization;
        }
        catch
        {
            organization.Dispose();
            throw;
        }
    }
}
