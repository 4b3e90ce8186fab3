using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Query;

namespace RecoveryCrm.Tests.Conformance.Query;

/// <summary>What a user may read limits the root, its links and what filters ask about.</summary>
public sealed class ReadScopeTests : SmallOrganization
{
    private readonly Guid shared;

    public ReadScopeTests()
    {
        Ticket("mine", ("ownerid", Reference("systemuser", User)), ("owningbusinessunit", Reference("businessunit", Unit)));
        Ticket("of my team", ("ownerid", Reference("team", Team)), ("owningbusinessunit", Reference("businessunit", Unit)));
        Ticket("of another", ("ownerid", Reference("systemuser", OtherUser)), ("owningbusinessunit", Reference("businessunit", OtherUnit)));
        shared = Ticket("shared", ("ownerid", Reference("systemuser", OtherUser)), ("owningbusinessunit", Reference("businessunit", OtherUnit)));
    }

    [Fact]
    public void All_and_nothing()
    {
        Assert.Equal("mine,of another,of my team,shared", Seen(ReadScope.Everything));
        Assert.Equal("", Seen(ReadScope.Nothing));
        Assert.Equal("", Seen(new ReadScope()));
    }

    [Fact]
    public void Rows_of_owners() => Assert.Equal("mine,of my team", Seen(new ReadScope { Owners = [User, Team] }));

    [Fact]
    public void Rows_of_business_units() => Assert.Equal("of another,shared", Seen(new ReadScope { BusinessUnits = [OtherUnit] }));

    [Theory]
    [InlineData(1, 0, "mine,shared")]
    [InlineData(2, 0, "mine")]
    [InlineData(0, 1, "mine,shared")]
    [InlineData(0, null, "mine")]
    public void Rows_shared_with_the_right_to_read(int mask, int? inherited, string expected)
    {
        Add("principalobjectaccess", ("objectid", shared), ("principalid", Team), ("accessrightsmask", mask), ("inheritedaccessrightsmask", inherited));
        Assert.Equal(expected, Seen(new ReadScope { Owners = [User], Principals = [User, Team] }));
    }

    [Theory]
    [InlineData("inner", "a")]
    [InlineData("outer", "a,b")]
    [InlineData("exists", "a")]
    public void A_link_finds_only_rows_that_may_be_read(string type, string expected)
    {
        var (mine, other) = Accounts();
        Change("ticket", Ticket("a"), "accountid", Reference("account", mine));
        Change("ticket", Ticket("b"), "accountid", Reference("account", other));
        Context = Context with { Scope = table => table == "account" ? new ReadScope { Owners = [User] } : ReadScope.Everything };
        var found = Fetch($"""
            <fetch><entity name='ticket'><attribute name='title'/><order attribute='title'/>
              <filter><condition attribute='accountid' operator='not-null'/></filter>
              <link-entity name='account' from='accountid' to='accountid' alias='acc' link-type='{type}'>{(type == "exists" ? "" : "<attribute name='name'/>")}</link-entity>
            </entity></fetch>
            """);
        Assert.Equal(expected, Titles(found));
        Assert.DoesNotContain(found.Entities, row => row.GetAttributeValue<string>("title") == "b" && row.Contains("acc.name"));
    }

    [Fact]
    public void A_user_is_their_own_row() =>
        Assert.Equal(User, Assert.Single(RunWith(new ReadScope { Owners = [User] }, "systemuser")));

    [Fact]
    public void Users_are_read_by_business_unit() =>
        Assert.Equal(OtherUser, Assert.Single(RunWith(new ReadScope { BusinessUnits = [OtherUnit] }, "systemuser")));

    [Fact]
    public void Aggregates_count_only_rows_that_may_be_read()
    {
        Context = Context with { Scope = _ => new ReadScope { Owners = [User] } };
        var found = Fetch("<fetch aggregate='true'><entity name='ticket'><attribute name='ticketid' alias='count' aggregate='count'/></entity></fetch>");
        Assert.Equal(1, Aliased<int>(found[0], "count"));
    }

    private (Guid Mine, Guid Other) Accounts() =>
        (Add("account", ("name", "Mine"), ("ownerid", Reference("systemuser", User))), Add("account", ("name", "Other"), ("ownerid", Reference("systemuser", OtherUser))));

    private string Seen(ReadScope scope)
    {
        Context = Context with { Scope = _ => scope };
        return TitlesWhere("");
    }

    private IEnumerable<Guid> RunWith(ReadScope scope, string table)
    {
        Context = Context with { Scope = _ => scope };
        return Run(new QueryExpression(table)).Entities.Select(row => row.Id);
    }
}
