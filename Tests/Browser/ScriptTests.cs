using System.Diagnostics;
using System.Reflection;

namespace RecoveryCrm.Tests.Browser;

/// <summary>The scripts and panels prove themselves with their own tools: lint, types and tests, beside them in WebResources.</summary>
public class ScriptTests
{
    [ScriptFact]
    public void Scripts_and_panels_pass_their_own_checks()
    {
        var (exitCode, output) = Npm.Run("run check");
        Assert.True(exitCode == 0, output);
    }

    [ScriptTheory]
    [InlineData("exec -- tsc -p ../Tests/Sandbox/App")]
    [InlineData("--prefix ../Tests/Sandbox/App test")]
    public void The_client_of_the_app_passes_its_types_and_tests(string command)
    {
        var (exitCode, output) = Npm.Run(command);
        Assert.True(exitCode == 0, output);
    }
}

/// <summary>A test that needs node and the packages of WebResources; without them it is skipped, and says why.</summary>
public sealed class ScriptFactAttribute : FactAttribute
{
    public ScriptFactAttribute()
    {
        if (Npm.Missing is { } missing)
            Skip = missing;
    }
}

/// <inheritdoc cref="ScriptFactAttribute"/>
public sealed class ScriptTheoryAttribute : TheoryAttribute
{
    public ScriptTheoryAttribute()
    {
        if (Npm.Missing is { } missing)
            Skip = missing;
    }
}

/// <summary>npm in the folder WebResources.</summary>
internal static class Npm
{
    private static readonly string Folder = Path.Combine(Root(), "WebResources");

    /// <summary>What is missing on this machine, in words to act on.</summary>
    public static string? Missing { get; } = FindMissing();

    public static (int ExitCode, string Output) Run(string arguments)
    {
        // npm is a script on Windows, which only its shell starts.
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", $"/c npm {arguments}") : new ProcessStartInfo("npm", arguments);
        start.WorkingDirectory = Folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    private static string? FindMissing()
    {
        try
        {
            Run("--version");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node.js is not installed: install it (20 or later, npm comes with it) to check the scripts.";
        }

        // The build fetches them (WebResources/WebResources.proj).
        return Directory.Exists(Path.Combine(Folder, "node_modules", "eslint"))
            ? null
            : "The packages of WebResources could not be fetched: run npm ci there, then test again.";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Recovery.Crm.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Recovery.Crm.sln is nowhere above the tests.");
        return folder.FullName;
    }
}
