using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Conformance.Query;

public sealed class LinkTests : SmallOrganization
{
    private readonly Guid northwind;
    private readonly Guid nora;

    public LinkTests()
    {
        northwind = Add("account", ("name", "Northwind"), ("city", "Berlin"));
        var litware = Add("account", ("name", "Litware"), ("city", "Paris"));
        nora = Add("contact", ("fullname", "Nora North"), ("accountid", Reference("account", northwind)), ("city", "Berlin"));
        Add("contact", ("fullname", "Nils North"), ("accountid", Reference("account", northwind)), ("city", "Rome"), ("managerid", Reference("contact", nora)));
        Ticket("a", ("accountid", Reference("account", northwind)));
        Ticket("b", ("accountid", Reference("account", litware)));
        Ticket("c");
    }

    private const string WithAccount = "<link-entity name='account' from='accountid' to='accountid'";

    [Fact]
    public void An_inner_link_keeps_rows_with_a_partner_and_brings_its_columns()
    {
        var found = Query($"{WithAccount} alias='acc'><attribute name='name'/></link-entity>");
        Assert.Equal("a,b", Titles(found));
        var value = Assert.IsType<AliasedValue>(found[0]["acc.name"]);
        Assert.Equal(("account", "name", "Northwind"), (value.EntityLogicalName, value.AttributeLogicalName, value.Value));
    }

    [Fact]
    public void An_outer_link_keeps_rows_without_a_partner()
    {
        var found = Query($"{WithAccount} link-type='outer' alias='acc'><attribute name='name'/></link-entity>");
        Assert.Equal("a,b,c", Titles(found));
        Assert.False(found[2].Contains("acc.name"));
    }

    [Fact]
    public void A_filter_inside_an_outer_link_acts_before_the_join()
    {
        var found = Query($"{WithAccount} link-type='outer' alias='acc'><attribute name='name'/><filter><condition attribute='city' operator='eq' value='Paris'/></filter></link-entity>");
        Assert.Equal("a,b,c", Titles(found));
        Assert.Equal([false, true, false], found.Entities.Select(row => row.Contains("acc.name")));
    }

    [Fact]
    public void A_root_condition_with_entityname_acts_after_the_join() =>
        Assert.Equal("c", Titles(Query($"{WithAccount} link-type='outer' alias='acc'/><filter><condition entityname='acc' attribute='accountid' operator='null'/></filter>")));

    [Fact]
    public void Entityname_may_be_the_table_of_a_link_without_an_alias() =>
        Assert.Equal("b", Titles(Query($"{WithAccount}/><filter><condition entityname='account' attribute='city' operator='eq' value='paris'/></filter>")));

