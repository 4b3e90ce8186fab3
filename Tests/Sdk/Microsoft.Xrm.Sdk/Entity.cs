using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row: a table's logical name, an id, and the values that were sent or asked for. Equal to itself only.</summary>
[DataContract(Name = "Entity", Namespace = Contracts.Xrm2011)]
public partial class Entity : IExtensibleDataObject
{
    private AttributeCollection _attributes;
    private FormattedValueCollection _formattedValues;
    private KeyAttributeCollection _keyAttributes;
    private RelatedEntityCollection _relatedEntities;

    public Entity()
    {
    }

    public Entity(string entityName) => LogicalName = entityName;

    public Entity(string entityName, Guid id) : this(entityName) => SetId(id);

    public Entity(string entityName, KeyAttributeCollection keyAttributes) : this(entityName) => KeyAttributes = keyAttributes;

    public Entity(string entityName, string keyName, object keyValue) : this(entityName) => KeyAttributes.Add(keyName, keyValue);

    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>Does not set the primary key's column; typed classes override it to do so.</summary>
    [DataMember]
    public virtual Guid Id { get; set; }

    [DataMember]
    public string RowVersion { get; set; }

    [DataMember]
    public EntityState? EntityState { get; set; }

    [DataMember]
    public AttributeCollection Attributes
    {
        get => _attributes ??= [];
        set => _attributes = value;
    }

    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => _formattedValues ??= [];
        set => _formattedValues = value;
    }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => _keyAttributes ??= [];
        set => _keyAttributes = value;
    }

    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => _relatedEntities ??= [];
        set => _relatedEntities = value;
    }

    public bool HasLazyFileAttribute { get; set; }

    public string LazyFileAttributeKey { get; set; }

    public Lazy<object> LazyFileAttributeValue { get; set; }

    public string LazyFileSizeAttributeKey { get; set; }

    public int LazyFileSizeAttributeValue { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    // A constructor may not call the overridable property directly.
    private void SetId(Guid id) => Id = id;
}
