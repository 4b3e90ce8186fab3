using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Conformance.Query;

public sealed class ConditionTests : SmallOrganization
{
    public ConditionTests()
    {
        Ticket("a", ("nickname", "Straße"), ("hours", 5), ("ratio", 1.25m), ("cost", new Money(100m)), ("weight", 1.5), ("isurgent", true),
            ("priority", new OptionSetValue(1)), ("tags", Options(10, 20)), ("statecode", new OptionSetValue(0)));
        Ticket("b", ("nickname", "Server_1"), ("hours", 10), ("ratio", 1.26m), ("cost", new Money(100.01m)), ("weight", 2.5), ("isurgent", false),
            ("priority", new OptionSetValue(2)), ("tags", Options(100)), ("statecode", new OptionSetValue(1)));
        Ticket("c");
    }

    [Theory]
    [InlineData("hours", ConditionOperator.Equal, 5, "a")]
    [InlineData("hours", ConditionOperator.Equal, "5", "a")]
    [InlineData("hours", ConditionOperator.GreaterThan, 5, "b")]
    [InlineData("hours", ConditionOperator.GreaterEqual, 5, "a,b")]
    [InlineData("hours", ConditionOperator.LessThan, 10, "a")]
    [InlineData("hours", ConditionOperator.LessEqual, 10, "a,b")]
    [InlineData("ratio", ConditionOperator.Equal, "1.25", "a")]
    [InlineData("ratio", ConditionOperator.GreaterThan, "1.2550", "b")]
    [InlineData("cost", ConditionOperator.Equal, "100.01", "b")]
    [InlineData("cost", ConditionOperator.LessThan, 100.005, "a")]
    [InlineData("weight", ConditionOperator.GreaterThan, 1.5, "b")]
    [InlineData("isurgent", ConditionOperator.Equal, true, "a")]
    [InlineData("isurgent", ConditionOperator.Equal, "0", "b")]
    [InlineData("priority", ConditionOperator.Equal, 1, "a")]
    [InlineData("statecode", ConditionOperator.Equal, "1", "b")]
    public void A_value_is_compared_by_the_type_of_its_column(string column, ConditionOperator @operator, object value, string expected) =>
        Assert.Equal(expected, Titles(column, @operator, value));

    [Theory]
    [InlineData(ConditionOperator.Equal, "STRAßE", "a")]
    [InlineData(ConditionOperator.Like, "s%", "a,b")]
    [InlineData(ConditionOperator.Like, "%_1", "b")]
    [InlineData(ConditionOperator.Like, "S[a-e]%", "b")]
    [InlineData(ConditionOperator.Like, "S[^a-e]%", "a")]
    [InlineData(ConditionOperator.BeginsWith, "serv", "b")]
    [InlineData(ConditionOperator.BeginsWith, "s%", "")]
    [InlineData(ConditionOperator.EndsWith, "SSE", "")]
    [InlineData(ConditionOperator.EndsWith, "r_1", "b")]
    [InlineData(ConditionOperator.GreaterThan, "ser", "a,b")]
    public void Text_is_compared_without_regard_to_case(ConditionOperator @operator, string value, string expected) =>
        Assert.Equal(expected, Titles("nickname", @operator, value));

    [Fact]
    public void In_takes_a_list_of_values() => Assert.Equal("a,b", Titles("hours", ConditionOperator.In, 5, 10, 99));

    [Fact]
    public void In_compares_text_without_regard_to_case() => Assert.Equal("b", Titles("nickname", ConditionOperator.In, "x", "SERVER_1"));

    [Fact]
    public void Between_includes_both_ends() => Assert.Equal("a,b", Titles("hours", ConditionOperator.Between, 5, 10));

    [Fact]
    public void Null_and_not_null_ask_for_a_value()
    {
        Assert.Equal("c", Titles("hours", ConditionOperator.Null));
        Assert.Equal("a,b", Titles("hours", ConditionOperator.NotNull));
    }