    [Fact]
    public void Links_without_an_alias_are_numbered()
    {
        var query = new QueryExpression("ticket");
        var account = query.AddLink("account", "accountid", "accountid");
        account.Columns = new ColumnSet("name");
        var contact = account.AddLink("contact", "accountid", "accountid");
        contact.Columns = new ColumnSet("fullname");
        var row = Run(query)[0];
        Assert.Equal("Northwind", Aliased<string>(row, "account1.name"));
        Assert.Contains("North", Aliased<string>(row, "contact2.fullname"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_alias_of_FetchXML_stands_alone()
    {
        var found = Query($"{WithAccount} alias='acc'><attribute name='name' alias='client'/></link-entity>");
        Assert.Equal("Northwind", Aliased<string>(found[0], "client"));
    }

    [Fact]
    public void An_inner_link_below_an_outer_one_empties_the_outer_one_only()
    {
        var found = Query($"{WithAccount} link-type='outer' alias='acc'><attribute name='name'/>" +
            "<link-entity name='contact' from='accountid' to='accountid' alias='con'><attribute name='fullname'/><filter><condition attribute='city' operator='eq' value='Berlin'/></filter></link-entity></link-entity>");
        Assert.Equal("a,b,c", Titles(found));
        Assert.Equal([true, false, false], found.Entities.Select(row => row.Contains("acc.name")));
        Assert.Equal("Nora North", Aliased<string>(found[0], "con.fullname"));
    }

    [Fact]
    public void Many_to_many_goes_through_the_intersect_table()
    {
        var ticket = Ticket("d");
        Add("ticket_contact", ("ticketid", ticket), ("contactid", nora));
        var found = Query("""
            <link-entity name='ticket_contact' from='ticketid' to='ticketid' intersect='true'>
              <link-entity name='contact' from='contactid' to='contactid' alias='con'><attribute name='fullname'/></link-entity>
            </link-entity>
            """);
        Assert.Equal("d", Titles(found));
        Assert.Equal("Nora North", Aliased<string>(found[0], "con.fullname"));
    }

    [Fact]
    public void A_column_is_compared_with_one_of_a_linked_table()
    {
        var found = Fetch("""
            <fetch><entity name='contact'><attribute name='fullname'/>
              <filter><condition attribute='city' operator='eq' valueof='acc.city'/></filter>
              <link-entity name='account' from='accountid' to='accountid' alias='acc'/>
            </entity></fetch>
            """);
        Assert.Equal("Nora North", Assert.Single(found.Entities)["fullname"]);
    }

    [Theory]
    [InlineData("any", "", "Northwind")]
    [InlineData("not any", "", "Litware")]
    [InlineData("any", "<filter><condition attribute='city' operator='eq' value='Rome'/></filter>", "Northwind")]
    [InlineData("any", "<filter><condition attribute='city' operator='eq' value='Oslo'/></filter>", "")]
    [InlineData("not any", "<filter><condition attribute='city' operator='eq' value='Rome'/></filter>", "Litware")]
    // "all" holds where related rows exist and none of them meets the filter; "not all" is any. So the reference says.
    [InlineData("all", "<filter><condition attribute='city' operator='eq' value='Oslo'/></filter>", "Northwind")]
    [InlineData("all", "<filter><condition attribute='city' operator='eq' value='Rome'/></filter>", "")]
    [InlineData("not all", "<filter><condition attribute='city' operator='eq' value='Rome'/></filter>", "Northwind")]
    public void A_link_inside_a_filter_asks_about_related_rows(string type, string filter, string expected) =>
        Assert.Equal(expected, Accounts($"<filter><link-entity name='contact' from='accountid' to='accountid' link-type='{type}'>{filter}</link-entity></filter>"));

    [Fact]
    public void A_link_inside_a_filter_may_be_one_of_several_ways() =>
        Assert.Equal("Litware,Northwind", Accounts("<filter type='or'><condition attribute='city' operator='eq' value='Paris'/><link-entity name='contact' from='accountid' to='accountid' link-type='any'/></filter>"));

    [Theory]
    [InlineData("exists")]
    [InlineData("in")]
    public void Exists_and_in_return_the_row_once(string type) =>
        Assert.Equal("Northwind", Accounts($"<link-entity name='contact' from='accountid' to='accountid' link-type='{type}'/>"));

    [Fact]
    public void The_SDK_filters_by_related_rows_too()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AnyAllFilterLinkEntity = new LinkEntity("account", "contact", "accountid", "accountid", JoinOperator.NotAny);
        Assert.Equal("Litware", Assert.Single(Run(query).Entities)["name"]);
    }

    [Fact]
    public void A_related_filter_may_have_links_of_its_own() =>
        Assert.Equal("Northwind", Accounts("""
            <filter><link-entity name='contact' from='accountid' to='accountid' link-type='any'>
              <link-entity name='contact' from='contactid' to='managerid'><filter><condition attribute='fullname' operator='eq' value='Nora North'/></filter></link-entity>
            </link-entity></filter>
            """));

    private EntityCollection Query(string inside) =>
        Fetch($"<fetch><entity name='ticket'><attribute name='title'/><order attribute='title'/>{inside}</entity></fetch>");

    private string Accounts(string inside) => string.Join(",",
        Fetch($"<fetch><entity name='account'><attribute name='name'/><order attribute='name'/>{inside}</entity></fetch>")
            .Entities.Select(row => row.GetAttributeValue<string>("name")));
}
