using RecoveryCrm.Sandbox.Host;
using RecoveryCrm.Sandbox.Sample;
using RecoveryCrm.Sandbox.Storage.Configuration;

namespace RecoveryCrm.Sandbox;

/// <summary>Makes organisations of this repository's own parts: its solution, its shipped data, its plug-in assembly, the sample.</summary>
public static class SandboxFactory
{
    /// <summary>A new organisation in memory with the sample people and clients.</summary>
    public static Organization Create(DateTime? now = null) =>
        Create(Repository.Find(), LaunchOptions.InMemory, now, withSample: true);

    internal static Organization Create(Repository repository, string dataFile, DateTime? now, bool withSample)
    {
        var organization = Open(repository, dataFile, now);
        try
        {
            var administrator = organization.ServiceFor(organization.AdministratorId);
            foreach (var row in ConfigurationData.Read(repository.ShippedData, organization.Model))
                administrator.Create(row);
            if (withSample)
                SampleOrganization.Create(administrator, organization.Clock.UtcNow);
            return organization;
        }
        catch
        {
            organization.Dispose();
            throw;
        }
    }

    /// <summary>Opens the organisation that a data file holds, or starts an empty one.</summary>
    internal static Organization Open(Repository repository, string dataFile, DateTime? now) =>
        Organization.Create(new OrganizationOptions
        {
            SolutionFolder = repository.SolutionFolder,
            DataFile = dataFile,
            PluginAssemblyPath = repository.PluginAssembly,
            Now = now,
        });
}
