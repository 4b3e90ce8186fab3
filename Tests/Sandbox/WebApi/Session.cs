using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi;

/// <summary>One caller's access to the organisation: every request of the Web API goes through here.</summary>
internal sealed class Session(Organization organization, WebModel model, Caller caller)
{
    public WebModel Model { get; } = model;

    public Caller Caller { get; } = caller;

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        try
        {
            return organization.Execute(request, Caller);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (IsUnknownCaller(fault.Detail))
        {
            throw WebApiException.User(fault.Detail.Message);
        }
    }

    public EntityCollection Query(QueryBase query) =>
        ((RetrieveMultipleResponse)Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection;

    public Entity Retrieve(string table, Guid id, ColumnSet columns) =>
        ((RetrieveResponse)Execute(new RetrieveRequest { Target = new EntityReference(table, id), ColumnSet = columns })).Entity;

    /// <summary>Whether the caller can read such a row.</summary>
    public bool Finds(EntityReference row)
    {
        var query = new QueryExpression(row.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(Model.Shape(row.LogicalName).Table.PrimaryKey, ConditionOperator.Equal, row.Id);
        return Query(query).Entities.Count > 0;
    }

    /// <summary>The row that a reference by alternate key means; one by id is taken as it is.</summary>
    public EntityReference Resolve(EntityReference reference)
    {
        if (reference.KeyAttributes.Count == 0)
            return reference;
        var query = new QueryExpression(reference.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        foreach (var (column, value) in reference.KeyAttributes)
            query.Criteria.AddCondition(column, ConditionOperator.Equal, Plain(value));
        var found = Query(query).Entities.FirstOrDefault()
            ?? throw new WebApiException(404, "0x80060891",
                $"A record with the specified key values does not exist in {reference.LogicalName} entity");
        return found.ToEntityReference();
    }

    /// <summary>The same fault about another user than the caller is bad input like any other.</summary>
    private bool IsUnknownCaller(OrganizationServiceFault fault) =>
        fault.ErrorCode == unchecked((int)0x80040204)
        && (fault.Message.Contains(Caller.UserId.ToString(), StringComparison.OrdinalIgnoreCase)
            || (Caller.OnBehalfBy is { } signedIn && fault.Message.Contains(signedIn.ToString(), StringComparison.OrdinalIgnoreCase)));

    private static object Plain(object value) => value switch
    {
        EntityReference reference => reference.Id,
        OptionSetValue option => option.Value,
        Money money => money.Value,
        _ => value,
    };
}
