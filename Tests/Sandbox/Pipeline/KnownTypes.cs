using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>
/// Refuses what could not be serialised on the way from a plug-in to the server: a typed row whose assembly carries no
/// ProxyTypesAssembly attribute (context-and-oss/XrmContext issue 21).
/// </summary>
internal static class KnownTypes
{
    public static void Check(OrganizationRequest request)
    {
        foreach (var parameter in request.Parameters)
            Check(parameter.Value);
    }

    private static void Check(object? value)
    {
        if (value is EntityCollection rows)
            rows.Entities.ToList().ForEach(Check);
        else if (value is Entity row)
            Check(row);
    }

    private static void Check(Entity row)
    {
        var type = row.GetType();
        if (type != typeof(Entity) && !type.Assembly.IsDefined(typeof(ProxyTypesAssemblyAttribute), inherit: false))
            throw new SerializationException($"Type '{type.FullName}' cannot be serialized. Send an Entity, or mark its assembly with ProxyTypesAssemblyAttribute.");
        foreach (var related in row.RelatedEntities)
            Check(related.Value);
    }
}
