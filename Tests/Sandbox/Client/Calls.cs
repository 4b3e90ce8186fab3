using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Sandbox.Client;

/// <summary>What people ask of the organisation service, said in few words: for the story and the tests.</summary>
public static class Calls
{
    public static OptionSetValue Choice(int number) => new(718340000 + number);

    /// <summary>Calls a custom API; a bound one gets its row as the target.</summary>
    public static ParameterCollection Call(this IOrganizationService service, string api, EntityReference? target, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(api);
        if (target is not null)
            request.Parameters["Target"] = target;
        foreach (var (name, value) in parameters)
            request.Parameters[name] = value;
        return service.Execute(request).Results;
    }

    public static Entity Read(this IOrganizationService service, EntityReference row, params string[] columns) =>
        service.Retrieve(row.LogicalName, row.Id, new ColumnSet(columns));

    /// <summary>The rows of a table that point to a parent, in the order of a column.</summary>
    public static IReadOnlyList<Entity> Children(this IOrganizationService service, string table, string lookup, EntityReference parent, string order, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(lookup, ConditionOperator.Equal, parent.Id);
        query.AddOrder(order, OrderType.Ascending);
        return [.. service.RetrieveMultiple(query).Entities];
    }

    public static EntityReference Add(this IOrganizationService service, string table, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table);
        foreach (var (column, value) in values)
            row[column] = value;
        return new EntityReference(table, service.Create(row));
    }

    public static void Change(this IOrganizationService service, EntityReference row, params (string Column, object? Value)[] values)
    {
        var change = new Entity(row.LogicalName, row.Id);
        foreach (var (column, value) in values)
            change[column] = value;
        service.Update(change);
    }

    public static string Shown(this Entity row, string column) =>
        row.FormattedValues.TryGetValue(column, out var text) ? text : row.GetAttributeValue<object?>(column)?.ToString() ?? "-";

    public static EntityReference Find(this IOrganizationService service, string table, string column, string value) =>
        service.RetrieveMultiple(new QueryByAttribute(table) { Attributes = { column }, Values = { value } }).Entities switch
        {
            [var row] => row.ToEntityReference(),
            var rows => throw new InvalidOperationException($"There should be one {table} with {column} \"{value}\", there are {rows.Count}."),
        };
}
