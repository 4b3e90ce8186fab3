using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads a row.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[RequestProxy("Retrieve")]
public sealed class RetrieveRequest : OrganizationRequest
{
    public RetrieveRequest() : base("Retrieve")
    {
        Target = default;
        ColumnSet = default;
    }

    public EntityReference Target
    {
        get => this.Value<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public ColumnSet ColumnSet
    {
        get => this.Value<ColumnSet>(nameof(ColumnSet));
        set => Parameters[nameof(ColumnSet)] = value;
    }

    public RelationshipQueryCollection RelatedEntitiesQuery
    {
        get => this.Value<RelationshipQueryCollection>(nameof(RelatedEntitiesQuery));
        set => Parameters[nameof(RelatedEntitiesQuery)] = value;
    }

    public bool ReturnNotifications
    {
        get => this.Value<bool>(nameof(ReturnNotifications));
        set => Parameters[nameof(ReturnNotifications)] = value;
    }
}

/// <summary>The row.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[ResponseProxy("Retrieve")]
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => this.Value<Entity>(nameof(Entity));

    public object Notifications => this.Value<object>(nameof(Notifications));
}

/// <summary>Asks for rows.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[RequestProxy("RetrieveMultiple")]
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest() : base("RetrieveMultiple")
    {
        Query = default;
    }

    public QueryBase Query
    {
        get => this.Value<QueryBase>(nameof(Query));
        set => Parameters[nameof(Query)] = value;
    }
}

/// <summary>The rows of one page.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[ResponseProxy("RetrieveMultiple")]
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    public EntityCollection EntityCollection => this.Value<EntityCollection>(nameof(EntityCollection));
}
