using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Conformance.Query;

public sealed class UserConditionTests : SmallOrganization
{
    public UserConditionTests()
    {
        Ticket("mine", ("ownerid", Reference("systemuser", User)), ("owningbusinessunit", Reference("businessunit", Unit)), ("hours", 1033));
        Ticket("of my team", ("ownerid", Reference("team", Team)), ("owningbusinessunit", Reference("businessunit", Unit)));
        Ticket("of another", ("ownerid", Reference("systemuser", OtherUser)), ("owningbusinessunit", Reference("businessunit", OtherUnit)));
        Ticket("ownerless");
    }

    [Theory]
    [InlineData("ownerid", "eq-userid", "mine")]
    [InlineData("ownerid", "ne-userid", "of another,of my team,ownerless")]
    [InlineData("ownerid", "eq-userteams", "of my team")]
    [InlineData("ownerid", "eq-useroruserteams", "mine,of my team")]
    [InlineData("owningbusinessunit", "eq-businessid", "mine,of my team")]
    [InlineData("owningbusinessunit", "ne-businessid", "of another,ownerless")]
    [InlineData("hours", "eq-userlanguage", "mine")]
    public void Who_asks_decides(string column, string @operator, string expected) =>
        Assert.Equal(expected, TitlesWhere($"<condition attribute='{column}' operator='{@operator}'/>"));

    [Theory]
    [InlineData("under", "Child,Grandchild")]
    [InlineData("eq-or-under", "Child,Grandchild,Parent")]
    [InlineData("not-under", "Other,Parent")]
    public void Rows_below_another_are_found_by_the_hierarchy(string @operator, string expected)
    {
        var (parent, _) = Family();
        Assert.Equal(expected, Accounts(@operator, parent));
    }

    [Theory]
    [InlineData("above", "Child,Parent")]
    [InlineData("eq-or-above", "Child,Grandchild,Parent")]
    public void Rows_above_another_are_found_by_the_hierarchy(string @operator, string expected)
    {
        var (_, grandchild) = Family();
        Assert.Equal(expected, Accounts(@operator, grandchild));
    }

    [Fact]
    public void A_circle_in_the_hierarchy_ends()
    {
        var (parent, grandchild) = Family();
        Change("account", parent, "parentaccountid", Reference("account", grandchild));
        Assert.Equal("Child,Grandchild", Accounts("under", parent));
    }

    [Fact]
    public void A_lookup_is_found_by_its_id_and_by_the_name_it_shows()
    {
        var account = Add("account", ("name", "Northwind"));
        Ticket("n", ("accountid", Reference("account", account)));
        Assert.Equal("n", Titles("accountid", ConditionOperator.Equal, account));
        Assert.Equal("n", TitlesWhere($"<condition attribute='accountid' operator='eq' value='{account:B}'/>"));
        Assert.Equal("n", TitlesWhere("<condition attribute='accountidname' operator='like' value='north%'/>"));
    }

    private (Guid Parent, Guid Grandchild) Family()
    {
        var parent = Add("account", ("name", "Parent"));
        var child = Add("account", ("name", "Child"), ("parentaccountid", Reference("account", parent)));
        var grandchild = Add("account", ("name", "Grandchild"), ("parentaccountid", Reference("account", child)));
        Add("account", ("name", "Other"));
        return (parent, grandchild);
    }

    private string Accounts(string @operator, Guid id) => string.Join(",", Fetch($"""
        <fetch><entity name='account'><attribute name='name'/><order attribute='name'/>
        <filter><condition attribute='accountid' operator='{@operator}' value='{id}'/></filter></entity></fetch>
        """).Entities.Select(row => row.GetAttributeValue<string>("name")));
}
