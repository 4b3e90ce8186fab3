using RecoveryCrm.Sandbox.Host;

namespace RecoveryCrm.Tests.Browser.Support;

/// <summary>The browser that the machine has. Playwright's own builds are not downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static string? Path { get; } =
        Places.Prepend(Environment.GetEnvironmentVariable("CHROMIUM") ?? "").FirstOrDefault(File.Exists);

    /// <summary>What a test that drives the app lacks here, in words to act on.</summary>
    public static string? Missing =>
        Path is null ? "No Chromium, Chrome or Edge was found: install one, or name it in the environment variable CHROMIUM."
        : !Directory.Exists(Repository.Find().AppLibraries) ? "The app's libraries are not installed: build Tests/Sandbox where npm is."
        : null;
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
