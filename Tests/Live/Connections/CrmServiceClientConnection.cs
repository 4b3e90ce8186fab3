using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Tooling.Connector;

namespace RecoveryCrm.Tests.Live.Connections;

/// <summary>Connects with Microsoft's client for the .NET Framework.</summary>
internal static class Connection
{
    public const string? Missing = null;

    public static IOrganizationService Open(string connectionString)
    {
        var client = new CrmServiceClient(connectionString);
        return client.IsReady ? client : throw new InvalidOperationException($"No connection: {client.LastCrmError}", client.LastCrmException);
    }
}
