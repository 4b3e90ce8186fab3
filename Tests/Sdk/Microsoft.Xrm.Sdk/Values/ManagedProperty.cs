using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A setting of a component, with whether it may still be changed when installed.</summary>
[DataContract(Name = "ManagedProperty{0}", Namespace = Contracts.Xrm2011)]
public abstract class ManagedProperty<T> : IExtensibleDataObject
{
    protected ManagedProperty()
    {
    }

    protected ManagedProperty(string managedPropertyLogicalName) => ManagedPropertyLogicalName = managedPropertyLogicalName;

    [DataMember]
    public T Value { get; set; }

    [DataMember]
    public bool CanBeChanged { get; set; } = true;

    [DataMember]
    public string ManagedPropertyLogicalName { get; internal set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>A yes/no setting of a component.</summary>
[DataContract(Name = "BooleanManagedProperty", Namespace = Contracts.Xrm2011)]
public sealed class BooleanManagedProperty : ManagedProperty<bool>
{
    public BooleanManagedProperty()
    {
    }

    public BooleanManagedProperty(bool value) => Value = value;
}
