using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Tests.Live.Connections;

/// <summary>Stands for Microsoft's clients where their packages are not there.</summary>
internal static class Connection
{
    public const string? Missing = "Built without Microsoft's client: build with -p:DataverseSdk=NuGet, where its packages can be restored.";

    public static IOrganizationService Open(string connectionString) => throw new InvalidOperationException(Missing);
}
