using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Translates FetchXML into a QueryExpression.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("FetchXmlToQueryExpression")]
public sealed class FetchXmlToQueryExpressionRequest : OrganizationRequest
{
    public FetchXmlToQueryExpressionRequest() : base("FetchXmlToQueryExpression")
    {
        FetchXml = default;
    }

    public string FetchXml
    {
        get => this.Value<string>(nameof(FetchXml));
        set => Parameters[nameof(FetchXml)] = value;
    }
}

/// <summary>The translated query.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("FetchXmlToQueryExpression")]
public sealed class FetchXmlToQueryExpressionResponse : OrganizationResponse
{
    public QueryExpression Query => this.Value<QueryExpression>(nameof(Query));
}

/// <summary>Translates a query into FetchXML.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("QueryExpressionToFetchXml")]
public sealed class QueryExpressionToFetchXmlRequest : OrganizationRequest
{
    public QueryExpressionToFetchXmlRequest() : base("QueryExpressionToFetchXml")
    {
        Query = default;
    }

    public QueryBase Query
    {
        get => this.Value<QueryBase>(nameof(Query));
        set => Parameters[nameof(Query)] = value;
    }
}

/// <summary>The translated query.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("QueryExpressionToFetchXml")]
public sealed class QueryExpressionToFetchXmlResponse : OrganizationResponse
{
    public string FetchXml => this.Value<string>(nameof(FetchXml));
}
