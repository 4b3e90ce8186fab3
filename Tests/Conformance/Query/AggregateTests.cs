using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Conformance.Query;

public sealed class AggregateTests : SmallOrganization
{
    private readonly EntityReference dollar;

    public AggregateTests() => dollar = Reference("transactioncurrency", Dollar);

    [Fact]
    public void Every_function_ignores_rows_without_a_value_but_count()
    {
        foreach (var hours in new int?[] { 3, 4, 4, null })
            Ticket("t", ("hours", hours));
        var row = Single("""
            <attribute name='hours' alias='avg' aggregate='avg'/><attribute name='hours' alias='count' aggregate='count'/>
            <attribute name='hours' alias='columns' aggregate='countcolumn'/><attribute name='hours' alias='distinct' aggregate='countcolumn' distinct='true'/>
            <attribute name='hours' alias='max' aggregate='max'/><attribute name='hours' alias='min' aggregate='min'/><attribute name='hours' alias='sum' aggregate='sum'/>
            """);
        string[] aliases = ["avg", "count", "columns", "distinct", "max", "min", "sum"];
        Assert.Equal([3, 4, 3, 2, 4, 3, 11], aliases.Select(alias => Aliased<int>(row, alias)));
    }

    [Fact]
    public void Sums_of_money_are_exact()
    {
        foreach (var cost in new[] { 0.1m, 0.2m, 100000000000.0003m })
            Ticket("t", ("cost", new Money(cost)), ("transactioncurrencyid", dollar));
        var row = Single("<attribute name='cost' alias='sum' aggregate='sum'/><attribute name='cost' alias='avg' aggregate='avg'/>");
        Assert.Equal(100000000000.3003m, Aliased<Money>(row, "sum").Value);
        Assert.Equal(33333333333.4334m, Aliased<Money>(row, "avg").Value);
        Assert.Equal("$100,000,000,000.30", row.FormattedValues["sum"]);
    }

    [Fact]
    public void Decimals_and_dates_keep_their_type()
    {
        Ticket("t", ("ratio", 0.25m), ("openedon", Utc(2026, 1, 1, 8)));
        Ticket("t", ("ratio", 0.5m), ("openedon", Utc(2026, 2, 1, 8)));
        var row = Single("<attribute name='ratio' alias='avg' aggregate='avg'/><attribute name='openedon' alias='last' aggregate='max'/>");
        Assert.Equal(0.375m, Aliased<decimal>(row, "avg"));
        Assert.Equal(Utc(2026, 2, 1, 8), Aliased<DateTime>(row, "last"));
    }

    [Fact]
    public void Nothing_adds_up_to_zero_and_has_no_average()
    {
        var row = Single("<attribute name='hours' alias='sum' aggregate='sum'/><attribute name='hours' alias='avg' aggregate='avg'/><attribute name='ticketid' alias='count' aggregate='count'/>");
        Assert.Equal((0, 0), (Aliased<int>(row, "sum"), Aliased<int>(row, "count")));
        Assert.Null(((AliasedValue)row["avg"]).Value);
    }

    [Fact]
    public void Groups_have_a_row_each_and_one_for_no_value()
    {
        Ticket("t", ("nickname", "x"), ("hours", 1));
        Ticket("t", ("nickname", "X"), ("hours", 2));
        Ticket("t", ("hours", 4));
        var found = Aggregate("<attribute name='nickname' alias='group' groupby='true'/><attribute name='hours' alias='sum' aggregate='sum'/><order alias='sum' descending='true'/>");
        Assert.Equal([4, 3], found.Entities.Select(row => Aliased<int>(row, "sum")));
        Assert.False(found[0].Contains("group"));
        Assert.Equal("x", Aliased<string>(found[1], "group"), ignoreCase: true);
    }

    [Fact]
    public void Groups_by_choice_and_lookup_show_and_sort_by_their_names()
    {
        var (zulu, alpha) = (Add("account", ("name", "Zulu")), Add("account", ("name", "Alpha")));
        Ticket("t", ("priority", new OptionSetValue(1)), ("accountid", Reference("account", zulu)));
        Ticket("t", ("priority", new OptionSetValue(2)), ("accountid", Reference("account", alpha)));
        var found = Aggregate("""
            <attribute name='priority' alias='priority' groupby='true'/><attribute name='accountid' alias='account' groupby='true'/>
            <attribute name='ticketid' alias='count' aggregate='count'/><order alias='priority'/>
            """);
        Assert.Equal(["High", "Urgent"], found.Entities.Select(row => row.FormattedValues["priority"]));
        Assert.Equal(["Alpha", "Zulu"], found.Entities.Select(row => Aliased<EntityReference>(row, "account").Name));
        Assert.Equal(2, Aliased<OptionSetValue>(found[0], "priority").Value);
    }

