using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Query;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Tests.Conformance.Query;

/// <summary>The tables of the shipped solution and of every organisation: each of their columns can be read, sorted by and asked about.</summary>
public sealed class EveryColumnTests : IDisposable
{
    private static readonly OrganizationModel Model = TheSolution.Model;
    private static readonly QueryContext Context = new(Guid.NewGuid(), new DateTime(2026, 3, 3, 15, 0, 0, DateTimeKind.Utc), TimeZoneInfo.Utc, 1031, _ => ReadScope.Everything);

    private static readonly Lazy<Database> Empty = new(() => Database.Open(Model));

    private readonly Database database = Empty.Value.Clone();
    private readonly QueryEngine engine;

    public EveryColumnTests() => engine = new QueryEngine(database, Model);

    public void Dispose() => database.Dispose();

    [Fact]
    public void Can_be_selected() => Each(table => new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet(true) });

    [Fact]
    public void Can_be_selected_through_a_link() => Each(table =>
    {
        var query = new QueryExpression(table.LogicalName);
        query.AddLink(table.LogicalName, table.PrimaryKey, table.PrimaryKey, JoinOperator.LeftOuter).Columns =
            new ColumnSet([.. Single(table).Select(column => column.LogicalName)]);
        return query;
    });

    [Fact]
    public void Can_be_sorted_by_and_asked_for_a_value() => Each(table =>
    {
        var query = new QueryExpression(table.LogicalName);
        foreach (var column in Single(table))
        {
            query.AddOrder(column.LogicalName, OrderType.Descending);
            query.Criteria.AddCondition(column.LogicalName, ConditionOperator.NotNull);
        }

        return query;
    });

    [Fact]
    public void Can_be_counted() => Each(table =>
    {
        var query = new QueryExpression(table.LogicalName);
        foreach (var column in Single(table))
            query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression(column.LogicalName, XrmAggregateType.CountColumn, column.LogicalName));
        return query;
    });

    [Fact]
    public void Can_be_limited_by_what_a_user_may_read()
    {
        var id = Guid.NewGuid();
        var limited = Context with { Scope = _ => new ReadScope { Owners = [id], BusinessUnits = [id], Principals = [id] } };
        foreach (var table in Model.Tables.Values)
            Assert.Empty(engine.Run(new QueryExpression(table.LogicalName), limited).Entities);
    }

    private void Each(Func<Table, QueryBase> query)
    {
        foreach (var table in Model.Tables.Values)
            Assert.All(engine.Run(query(table), Context).Entities, row => Assert.IsType<Entity>(row));
    }

    private static IEnumerable<Column> Single(Table table) => table.Columns.Values.Where(column => column.Type != ColumnType.PartyList);
}
