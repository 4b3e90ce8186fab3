using System;

namespace Microsoft.Xrm.Sdk;

/// <content>Typed access to the column values.</content>
public partial class Entity
{
    /// <summary>Missing and null give the default; a value of another type throws, an AliasedValue too: it is not unwrapped.</summary>
    public virtual T GetAttributeValue<T>(string attributeLogicalName)
    {
        ThrowIfBlank(attributeLogicalName, nameof(attributeLogicalName));
        return Attributes.TryGetValue(attributeLogicalName, out object value) && value != null ? (T)value : default;
    }

    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        if (Attributes.TryGetValue(attributeKey, out object value) && value is T typed)
        {
            result = typed;
            return true;
        }

        result = default;
        return false;
    }

    protected virtual void SetAttributeValue(string attributeLogicalName, object value)
    {
        ThrowIfBlank(attributeLogicalName, nameof(attributeLogicalName));
        Attributes[attributeLogicalName] = value;
    }

    protected virtual string GetFormattedAttributeValue(string attributeLogicalName)
    {
        ThrowIfBlank(attributeLogicalName, nameof(attributeLogicalName));
        return FormattedValues.TryGetValue(attributeLogicalName, out string value) ? value : null;
    }

    private static void ThrowIfBlank(string value, string parameterName)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentNullException(parameterName);
    }
}
