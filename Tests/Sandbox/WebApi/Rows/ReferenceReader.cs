using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Rows;

/// <summary>Reads the address of a row: "/accounts(id)", an absolute URL, an alternate key, or "$1" in a change set.</summary>
internal sealed class ReferenceReader(Session session, string root, IReadOnlyDictionary<string, EntityReference> contentIds)
{
    public EntityReference Read(string address, string about) => session.Resolve(ReadUnresolved(address, about));

    /// <summary>As <see cref="Read"/>, for a row that need not exist: by alternate key it is not looked up.</summary>
    public EntityReference ReadUnresolved(string address, string about)
    {
        if (address.StartsWith('$'))
            return contentIds.GetValueOrDefault(address[1..])
                ?? throw WebApiException.Payload(about, $"Microsoft.OData.ODataException: no earlier part of the change set has the Content-ID '{address[1..]}'.");
        var path = address.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? address[root.Length..] : address.TrimStart('/');
        var segments = new UriReader(session.Model, path, "").Path();
        if (segments is not [EntitySetSegment set, KeySegment key])
            throw WebApiException.Payload(about, $"Microsoft.OData.ODataException: '{address}' is not the address of a row.");
        return Reference(session.Model.Shape(set.EdmType), key);
    }

    /// <summary>The row that a key segment means; by alternate key it is not looked up yet.</summary>
    public static EntityReference Reference(TableShape shape, KeySegment key)
    {
        var keys = key.Keys.ToList();
        if (keys is [var (name, value)] && value is Guid id && IsPrimary(shape, name))
            return new EntityReference(shape.Table.LogicalName, id);
        var reference = new EntityReference(shape.Table.LogicalName);
        foreach (var (property, keyValue) in keys)
        {
            var column = shape.Properties[property];
            reference.KeyAttributes[column.LogicalName] = Literals.Plain(keyValue, column);
        }

        return reference;
    }

    private static bool IsPrimary(TableShape shape, string property) =>
        shape.Properties[property].LogicalName == shape.Table.PrimaryKey;
}
