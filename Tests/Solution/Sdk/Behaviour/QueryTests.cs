using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Solution.Sdk.Behaviour;

public class QueryTests
{
    private static readonly int[] Numbers = [1, 2];
    private static readonly string[] Names = ["Anna", "Ben"];

    [Fact]
    public void A_condition_spreads_an_array_unless_it_comes_as_an_object()
    {
        Assert.Equal([1, 2], new ConditionExpression("a", ConditionOperator.In, Numbers).Values);
        Assert.Equal(["Anna", "Ben"], new ConditionExpression("a", ConditionOperator.In, Names).Values);
        Assert.Same(Numbers, Assert.Single(new ConditionExpression("a", ConditionOperator.In, (object)Numbers).Values));
        Assert.Equal([1, 2], new ConditionExpression("a", ConditionOperator.In, new List<int>(Numbers)).Values);
    }

    [Fact]
    public void AddCondition_spreads_an_array_of_references_only()
    {
        var filter = new FilterExpression();

        filter.AddCondition("a", ConditionOperator.In, Numbers);
        filter.AddCondition("a", ConditionOperator.In, Names);
        filter.AddCondition("a", ConditionOperator.Between, 1, 2);

        Assert.Same(Numbers, Assert.Single(filter.Conditions[0].Values));
        Assert.Equal(["Anna", "Ben"], filter.Conditions[1].Values);
        Assert.Equal([1, 2], filter.Conditions[2].Values);
    }

    [Fact]
    public void A_condition_may_name_a_joined_table_or_compare_columns()
    {
        var filter = new FilterExpression(LogicalOperator.Or);

        filter.AddCondition("c", "name", ConditionOperator.Equal, "Nora");
        filter.AddCondition("name", ConditionOperator.Equal, true, "othername");
        filter.AddCondition("name", ConditionOperator.Null);

        Assert.Equal("c", filter.Conditions[0].EntityName);
        Assert.True(filter.Conditions[1].CompareColumns);
        Assert.Equal(["othername"], filter.Conditions[1].Values);
        Assert.Empty(filter.Conditions[2].Values);
    }

    [Fact]
    public void A_query_starts_with_no_columns_no_conditions_and_a_page_to_fill_in()
    {
        var query = new QueryExpression("account");

        Assert.False(query.ColumnSet.AllColumns);
        Assert.Empty(query.ColumnSet.Columns);
        Assert.Equal(LogicalOperator.And, query.Criteria.FilterOperator);
        Assert.Empty(query.Criteria.Conditions);
        Assert.Equal((0, 0), (query.PageInfo.PageNumber, query.PageInfo.Count));
        Assert.Null(query.TopCount);
    }

    [Fact]
    public void A_link_starts_from_the_table_it_is_added_to()
    {
        var link = new QueryExpression("account").AddLink("contact", "accountid", "parentcustomerid");
        var next = link.AddLink("systemuser", "ownerid", "systemuserid", JoinOperator.LeftOuter);

        Assert.Equal(("account", "contact", JoinOperator.Inner), (link.LinkFromEntityName, link.LinkToEntityName, link.JoinOperator));
        Assert.Equal(("contact", "systemuser", JoinOperator.LeftOuter), (next.LinkFromEntityName, next.LinkToEntityName, next.JoinOperator));
        Assert.Same(next, Assert.Single(link.LinkEntities));
        Assert.Empty(link.Columns.Columns);
    }

    [Fact]
    public void Columns_can_be_added_later()
    {
        var columns = new ColumnSet("name");

        columns.AddColumn("city");
        columns.AddColumns("a", "b");

        Assert.Equal(["name", "city", "a", "b"], columns.Columns);
        Assert.True(new ColumnSet(true).AllColumns);
    }

    [Fact]
    public void A_query_by_attribute_pairs_columns_with_values()
    {
        var query = new QueryByAttribute("account");

        query.AddAttributeValue("name", "Northwind");
        query.AddOrder("name", OrderType.Descending);

        Assert.Equal(("name", "Northwind"), (Assert.Single(query.Attributes), Assert.Single(query.Values)));
        Assert.Equal(OrderType.Descending, Assert.Single(query.Orders).OrderType);
    }
}
