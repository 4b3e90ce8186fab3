using System.Text.Json;
using RecoveryCrm.Deploying.Configuration;

namespace RecoveryCrm.Deploying;

/// <summary>The JSON files that pac takes, written from pac.config.</summary>
internal static class InputFiles
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The form is the reference's, at pac solution check, --ruleLevelOverride.</summary>
    public static string RuleLevels(CheckerSettings checker) =>
        JsonSerializer.Serialize(checker.RuleLevels.Select(rule => new { Id = rule.Key, OverrideLevel = rule.Value }), Indented);

    /// <summary>The form that pac solution create-settings writes (learn.microsoft.com/power-platform/alm/conn-ref-env-variables-build-tools).</summary>
    public static string DeploymentSettings(EnvironmentSettings environment) => JsonSerializer.Serialize(
        new
        {
            EnvironmentVariables = environment.Variables.Select(variable => new { SchemaName = variable.Key, variable.Value }),
            ConnectionReferences = environment.Connections.Select(reference => new { LogicalName = reference.Key, ConnectionId = reference.Value.Id, ConnectorId = reference.Value.Connector }),
        },
        Indented);
}
