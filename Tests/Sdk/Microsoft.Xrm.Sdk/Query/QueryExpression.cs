using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A question as an object tree. Without a column set of its own it asks for no columns.</summary>
[DataContract(Name = "QueryExpression", Namespace = Contracts.Xrm2011)]
public sealed class QueryExpression : QueryBase
{
    public static readonly QueryExpression Empty = new();

    private DataCollection<LinkEntity> _linkEntities;
    private DataCollection<OrderExpression> _orders;

    public QueryExpression()
    {
    }

    public QueryExpression(string entityName) => EntityName = entityName;

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public ColumnSet ColumnSet { get; set; } = new();

    [DataMember]
    public FilterExpression Criteria { get; set; } = new();

    [DataMember]
    public PagingInfo PageInfo { get; set; } = new();

    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => _linkEntities ??= [];
        internal set => _linkEntities = value;
    }

    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => _orders ??= [];
        internal set => _orders = value;
    }

    [DataMember]
    public bool Distinct { get; set; }

    [DataMember]
    public bool NoLock { get; set; }

    [DataMember]
    public int? TopCount { get; set; }

    [DataMember]
    public string DataSource { get; set; }

    [DataMember]
    public string ForceSeek { get; set; }

    [DataMember]
    public string QueryHints { get; set; }

    [DataMember]
    public QueryExpression SubQueryExpression { get; set; }

    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    public void AddOrder(string attributeName, OrderType orderType, string alias, string entityName) =>
        Orders.Add(new OrderExpression(attributeName, orderType, alias, entityName));

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }

    public QueryExpression Accept(IQueryExpressionVisitor visitor) => visitor.Visit(this);
}

/// <summary>Walks a query.</summary>
public interface IQueryExpressionVisitor
{
    QueryExpression Visit(QueryExpression query);
}
