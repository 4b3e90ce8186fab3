using RecoveryCrm.Sandbox.Host;
using RecoveryCrm.Sandbox.Sample;
using RecoveryCrm.Sandbox.Storage.Configuration;

namespace RecoveryCrm.Sandbox;

/// <summary>Makes organisations of this repository's own parts: its solution, its plug-in assembly, its shipped data, the sample.</summary>
public static class SandboxFactory
{
    /// <summary>A new organisation with the shipped data and, unless it is to be left out, the sample people and clients.</summary>
    public static Organization Create(OrganizationOptions options, bool sample = true)
    {
        var organization = Open(options);
        try
        {
            var administrator = organization.ServiceFor(organization.AdministratorId);
            foreach (var row in ConfigurationData.Read(Repository.Find().ShippedData, organization.Model))
                administrator.Create(row);
            if (sample)
                SampleOrganization.Create(administrator, organization.Clock.UtcNow);
            return organization;
        }
        catch
        {
            organization.Dispose();
            throw;
        }
    }

    /// <summary>Opens the organisation that the data file holds, or starts one without any data.</summary>
    public static Organization Open(OrganizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var repository = Repository.Find();
        return Organization.Create(options with
        {
            SolutionFolder = options.SolutionFolder ?? repository.SolutionFolder,
            PluginAssemblyPath = options.PluginAssemblyPath ?? repository.PluginAssembly,
        });
    }
}
