namespace RecoveryCrm.Deploying.Configuration;

/// <summary>pac.config: the one file that an administrator edits.</summary>
internal sealed record PacConfig(SolutionSettings Solution, PublisherSettings Publisher, CheckerSettings Checker, IReadOnlyList<EnvironmentSettings> Environments);

/// <summary>Which unpacked solution is packed, and as what.</summary>
internal sealed record SolutionSettings(string UniqueName, string Folder, string PackageType);

/// <summary>Whose the solution is; has to be what its manifest says.</summary>
internal sealed record PublisherSettings(string UniqueName, string Prefix, int ChoiceValuePrefix);

/// <summary>Where Microsoft's checker reads the package, which rules weigh differently, and from which severity on it stops a deployment.</summary>
internal sealed record CheckerSettings(string Geography, string FailOn, IReadOnlyDictionary<string, string> RuleLevels);

/// <summary>One environment: how it is reached, and the values that the solution gets there.</summary>
internal sealed record EnvironmentSettings(
    string Name,
    string Url,
    string Profile,
    IReadOnlyDictionary<string, string> Variables,
    IReadOnlyDictionary<string, Connection> Connections);

/// <summary>The connection that a connection reference gets.</summary>
internal sealed record Connection(string Id, string Connector);
