using RecoveryCrm.Deploying.Configuration;

namespace RecoveryCrm.Deploying;

/// <summary>
/// What pac is told, word by word. Names and parameters are those of Microsoft's reference of the Power Platform CLI,
/// learn.microsoft.com/power-platform/developer/cli/reference: pages auth, env, solution and data.
/// </summary>
internal static class PacCommands
{
    public static string[] Pack(string zip, string folder, string packageType) => packageType == "Managed"
        // The source has no _managed twins of its files, so that a managed package is made of the unmanaged ones.
        ? ["solution", "pack", "--zipfile", zip, "--folder", folder, "--packagetype", packageType, "--useUnmanagedFileForMissingManaged"]
        : ["solution", "pack", "--zipfile", zip, "--folder", folder, "--packagetype", packageType];

    public static string[] Select(string profile) => ["auth", "select", "--name", profile];

    public static string[] Who(EnvironmentSettings to) => ["env", "who", "--environment", to.Url];

    public static string[] Check(string zip, string report, string geography, string? ruleLevels, EnvironmentSettings to) =>
    [
        "solution", "check", "--path", zip, "--outputDirectory", report, "--geo", geography,
        .. Optional("--ruleLevelOverride", ruleLevels), "--environment", to.Url,
    ];

    /// <summary>Asynchronous: pac waits for the job, up to an hour, where a plain request would be cut off earlier.</summary>
    public static string[] Import(string zip, string? settings, EnvironmentSettings to) =>
        ["solution", "import", "--path", zip, "--activate-plugins", "--publish-changes", "--async", .. Optional("--settings-file", settings), "--environment", to.Url];

    public static string[] Publish(EnvironmentSettings to) => ["solution", "publish", "--environment", to.Url];

    public static string[] Data(string zip, EnvironmentSettings to) => ["data", "import", "--data", zip, "--environment", to.Url];

    /// <summary>The reference: since pac 1.32 the group org is called env; org goes on working.</summary>
    public static string[] Fetch(string query, EnvironmentSettings from) => ["env", "fetch", "--xmlFile", query, "--environment", from.Url];

    private static string[] Optional(string name, string? value) => value is null ? [] : [name, value];
}
