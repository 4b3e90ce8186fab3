using System.Text.RegularExpressions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Security;

namespace RecoveryCrm.Sandbox.Messages;

/// <summary>
/// Retrieve and RetrieveMultiple. Plug-ins find the result under another name (BusinessEntity, BusinessEntityCollection) than the
/// caller does, and may change it.
/// </summary>
internal static partial class ReadMessages
{
    public static IEnumerable<Message> All(Organization organization) =>
    [
        new Renaming<RetrieveResponse>(organization, "Retrieve", "BusinessEntity", "Entity", operation => Retrieve(organization, operation)),
        new Renaming<RetrieveMultipleResponse>(organization, "RetrieveMultiple", "BusinessEntityCollection", "EntityCollection", operation => RetrieveMultiple(organization, operation)),
    ];

    private static void Retrieve(Organization organization, Operation operation)
    {
        var target = Message.RequiredRow(organization, operation, "Target");
        var columns = Message.Optional<ColumnSet>(operation, "ColumnSet") ?? new ColumnSet();
        if (Message.Optional<RelationshipQueryCollection>(operation, "RelatedEntitiesQuery") is { Count: > 0 })
            throw Faults.NotSupported("RelatedEntitiesQuery of Retrieve");
        operation.Table = target.LogicalName;
        operation.RowId = target.Id;
        var table = organization.Model.Table(target.LogicalName);
        organization.Stages.Around(
            operation,
            () =>
            {
                var row = organization.Rows.Find(table.LogicalName, target.Id, columns.AllColumns ? null : columns.Columns)!;
                foreach (var hidden in table.Columns.Values.Where(column => column.IsSecured && !organization.Fields.Allows(operation.UserId, table, column, FieldRight.Read)))
                    row.Attributes.Remove(hidden.LogicalName);
                organization.Formatter.Format(row, organization.QueryContextFor(operation.UserId, operation.Session.Caller.Language));
                operation.Output["BusinessEntity"] = row;
            },
            () => organization.Access.Demand(operation.UserId, AccessRights.ReadAccess, table, target.Id));
    }

    private static void RetrieveMultiple(Organization organization, Operation operation)
    {
        var query = Message.Required<QueryBase>(operation, "Query");
        operation.Table = TableOf(query);
        organization.Stages.Around(operation, () => operation.Output["BusinessEntityCollection"] =
            organization.Query.Run((QueryBase)operation.Input["Query"], organization.QueryContextFor(operation.UserId, operation.Session.Caller.Language)));
    }

    private static string TableOf(QueryBase query) => query switch
    {
        QueryExpression expression => expression.EntityName,
        QueryByAttribute byAttribute => byAttribute.EntityName,
        FetchExpression fetch when FetchTable().Match(fetch.Query ?? "") is { Success: true } match => match.Groups["table"].Value,
        _ => Operation.NoTable,
    };

    [GeneratedRegex("""<entity\s[^>]*?name\s*=\s*["'](?<table>\w+)["']""")]
    private static partial Regex FetchTable();

    private sealed class Renaming<TResponse>(Organization organization, string name, string inside, string outside, Action<Operation> run)
        : Message(organization, name)
        where TResponse : OrganizationResponse, new()
    {
        public override void Run(Operation operation) => run(operation);

        public override OrganizationResponse Answer(Operation operation)
        {
            var response = new TResponse { ResponseName = Name };
            foreach (var (key, value) in operation.Output)
                response.Results[key == inside ? outside : key] = value;
            return response;
        }

        protected override OrganizationResponse NewResponse() => new TResponse();
    }
}
