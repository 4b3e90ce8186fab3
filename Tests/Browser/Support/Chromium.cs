using System.Diagnostics;
using RecoveryCrm.Sandbox.Host;

namespace RecoveryCrm.Tests.Browser.Support;

/// <summary>
/// The browser that the machine has, or Debian's where the machine lets it be installed. Playwright's own builds are not downloaded.
/// </summary>
internal static class Chromium
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static string? Path { get; } = Find() ?? (Install() ? Find() : null);

    /// <summary>What a test that drives the app lacks here, in words to act on.</summary>
    public static string? Missing =>
        Path is null ? "No Chromium, Chrome or Edge was found, and none could be installed (that takes root and apt-get): install one, or name it in the environment variable CHROMIUM."
        : !Directory.Exists(Repository.Find().AppLibraries) ? "The app's libraries are not installed: build Tests/Sandbox where npm is."
        : null;

    private static string? Find() => Places.Prepend(Environment.GetEnvironmentVariable("CHROMIUM") ?? "").FirstOrDefault(File.Exists);

    private static bool Install()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
            return false;
        Console.WriteLine("No browser is on this machine: installing Debian's chromium.");
        return AptGet("update") && AptGet("install", "-y", "--no-install-recommends", "chromium");
    }

    private static bool AptGet(params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/apt-get", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            Console.WriteLine(errors.Result);
        return process.ExitCode == 0;
    }
}

/// <summary>A test that needs a browser; without one it is skipped, and says why.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>The same with data.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
