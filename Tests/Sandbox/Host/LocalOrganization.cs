namespace RecoveryCrm.Sandbox.Host;

/// <summary>The organisation that the command line asks for, made or found again, and the file it is kept in.</summary>
public sealed class LocalOrganization : IDisposable
{
    private readonly DataFile file;
    private readonly IDisposable hold;

    private LocalOrganization(Organization organization, DataFile file, IDisposable hold)
    {
        Organization = organization;
        this.file = file;
        this.hold = hold;
    }

    public Organization Organization { get; }

    public static LocalOrganization Open(LaunchOptions options, Repository repository)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(repository);
        var file = new DataFile(options.Data ?? repository.DefaultDataFile, repository.SolutionFolder);
        var hold = file.Hold();
        try
        {
            if (options.Reset)
                file.Reset();
            var organization = file.Exists ? Reopen(options, file) : Make(options, file);
            file.SaveClock(organization.Clock);
            return new LocalOrganization(organization, file, hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <summary>To be called whenever the clock was moved: its rows would else lie in the future at the next start.</summary>
    public void SaveClock() => file.SaveClock(Organization.Clock);

    public void Dispose()
    {
        Organization.Dispose();
        hold.Dispose();
    }

    private static Organization Reopen(LaunchOptions options, DataFile file)
    {
        file.Check();
        var reached = file.ReadClock();
        if (options.Now is { } asked && asked < reached)
            throw new CommandLineException($"--now {asked:u}: the clock of this organisation has reached {reached:u}, and time never goes back. Leave --now out, or start anew with --reset.");
        return SandboxFactory.Open(new OrganizationOptions { DataFile = file.Path, Now = options.Now ?? reached });
    }

    private static Organization Make(LaunchOptions options, DataFile file)
    {
        var organization = SandboxFactory.Create(new OrganizationOptions { DataFile = file.Path, Now = options.Now }, options.Sample);
        file.Complete();
        return organization;
    }
}
