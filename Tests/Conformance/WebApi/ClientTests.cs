using System.Diagnostics;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Host;

namespace RecoveryCrm.Tests.Conformance.WebApi;

/// <summary>The Web API is held to a client that others wrote: npm's dynamics-web-api, in the script beside this file.</summary>
public sealed class ClientTests
{
    [NodeFact]
    public async Task A_client_of_others_finds_what_it_expects()
    {
        using var organization = SampleFixture.Create(WebApiTest.Start);
        await using var server = await SandboxServer.Start(organization, "http://127.0.0.1:0");
        var folder = Path.Combine(Repository.Find().Root, "Tests", "Conformance", "WebApi", "client");
        if (!IsInstalled(folder))
            await Run("npm", ["ci", "--no-audit", "--no-fund"], folder, server.Address);
        await Run("node", ["--test"], folder, server.Address);
    }

    /// <summary>What npm notes beside the modules is written when they are installed.</summary>
    private static bool IsInstalled(string folder)
    {
        var note = Path.Combine(folder, "node_modules", ".package-lock.json");
        return File.Exists(note) && File.GetLastWriteTimeUtc(note) >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
    }

    private static async Task Run(string program, string[] arguments, string folder, Uri sandbox)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SANDBOX_URL"] = sandbox.ToString().TrimEnd('/');
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}:\n{await output}\n{await errors}");
    }
}

/// <summary>A test that needs Node.js, which a machine with only the .NET SDK doesn't have; there it is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "node"))))
            Skip = "Node.js is not on this machine's PATH.";
    }
}