    [Theory]
    // Half past one in the night of UTC is still the day before in New York.
    [InlineData("day", "true", 28)]
    [InlineData("day", "false", 1)]
    [InlineData("month", "true", 2)]
    [InlineData("quarter", "true", 1)]
    [InlineData("year", "true", 2026)]
    [InlineData("week", "true", 9)]
    public void Dates_group_by_a_part_of_them_in_the_users_zone(string part, string userTimeZone, int expected)
    {
        Ticket("t", ("openedon", Utc(2026, 3, 1, 1, 30)));
        var row = Single($"<attribute name='openedon' alias='part' groupby='true' dategrouping='{part}' usertimezone='{userTimeZone}'/><attribute name='ticketid' alias='count' aggregate='count'/>");
        Assert.Equal(expected, Aliased<int>(row, "part"));
    }

    [Theory]
    [InlineData(2023, 3, 25, 12)]
    [InlineData(2023, 8, 27, 35)]
    public void Weeks_are_those_of_the_documentation(int year, int month, int day, int week)
    {
        Ticket("t", ("dueon", Utc(year, month, day)));
        Assert.Equal(week, Aliased<int>(Single("<attribute name='dueon' alias='week' groupby='true' dategrouping='week'/>"), "week"));
    }

    [Fact]
    public void Columns_of_linked_tables_group_too()
    {
        var account = Add("account", ("name", "Northwind"), ("city", "Berlin"));
        Ticket("t", ("accountid", Reference("account", account)), ("hours", 2));
        Ticket("t", ("accountid", Reference("account", account)), ("hours", 3));
        var row = Single("""
            <attribute name='hours' alias='sum' aggregate='sum'/>
            <link-entity name='account' from='accountid' to='accountid' alias='acc'><attribute name='city' alias='city' groupby='true'/></link-entity>
            """);
        Assert.Equal(("Berlin", 5), (Aliased<string>(row, "city"), Aliased<int>(row, "sum")));
    }

    [Fact]
    public void The_SDK_aggregates_with_attribute_expressions()
    {
        Ticket("t", ("nickname", "x"), ("hours", 1));
        Ticket("t", ("nickname", "x"), ("hours", 2));
        var query = new QueryExpression("ticket");
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("nickname", XrmAggregateType.None, "group") { HasGroupBy = true });
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("hours", XrmAggregateType.Sum, "sum"));
        query.Orders.Add(new OrderExpression("", OrderType.Ascending, "group"));
        var row = Assert.Single(Run(query).Entities);
        Assert.Equal(("x", 3), (Aliased<string>(row, "group"), Aliased<int>(row, "sum")));
    }

    [Fact]
    public void Groups_are_paged()
    {
        foreach (var letter in "abc")
            Ticket(letter.ToString());
        var found = Fetch("<fetch aggregate='true' count='2' page='2'><entity name='ticket'><attribute name='title' alias='title' groupby='true'/><order alias='title'/></entity></fetch>");
        Assert.Equal("c", Aliased<string>(Assert.Single(found.Entities), "title"));
        Assert.False(found.MoreRecords);
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused()
    {
        for (var number = 0; number < 4; number++)
            Ticket("t");
        const string Query = "<fetch aggregate='true' aggregatelimit='3'><entity name='ticket'><attribute name='ticketid' alias='count' aggregate='count'/></entity></fetch>";
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Fetch(Query));
        Assert.Equal(-2147164125, fault.Detail.ErrorCode);
    }

    [Theory]
    [InlineData("<attribute name='hours' alias='h'/>", "Attribute can not be specified if an aggregate operation is requested")]
    [InlineData("<attribute name='hours' aggregate='sum'/>", "alias is required")]
    [InlineData("<attribute name='title' alias='t' aggregate='sum'/>", "'Sum' is not valid for attribute 'ticket.title'")]
    [InlineData("<attribute name='openedon' alias='d' groupby='true'/>", "date grouping of attribute 'ticket.openedon' is missing")]
    [InlineData("<attribute name='hours' alias='h' groupby='true' dategrouping='day'/>", "holds no dates")]
    [InlineData("<attribute name='openedon' alias='d' groupby='true' dategrouping='fiscal-year'/>", "not supported by the Sandbox")]
    [InlineData("<attribute name='hours' alias='h' aggregate='sum'/><order alias='other'/>", "alias 'other'")]
    [InlineData("<attribute name='hours' alias='h' aggregate='median'/>", "'median'")]
    public void What_makes_no_sense_is_refused_by_name(string inside, string expected) =>
        Assert.Contains(expected, Assert.Throws<FaultException<OrganizationServiceFault>>(() => Aggregate(inside)).Message, StringComparison.Ordinal);

    private EntityCollection Aggregate(string inside) => Fetch($"<fetch aggregate='true'><entity name='ticket'>{inside}</entity></fetch>");

    private Entity Single(string inside) => Assert.Single(Aggregate(inside).Entities);
}
