using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A choice's value. Equal by value.</summary>
[DataContract(Name = "OptionSetValue", Namespace = Contracts.Xrm2011)]
public sealed class OptionSetValue : IExtensibleDataObject
{
    public OptionSetValue()
    {
    }

    public OptionSetValue(int value) => Value = value;

    [DataMember]
    public int Value { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public override bool Equals(object obj) => obj is OptionSetValue other && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode();
}

/// <summary>An amount in the row's currency. Equal by value.</summary>
[DataContract(Name = "Money", Namespace = Contracts.Xrm2011)]
public sealed class Money : IExtensibleDataObject
{
    public Money()
    {
    }

    public Money(decimal value) => Value = value;

    [DataMember]
    public decimal Value { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public override bool Equals(object obj) => obj is Money other && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode();
}

/// <summary>A value that came through a join or an aggregate, with where it came from.</summary>
[DataContract(Name = "AliasedValue", Namespace = Contracts.Xrm2011)]
public sealed class AliasedValue : IExtensibleDataObject
{
    public AliasedValue()
    {
    }

    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    [DataMember]
    public string EntityLogicalName { get; internal set; }

    [DataMember]
    public string AttributeLogicalName { get; internal set; }

    [DataMember]
    public object Value { get; internal set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