    [Theory]
    [InlineData("<condition attribute='hours' operator='ne' value='5'/>", "b,c")]
    [InlineData("<condition attribute='hours' operator='neq' value='5'/>", "b,c")]
    [InlineData("<condition attribute='hours' operator='not-in'><value>5</value></condition>", "b,c")]
    [InlineData("<condition attribute='hours' operator='not-between'><value>1</value><value>6</value></condition>", "b,c")]
    [InlineData("<condition attribute='nickname' operator='not-like' value='s%'/>", "c")]
    [InlineData("<condition attribute='nickname' operator='not-begin-with' value='ser'/>", "a,c")]
    [InlineData("<condition attribute='nickname' operator='not-end-with' value='1'/>", "a,c")]
    [InlineData("<condition attribute='tags' operator='not-contain-values'><value>10</value></condition>", "b,c")]
    [InlineData("<condition attribute='isurgent' operator='ne' value='1'/>", "b,c")]
    [InlineData("<condition attribute='hours' operator='lt' value='5'/>", "")]
    public void Negative_operators_match_rows_without_a_value_and_others_do_not(string condition, string expected) =>
        Assert.Equal(expected, TitlesWhere(condition));

    [Theory]
    [InlineData("<condition attribute='tags' operator='contain-values'><value>20</value><value>100</value></condition>", "a,b")]
    [InlineData("<condition attribute='tags' operator='contain-values'><value>10</value></condition>", "a")]
    [InlineData("<condition attribute='tags' operator='eq' value='100'/>", "b")]
    [InlineData("<condition attribute='tags' operator='eq' value='10'/>", "")]
    [InlineData("<condition attribute='tags' operator='in'><value>20</value><value>10</value></condition>", "a")]
    [InlineData("<condition attribute='tags' operator='null'/>", "c")]
    public void Several_choices_are_asked_for_one_by_one_or_as_a_whole(string condition, string expected) =>
        Assert.Equal(expected, TitlesWhere(condition));

    [Fact]
    public void Filters_nest()
    {
        var filter = "<filter type='or'><condition attribute='title' operator='eq' value='c'/>" +
            "<filter><condition attribute='hours' operator='gt' value='1'/><condition attribute='isurgent' operator='eq' value='true'/></filter></filter>";
        Assert.Equal("a,c", TitlesWhere(filter));
    }

    [Fact]
    public void An_empty_filter_holds_always() => Assert.Equal("a,b,c", TitlesWhere("<filter type='or'/>"));

    [Fact]
    public void Values_never_become_SQL() => Assert.Equal("", Titles("title", ConditionOperator.Equal, "a' OR '1'='1"));

    [Fact]
    public void QueryByAttribute_asks_for_equal_values_and_for_null()
    {
        var query = new QueryByAttribute("ticket") { ColumnSet = new ColumnSet("title") };
        query.AddAttributeValue("hours", 5);
        query.AddAttributeValue("notes", null);
        Assert.Equal("a", Titles(Run(query)));
    }

    [Theory]
    [InlineData("eq", "b")]
    [InlineData("ne", "a,d")]
    [InlineData("gt", "a")]
    [InlineData("le", "b")]
    public void Two_columns_of_a_row_are_compared(string @operator, string expected)
    {
        // c has neither value: ne matches where exactly one is missing.
        foreach (var row in Fetch("<fetch><entity name='ticket'><attribute name='title'/></entity></fetch>").Entities)
            if (row.GetAttributeValue<string>("title") is "a" or "b")
                Change("ticket", row.Id, "estimate", row.GetAttributeValue<string>("title") == "a" ? 4 : 10);
        Ticket("d", ("estimate", 1));
        Assert.Equal(expected, TitlesWhere($"<condition attribute='hours' operator='{@operator}' valueof='estimate'/>"));
    }

    [Fact]
    public void Compared_numbers_may_have_different_places()
    {
        Ticket("d", ("ratio", 0.5m), ("share", 0.5m));
        Ticket("e", ("ratio", 0.5m), ("share", 0.5001m));
        var query = new QueryExpression("ticket") { ColumnSet = new ColumnSet("title") };
        query.Criteria.AddCondition("ratio", ConditionOperator.Equal, true, (object)"share");
        Assert.Equal("d", Titles(Run(query)));
    }
}
