using System.Reflection;

namespace Microsoft.Xrm.Sdk;

/// <summary>Posts a context to a service endpoint.</summary>
public interface IServiceEndpointNotificationService
{
    string Execute(EntityReference serviceEndpoint, IExecutionContext context);
}

/// <summary>Reads an environment variable's value.</summary>
public interface IEnvironmentVariableService
{
    string RetrieveEnvironmentVariableValue(string environmentVariableSchemaName);
}

/// <summary>Knows the assembly that holds the typed classes.</summary>
public interface IProxyTypesAssemblyProvider
{
    Assembly ProxyTypesAssembly { get; set; }
}
