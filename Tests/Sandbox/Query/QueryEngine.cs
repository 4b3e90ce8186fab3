using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Query.Model;
using RecoveryCrm.Sandbox.Query.Reading;
using RecoveryCrm.Sandbox.Query.Results;
using RecoveryCrm.Sandbox.Query.Sql;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query;

/// <summary>
/// Answers queries: QueryExpression, QueryByAttribute and FetchXML become one model, the model one SQL statement, and its
/// rows entities as the SDK returns them.
/// </summary>
public sealed class QueryEngine(Database database, OrganizationModel model)
{
    private const string RowVersion = "versionnumber";

    public EntityCollection Run(QueryBase query, QueryContext context)
    {
        var read = query switch
        {
            QueryExpression expression => ExpressionReader.Read(expression),
            QueryByAttribute byAttribute => ExpressionReader.Read(byAttribute),
            FetchExpression fetch => FetchXmlReader.Read(fetch.Query),
            null => throw Faults.MissingParameter("RetrieveMultiple", "Query"),
            _ => throw Faults.NotSupported($"The query type '{query.GetType().Name}'"),
        };
        Page.Check(read);
        var statement = new Statement(model, context, database.Dialect);
        var select = new SelectSql(read, statement);
        return read.IsAggregate ? RunAggregate(select, statement) : RunRows(select, statement);
    }

    private EntityCollection RunRows(SelectSql select, Statement statement)
    {
        var query = select.Query;
        var root = select.Sources.Root.Table;
        var idPlace = query.Distinct ? -1 : select.List.Add(select.Sources.Root.Sql(root.PrimaryKey));
        var versionPlace = !query.Distinct && root.Columns.ContainsKey(RowVersion) ? select.List.Add(select.Sources.Root.Sql(RowVersion)) : -1;
        foreach (var source in select.Joined)
            select.List.AddColumnsOf(source);
        select.List.AddCurrency(select.Sources.Root);
        var keys = new OrderSql(statement, select.Sources, select.List, query).Keys();

        var page = new Page(query, keys, statement);
        var rows = database.Query(select.Write(keys, page.Behind, page.Limit, page.Offset), RowReader.Raw, statement.Values);
        var reader = new RowReader(select, new ValueText(model, statement.Context), idPlace, versionPlace);
        var result = page.Result(rows, reader.Read);
        result.EntityName = root.LogicalName;
        if (query.ReturnTotal)
            Count(result, select, statement);
        if (select.List.PartyLists.Count > 0)
            new PartyLists(this, statement.Context).Load(result.Entities, select.List.PartyLists);
        return result;
    }

    private void Count(EntityCollection result, SelectSql select, Statement statement)
    {
        var count = (int)(long)database.Scalar(select.WriteCount(Paging.TotalCountLimit), statement.Values)!;
        result.TotalRecordCount = Math.Min(count, Paging.TotalCountLimit);
        result.TotalRecordCountLimitExceeded = count > Paging.TotalCountLimit;
    }

    private EntityCollection RunAggregate(SelectSql select, Statement statement)
    {
        foreach (var source in select.Joined)
            select.List.AddColumnsOf(source);
        var aggregator = new Aggregator(select, statement.Context, new ValueText(model, statement.Context));
        var limit = Math.Min(select.Query.AggregateLimit ?? Paging.AggregateLimit, Paging.AggregateLimit);
        var rows = database.Query(select.Write([], null, limit + 1, 0), RowReader.Raw, statement.Values);
        if (rows.Count > limit)
            throw QueryFaults.AggregateLimit();
        var result = new Page(select.Query, [], statement).Cut(aggregator.Run(rows));
        result.EntityName = select.Sources.Root.Table.LogicalName;
        return result;
    }
}
