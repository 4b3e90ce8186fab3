using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Conformance.Query;

public sealed class ResultTests : SmallOrganization
{
    private readonly Guid account;
    private readonly Guid ticket;

    public ResultTests()
    {
        account = Add("account", ("name", "Northwind"));
        ticket = Ticket("t", ("hours", 1234), ("ratio", 1234.5m), ("weight", 2.25), ("cost", new Money(-1234.5m)), ("openedon", Utc(2026, 3, 3, 20, 5)),
            ("dueon", Utc(2026, 3, 4)), ("meetingon", Utc(2026, 3, 4, 9)), ("isurgent", true), ("priority", new OptionSetValue(2)), ("tags", Options(20, 10)),
            ("statecode", new OptionSetValue(0)), ("accountid", Reference("account", account)), ("customerid", Reference("account", account)),
            ("ownerid", Reference("team", Team)), ("transactioncurrencyid", Reference("transactioncurrency", Dollar)), ("kind", "account"));
    }

    [Fact]
    public void Values_have_the_types_of_the_SDK()
    {
        var row = All();
        Assert.Equal((1234, 1234.5m, 2.25), (row["hours"], row["ratio"], row["weight"]));
        Assert.Equal(new Money(-1234.5m), row["cost"]);
        Assert.Equal(Utc(2026, 3, 3, 20, 5), row["openedon"]);
        Assert.Equal(DateTimeKind.Utc, row.GetAttributeValue<DateTime>("dueon").Kind);
        Assert.Equal((true, new OptionSetValue(2)), (row["isurgent"], row["priority"]));
        Assert.Equal([10, 20], row.GetAttributeValue<OptionSetValueCollection>("tags").Select(option => option.Value));
        Assert.Equal((ticket, ticket), (row.Id, row["ticketid"]));
        Assert.NotNull(row.RowVersion);
    }

    [Fact]
    public void Lookups_bring_the_name_of_the_row_they_refer_to()
    {
        var row = All();
        Assert.Equal(("account", "Northwind"), (row.GetAttributeValue<EntityReference>("customerid").LogicalName, row.GetAttributeValue<EntityReference>("customerid").Name));
        Assert.Equal(("team", "Recovery team"), (row.GetAttributeValue<EntityReference>("ownerid").LogicalName, row.GetAttributeValue<EntityReference>("ownerid").Name));
        Assert.Equal("Northwind", row.GetAttributeValue<EntityReference>("accountid").Name);
    }

    [Fact]
    public void Columns_without_a_value_and_not_asked_for_are_absent_and_the_primary_key_is_there()
    {
        Change("ticket", ticket, "hours", null);
        var row = Assert.Single(Run(new QueryExpression("ticket") { ColumnSet = new ColumnSet("hours", "title") }).Entities);
        Assert.Equal(["ticketid", "title"], row.Attributes.Keys.Order());
    }

    [Fact]
    public void Money_brings_its_currency_along()
    {
        var row = Assert.Single(Run(new QueryExpression("ticket") { ColumnSet = new ColumnSet("cost") }).Entities);
        Assert.Equal("US Dollar", row.GetAttributeValue<EntityReference>("transactioncurrencyid").Name);
    }

    [Fact]
    public void Money_of_a_row_read_by_its_id_brings_its_currency_along()
    {
        var row = Find("ticket", ticket, "cost");
        FormatRow(row);
        Assert.Equal(("US Dollar", "-$1,234.50"), (row.GetAttributeValue<EntityReference>("transactioncurrencyid").Name, row.FormattedValues["cost"]));
    }

