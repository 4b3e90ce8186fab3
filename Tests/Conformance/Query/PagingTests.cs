using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Conformance.Query;

public sealed class PagingTests : SmallOrganization
{
    private readonly Dictionary<string, Guid> tickets = [];

    public PagingTests()
    {
        foreach (var letter in "abcdefg")
            tickets[letter.ToString()] = Ticket(letter.ToString(), ("nickname", letter < 'c' ? null : letter < 'f' ? "x" : "y"));
    }

    [Fact]
    public void Top_takes_the_first_rows()
    {
        var found = Run(Sorted(new QueryExpression("ticket") { TopCount = 2 }));
        Assert.Equal("a,b", Titles(found));
        Assert.False(found.MoreRecords);
    }

    [Fact]
    public void Pages_follow_each_other_without_a_cookie()
    {
        Assert.Equal("a,b,c", Titles(Page(1)));
        Assert.Equal("d,e,f", Titles(Page(2)));
        var last = Page(3);
        Assert.Equal("g", Titles(last));
        Assert.False(last.MoreRecords);
        Assert.True(Page(1).MoreRecords);
    }

    [Fact]
    public void A_cookie_goes_on_behind_the_last_row_whatever_came_before_it_meanwhile()
    {
        var cookie = Page(1).PagingCookie;
        Ticket("0");
        Assert.Equal("d,e,f", Titles(Page(2, cookie)));
        Assert.Equal("c,d,e", Titles(Page(2)));
    }

    [Theory]
    [InlineData(OrderType.Ascending)]
    [InlineData(OrderType.Descending)]
    public void A_cookie_passes_rows_without_a_value_and_equal_ones(OrderType direction)
    {
        var seen = new List<Guid>();
        string? cookie = null;
        for (var page = 1; page <= 4; page++)
        {
            var query = new QueryExpression("ticket") { PageInfo = new PagingInfo { Count = 2, PageNumber = page, PagingCookie = cookie } };
            query.AddOrder("nickname", direction);
            var found = Run(query);
            seen.AddRange(found.Entities.Select(row => row.Id));
            cookie = found.PagingCookie;
        }

        Assert.Equal(tickets.Values.Order(), seen.Order());
    }

    [Fact]
    public void A_cookie_names_the_first_and_last_row_as_Dataverse_does() =>
        Assert.Matches("""^<cookie page="1"><title last="'c" first="'a" /><ticketid last="\{[0-9A-F-]+\}" first="\{[0-9A-F-]+\}" /></cookie>$""", Page(1).PagingCookie);

    [Fact]
    public void FetchXML_pages_alike()
    {
        var first = FetchPage(1, null);
        Assert.Equal("a,b,c", Titles(first));
        Assert.Equal("d,e,f", Titles(FetchPage(2, first.PagingCookie)));
    }

    [Fact]
    public void Sorting_by_a_link_gives_no_cookie()
    {
        var query = new QueryExpression("ticket") { PageInfo = new PagingInfo { Count = 2, PageNumber = 1 } };
        query.AddLink("account", "accountid", "accountid", JoinOperator.LeftOuter).Orders.Add(new OrderExpression("name", OrderType.Ascending));
        var found = Run(query);
        Assert.True(found.MoreRecords);
        Assert.Null(found.PagingCookie);
    }

    [Fact]
    public void The_total_is_counted_when_asked_for()
    {
        Assert.Equal(-1, Page(1).TotalRecordCount);
        var query = Sorted(new QueryExpression("ticket") { PageInfo = new PagingInfo { Count = 3, PageNumber = 1, ReturnTotalRecordCount = true } });
        query.Criteria.AddCondition("title", ConditionOperator.NotEqual, "a");
        var found = Run(query);
        Assert.Equal((6, false), (found.TotalRecordCount, found.TotalRecordCountLimitExceeded));
    }

    [Fact]
    public void Top_and_paging_exclude_each_other()
    {
        var query = new QueryExpression("ticket") { TopCount = 2, PageInfo = new PagingInfo { Count = 3, PageNumber = 1 } };
        Assert.Contains("can't be specified with pagingInfo", Assert.Throws<FaultException<OrganizationServiceFault>>(() => Run(query)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Paging_far_needs_a_cookie()
    {
        var query = new QueryExpression("ticket") { PageInfo = new PagingInfo { Count = 5000, PageNumber = 11 } };
        Assert.Contains("Paging cookie is required", Assert.Throws<FaultException<OrganizationServiceFault>>(() => Run(query)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_cookie_is_refused()
    {
        foreach (var cookie in new[] { "<cookie", "<cookie/>", "<cookie page='1'><title last='x'/></cookie>" })
            Assert.Contains("paging cookie is malformed", Assert.Throws<FaultException<OrganizationServiceFault>>(() => Page(2, cookie)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Distinct_returns_equal_rows_once_and_without_identity()
    {
        var query = new QueryExpression("ticket") { ColumnSet = new ColumnSet("nickname"), Distinct = true };
        query.AddOrder("nickname", OrderType.Descending);
        var found = Run(query);
        Assert.Equal(["y", "x", null], found.Entities.Select(row => row.GetAttributeValue<string>("nickname")));
        Assert.All(found.Entities, row => Assert.Equal(Guid.Empty, row.Id));
    }

    [Fact]
    public void Distinct_rows_are_paged_without_a_cookie_and_none_is_lost()
    {
        var seen = new List<string>();
        for (var page = 1; page <= 4; page++)
        {
            var query = new QueryExpression("ticket") { ColumnSet = new ColumnSet("title"), Distinct = true, PageInfo = new PagingInfo { Count = 2, PageNumber = page } };
            query.AddOrder("nickname", OrderType.Ascending);
            var found = Run(query);
            Assert.Null(found.PagingCookie);
            seen.AddRange(found.Entities.Select(row => row.GetAttributeValue<string>("title")));
        }

        Assert.Equal(tickets.Keys, seen.Order());
    }

    [Fact]
    public void Distinct_with_the_primary_key_keeps_identity()
    {
        var account = Reference("account", Add("account", ("name", "Northwind")));
        Change("ticket", tickets["a"], "accountid", account);
        Change("ticket", tickets["b"], "accountid", account);
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("accountid"), Distinct = true };
        query.AddLink("ticket", "accountid", "accountid");
        Assert.Equal(account.Id, Assert.Single(Run(query).Entities).Id);
    }

    private EntityCollection Page(int number, string? cookie = null) =>
        Run(Sorted(new QueryExpression("ticket") { PageInfo = new PagingInfo { Count = 3, PageNumber = number, PagingCookie = cookie } }));

    private EntityCollection FetchPage(int number, string? cookie)
    {
        var fetch = System.Xml.Linq.XElement.Parse("<fetch count='3'><entity name='ticket'><attribute name='title'/><order attribute='title'/></entity></fetch>");
        fetch.SetAttributeValue("page", number);
        fetch.SetAttributeValue("paging-cookie", cookie);
        return Fetch(fetch.ToString());
    }

    private static QueryExpression Sorted(QueryExpression query)
    {
        query.ColumnSet = new ColumnSet("title");
        query.AddOrder("title", OrderType.Ascending);
        return query;
    }
}
