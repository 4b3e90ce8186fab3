using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row's column values by logical name.</summary>
[CollectionDataContract(Name = "AttributeCollection", Namespace = Contracts.Xrm2011)]
public sealed class AttributeCollection : DataCollection<string, object>
{
    public AttributeCollection()
    {
    }

    public AttributeCollection(IDictionary<string, object> collection) : base(collection)
    {
    }
}

/// <summary>The values of an alternate key by column.</summary>
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = Contracts.Xrm2014)]
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
    public KeyAttributeCollection()
    {
    }

    public KeyAttributeCollection(IDictionary<string, object> collection) : base(collection)
    {
    }
}

/// <summary>What people read for a column's value, by logical name.</summary>
[CollectionDataContract(Name = "FormattedValueCollection", Namespace = Contracts.Xrm2011)]
public sealed class FormattedValueCollection : DataCollection<string, string>
{
    public FormattedValueCollection()
    {
    }

    public FormattedValueCollection(IDictionary<string, string> collection) : base(collection)
    {
    }
}