    public static TheoryData<int, string, string> Shown => new()
    {
        { 1033, "hours", "1,234" }, { 1033, "ratio", "1,234.50" }, { 1033, "weight", "2.3" }, { 1033, "cost", "-$1,234.50" },
        { 1033, "openedon", "3/3/2026 3:05 PM" }, { 1033, "dueon", "3/4/2026" }, { 1033, "meetingon", "3/4/2026 9:00 AM" },
        { 1033, "isurgent", "Yes" }, { 1033, "priority", "High" }, { 1033, "tags", "Network; Billing" }, { 1033, "statecode", "Active" },
        { 1033, "accountid", "Northwind" }, { 1033, "ownerid", "Recovery team" }, { 1033, "kind", "ACCOUNT" },
        { 1031, "ratio", "1.234,50" }, { 1031, "cost", "-1.234,50 $" }, { 1031, "openedon", "03.03.2026 15:05" }, { 1031, "priority", "Hoch" },
        { 1031, "tags", "Network; Billing" }, { 1031, "isurgent", "Ja" },
        { 1036, "ratio", "1\u00A0234,50" }, { 1036, "dueon", "04/03/2026" }, { 1036, "isurgent", "Oui" }, { 1036, "priority", "High" },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void Formatted_values_are_in_the_users_language_zone_and_format(int language, string column, string expected)
    {
        Context = Context with { Language = language };
        Assert.Equal(expected, All().FormattedValues[column]);
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_row_read_by_its_id_is_formatted_alike(int language, string column, string expected)
    {
        Context = Context with { Language = language };
        var row = Find("ticket", ticket);
        FormatRow(row);
        Assert.Equal(expected, row.FormattedValues[column]);
        Assert.Equal("Northwind", row.GetAttributeValue<EntityReference>("customerid").Name);
    }

    [Fact]
    public void Text_and_ids_have_no_formatted_value()
    {
        var row = All();
        Assert.False(row.FormattedValues.Contains("title"));
        Assert.False(row.FormattedValues.Contains("ticketid"));
    }

    [Fact]
    public void Columns_of_links_are_formatted_under_their_key()
    {
        var query = new QueryExpression("account");
        var link = query.AddLink("ticket", "accountid", "accountid");
        link.EntityAlias = "t";
        link.Columns = new ColumnSet("priority", "cost", "accountid");
        var row = Assert.Single(Run(query).Entities);
        Assert.Equal(("High", "-$1,234.50", "Northwind"), (row.FormattedValues["t.priority"], row.FormattedValues["t.cost"], row.FormattedValues["t.accountid"]));
        Assert.Equal("Northwind", Aliased<EntityReference>(row, "t.accountid").Name);
    }

    [Fact]
    public void Parties_of_an_activity_are_lists()
    {
        var contact = Add("contact", ("fullname", "Nora North"));
        Add("phonecall", ("subject", "Call"), ("ownerid", Reference("systemuser", User)), ("to", Parties(Reference("contact", contact))), ("from", Parties(Reference("systemuser", User))));
        Add("phonecall", ("subject", "Silent call"), ("ownerid", Reference("systemuser", User)));
        var query = new QueryExpression("phonecall") { ColumnSet = new ColumnSet("subject", "to", "from") };
        query.AddOrder("subject", OrderType.Ascending);
        var found = Run(query);
        var party = Assert.Single(found[0].GetAttributeValue<EntityCollection>("to").Entities);
        Assert.Equal("Nora North", party.GetAttributeValue<EntityReference>("partyid").Name);
        Assert.Equal("Anna Agent", found[0].GetAttributeValue<EntityCollection>("from")[0].GetAttributeValue<EntityReference>("partyid").Name);
        Assert.False(found[1].Contains("to"));
    }

    [Fact]
    public void An_activity_is_found_by_the_number_of_its_table()
    {
        Add("phonecall", ("subject", "Call"), ("ownerid", Reference("systemuser", User)));
        foreach (var type in new[] { "4210", "phonecall" })
            Assert.Single(Fetch($"<fetch><entity name='activitypointer'><filter><condition attribute='activitytypecode' operator='eq' value='{type}'/></filter></entity></fetch>").Entities);
    }

    [Fact]
    public void All_attributes_of_FetchXML_and_none()
    {
        Assert.Equal("t", Fetch("<fetch><entity name='ticket'><all-attributes/></entity></fetch>")[0]["title"]);
        Assert.Equal(["ticketid"], Fetch("<fetch><entity name='ticket'><no-attrs/></entity></fetch>")[0].Attributes.Keys);
    }

    private static EntityCollection Parties(EntityReference party) => new([new Entity("activityparty") { ["partyid"] = party }]);

    private Entity All() => Assert.Single(Run(new QueryExpression("ticket") { ColumnSet = new ColumnSet(true) }).Entities);
}
