using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Query;
using RecoveryCrm.Sandbox.Query.Results;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Tests.Conformance.Query;

/// <summary>An organisation of a few rows in memory, and a user in New York who asks on a Tuesday morning.</summary>
public abstract class SmallOrganization : IDisposable
{
    /// <summary>Tuesday, 3 March 2026, 10:30:15 in New York (UTC-5).</summary>
    protected static readonly DateTime Now = new(2026, 3, 3, 15, 30, 15, DateTimeKind.Utc);

    private static readonly OrganizationModel Model = SmallModel.Create();

    private readonly Database database = Database.Open(Model);
    private readonly RowStore rows;
    private readonly QueryEngine engine;

    protected SmallOrganization()
    {
        rows = new RowStore(database, Model);
        engine = new QueryEngine(database, Model);
        Unit = Add("businessunit", ("name", "Root"));
        OtherUnit = Add("businessunit", ("name", "Branch"), ("parentbusinessunitid", Reference("businessunit", Unit)));
        User = Add("systemuser", ("fullname", "Anna Agent"), ("businessunitid", Reference("businessunit", Unit)));
        OtherUser = Add("systemuser", ("fullname", "Ben Agent"), ("businessunitid", Reference("businessunit", OtherUnit)));
        Team = Add("team", ("name", "Recovery team"), ("businessunitid", Reference("businessunit", Unit)));
        Add("teammembership", ("systemuserid", User), ("teamid", Team));
        Dollar = Add("transactioncurrency", ("currencyname", "US Dollar"), ("currencysymbol", "$"));
        Context = new QueryContext(User, Now, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), 1033, _ => ReadScope.Everything);
    }

    protected Guid Unit { get; }

    protected Guid OtherUnit { get; }

    protected Guid User { get; }

    protected Guid OtherUser { get; }

    protected Guid Team { get; }

    protected Guid Dollar { get; }

    protected QueryContext Context { get; set; }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Guid Add(string table, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table, Guid.NewGuid());
        foreach (var (column, value) in values)
            row[column] = value;
        rows.Insert(row);
        return row.Id;
    }

    protected Guid Ticket(string title, params (string Column, object? Value)[] values) => Add("ticket", [("title", title), .. values]);

    protected void Change(string table, Guid id, string column, object? value) => rows.Update(new Entity(table, id) { [column] = value });

    /// <summary>A row as the store reads it by id, without names and formatted values.</summary>
    protected Entity Find(string table, Guid id, params string[] columns) => rows.Find(table, id, columns.Length == 0 ? null : columns)!;

    protected void FormatRow(Entity row) => new Formatter(database, Model).Format(row, Context);

    protected static EntityReference Reference(string table, Guid id) => new(table, id);

    protected static OptionSetValueCollection Options(params int[] values) => [.. values.Select(value => new OptionSetValue(value))];

    protected static DateTime Utc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) =>
        new(year, month, day, hour, minute, second, DateTimeKind.Utc);

    protected EntityCollection Run(QueryBase query) => engine.Run(query, Context);

    protected EntityCollection Fetch(string fetchXml) => Run(new FetchExpression(fetchXml));

    /// <summary>The titles of the tickets that meet a condition, sorted.</summary>
    protected string Titles(string column, ConditionOperator @operator, params object[] values)
    {
        var query = new QueryExpression("ticket") { ColumnSet = new ColumnSet("title") };
        query.Criteria.AddCondition(column, @operator, values);
        query.AddOrder("title", OrderType.Ascending);
        return Titles(Run(query));
    }

    /// <summary>The titles of the tickets that meet a FetchXML filter, sorted.</summary>
    protected string TitlesWhere(string filter) =>
        Titles(Fetch($"<fetch><entity name='ticket'><attribute name='title'/><order attribute='title'/><filter>{filter}</filter></entity></fetch>"));

    protected static string Titles(EntityCollection found) => string.Join(",", found.Entities.Select(row => row.GetAttributeValue<string>("title")));

    protected static T Aliased<T>(Entity row, string key) => (T)((AliasedValue)row[key]).Value;
}
