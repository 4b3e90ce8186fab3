using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Tests.Live.Connections;

/// <summary>Connects with Microsoft's client for .NET.</summary>
internal static class Connection
{
    public const string? Missing = null;

    public static IOrganizationService Open(string connectionString)
    {
        var client = new ServiceClient(connectionString);
        return client.IsReady ? client : throw new InvalidOperationException($"No connection: {client.LastError}", client.LastException);
    }
}
