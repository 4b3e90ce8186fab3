using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>Rows that belong to a row, by relationship: a deep insert sends them along.</summary>
[CollectionDataContract(Name = "RelatedEntityCollection", Namespace = Contracts.Xrm2011)]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
    public override bool IsReadOnly { get; internal set; }
}

/// <summary>Queries for related rows, by relationship.</summary>
[CollectionDataContract(Name = "RelationshipQueryCollection", Namespace = Contracts.Xrm2011)]
public sealed class RelationshipQueryCollection : DataCollection<Relationship, QueryBase>
{
}
