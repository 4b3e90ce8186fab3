namespace RecoveryCrm.Sandbox.Host;

/// <summary>Where the repository stands, and in it what the Sandbox is made from.</summary>
public sealed record Repository(string Root)
{
    private const string Marker = "Recovery.Crm.sln";

    public string SolutionFolder => Path.Combine(Root, "Solution", "src");

    public string ShippedData => Path.Combine(Root, "Solution", "data");

    /// <summary>The files that the solution's web resources consist of.</summary>
    public string WebResources => Path.Combine(Root, "WebResources");

    /// <summary>The modules of the app's client, served from where they are written: a change shows when the page is loaded again.</summary>
    public string AppClient => Path.Combine(Root, "Tests", "Sandbox", "App", "client");

    /// <summary>Where the build keeps the client's libraries from npm.</summary>
    public string AppLibraries => Path.Combine(Root, "Tests", "Sandbox", "App", "node_modules", ".libraries");

    public string DefaultDataFile => Path.Combine(Root, ".sandbox", "organization.db");

    /// <summary>Searches upwards from the program, then from the current directory.</summary>
    public static Repository Find() =>
        Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory)
        ?? throw new CommandLineException($"The Sandbox needs the repository it belongs to: there is no {Marker} above {AppContext.BaseDirectory} or {Environment.CurrentDirectory}.");

    /// <summary>The plug-in assembly that ships, built in the configuration that this program was built in.</summary>
    public string PluginAssembly
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            return Path.Combine(Root, "Plugins", "bin", configuration, "net462", "Recovery.Plugins.dll");
        }
    }

    private static Repository? Above(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
        {
            if (File.Exists(Path.Combine(here.FullName, Marker)))
                return new Repository(here.FullName);
        }

        return null;
    }
}
