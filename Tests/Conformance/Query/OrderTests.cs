using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Conformance.Query;

public sealed class OrderTests : SmallOrganization
{
    [Fact]
    public void Text_sorts_without_regard_to_case_and_nothing_comes_first()
    {
        Ticket("1", ("nickname", "beta"));
        Ticket("2", ("nickname", "Alpha"));
        Ticket("3");
        Assert.Equal("3,2,1", Ordered("<order attribute='nickname'/>"));
        Assert.Equal("1,2,3", Ordered("<order attribute='nickname' descending='true'/>"));
    }

    [Fact]
    public void Several_orders_apply_one_after_the_other()
    {
        Ticket("a", ("hours", 1), ("estimate", 1));
        Ticket("b", ("hours", 1), ("estimate", 2));
        Ticket("c", ("hours", 0), ("estimate", 9));
        Assert.Equal("c,b,a", Ordered("<order attribute='hours'/><order attribute='estimate' descending='true'/>"));
    }

    [Fact]
    public void Lookups_sort_by_the_name_of_the_row_they_refer_to()
    {
        var zulu = Add("account", ("name", "Zulu"));
        var alpha = Add("contact", ("fullname", "Alpha"));
        Ticket("z", ("customerid", Reference("account", zulu)), ("accountid", Reference("account", zulu)));
        Ticket("a", ("customerid", Reference("contact", alpha)));
        Assert.Equal("a,z", Ordered("<order attribute='customerid'/>"));
        Assert.Equal("a,z", Ordered("<order attribute='accountid'/>"));
        Assert.Equal("z,a", Ordered("<order attribute='customeridname' descending='true'/>"));
    }

    [Theory]
    [InlineData(1033, "false", "high,low,urgent")]
    [InlineData(1031, "false", "urgent,high,low")]
    [InlineData(1033, "true", "urgent,high,low")]
    public void Choices_sort_by_label_in_the_users_language_unless_asked_for_raw(int language, string raw, string expected)
    {
        Ticket("low", ("priority", new OptionSetValue(3)));
        Ticket("urgent", ("priority", new OptionSetValue(1)));
        Ticket("high", ("priority", new OptionSetValue(2)));
        Context = Context with { Language = language };
        Assert.Equal(expected, Titles(Fetch($"<fetch useraworderby='{raw}'><entity name='ticket'><attribute name='title'/><order attribute='priority'/></entity></fetch>")));
    }

    [Fact]
    public void Orders_of_the_root_come_before_those_of_links()
    {
        SameCity("a", "Paris", 1);
        SameCity("b", "Berlin", 2);
        const string Link = "<link-entity name='account' from='accountid' to='accountid' alias='acc'><order attribute='city'/></link-entity>";
        Assert.Equal("a,b", Ordered(Link + "<order attribute='hours'/>"));
        Assert.Equal("b,a", Ordered(Link));
    }

    [Fact]
    public void Entityname_sorts_by_a_link_first()
    {
        SameCity("a", "Paris", 1);
        SameCity("b", "Berlin", 2);
        Assert.Equal("b,a", Ordered("<link-entity name='account' from='accountid' to='accountid' alias='acc'/><order entityname='acc' attribute='city'/><order attribute='hours'/>"));
    }

    [Fact]
    public void Without_an_order_rows_come_by_primary_key()
    {
        for (var number = 0; number < 20; number++)
            Ticket("t");
        var ids = Run(new QueryExpression("ticket")).Entities.Select(row => row.Id.ToString()).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    private void SameCity(string title, string city, int hours) =>
        Ticket(title, ("hours", hours), ("accountid", Reference("account", Add("account", ("name", title), ("city", city)))));

    private string Ordered(string inside) =>
        Titles(Fetch($"<fetch><entity name='ticket'><attribute name='title'/>{inside}</entity></fetch>"));
}
