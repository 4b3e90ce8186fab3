using System;
using System.Reflection;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

/// <content>The same row as another type.</content>
public partial class Entity
{
    /// <summary>A new object of the typed class that shares this one's collections; another table's class throws.</summary>
    public T ToEntity<T>() where T : Entity
    {
        if (typeof(T) == typeof(Entity))
        {
            var copy = new Entity();
            ShareWith(copy);
            return (T)copy;
        }

        if (string.IsNullOrWhiteSpace(LogicalName))
            throw new NotSupportedException("LogicalName must be set before a row is converted.");

        string target = typeof(T).GetCustomAttribute<EntityLogicalNameAttribute>(inherit: true)?.LogicalName;
        if (string.IsNullOrWhiteSpace(target))
            throw new NotSupportedException($"{typeof(T)} has no EntityLogicalNameAttribute.");
        if (target != LogicalName)
            throw new NotSupportedException($"A row of {LogicalName} cannot be converted to one of {target}.");

        var typed = Activator.CreateInstance<T>();
        ShareWith(typed);
        return typed;
    }

    public EntityReference ToEntityReference() =>
        new(LogicalName, Id) { KeyAttributes = KeyAttributes, RowVersion = RowVersion };

    private void ShareWith(Entity other)
    {
        // The id first: a typed class writes it into its attributes, which are replaced below.
        other.Id = Id;
        other.LogicalName = LogicalName;
        other.EntityState = EntityState;
        other.RowVersion = RowVersion;
        other.Attributes = Attributes;
        other.FormattedValues = FormattedValues;
        other.KeyAttributes = KeyAttributes;
        other.RelatedEntities = RelatedEntities;
        other.ExtensionData = ExtensionData;
    }
}
