using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>The table of a typed class.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EntityLogicalNameAttribute : Attribute
{
    public EntityLogicalNameAttribute(string logicalName)
    {
        if (string.IsNullOrWhiteSpace(logicalName))
            throw new ArgumentNullException(nameof(logicalName));

        LogicalName = logicalName;
    }

    public string LogicalName { get; }
}

/// <summary>Marks an assembly that holds typed classes.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ProxyTypesAssemblyAttribute : Attribute
{
}

/// <summary>The message of a typed request.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequestProxyAttribute : Attribute
{
    public RequestProxyAttribute(string name) => Name = name;

    public string Name { get; }
}

/// <summary>The message of a typed response.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResponseProxyAttribute : Attribute
{
    public ResponseProxyAttribute(string name) => Name = name;

    public string Name { get; }
}
