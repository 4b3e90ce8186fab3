using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Conformance.Query;

/// <summary>What cannot be answered is refused with the platform's code and a text that names it.</summary>
public sealed class RefusalTests : SmallOrganization
{
    private const int UnknownTable = -2147217150;
    private const int UnknownColumn = -2147217149;
    private const int InvalidArgument = -2147220989;

    [Fact]
    public void An_unknown_table()
    {
        var fault = Refused(() => Run(new QueryExpression("nothing")));
        Assert.Equal((UnknownTable, true), (fault.ErrorCode, fault.Message.Contains("'nothing'", StringComparison.Ordinal)));
    }

    public static TheoryData<string> UnknownColumns => new()
    {
        "<attribute name='y'/>",
        "<order attribute='y'/>",
        "<filter><condition attribute='y' operator='eq' value='1'/></filter>",
        "<filter><condition attribute='hours' operator='eq' valueof='y'/></filter>",
        "<link-entity name='account' from='accountid' to='y'/>",
    };

    [Theory]
    [MemberData(nameof(UnknownColumns))]
    public void An_unknown_column(string inside)
    {
        var fault = Refused(() => Query(inside));
        Assert.Equal((UnknownColumn, "'ticket' entity doesn't contain attribute with Name = 'y' and NameMapping = 'Logical'."), (fault.ErrorCode, fault.Message));
    }

    [Theory]
    [InlineData("hours", ConditionOperator.Like, "1%", "'Like' is not valid for attribute 'ticket.hours'")]
    [InlineData("accountid", ConditionOperator.GreaterThan, "00000000-0000-0000-0000-000000000001", "'GreaterThan' is not valid")]
    [InlineData("title", ConditionOperator.On, "2026-01-01", "'On' is not valid")]
    [InlineData("title", ConditionOperator.ContainValues, 1, "'ContainValues' is not valid")]
    [InlineData("dueon", ConditionOperator.LastXHours, 1, "'LastXHours' is not valid for attribute 'ticket.dueon', which holds dates without a time")]
    [InlineData("title", ConditionOperator.EqualUserId, null, "'EqualUserId' is not valid")]
    public void An_operator_that_the_type_does_not_have(string column, ConditionOperator @operator, object? value, string expected) =>
        Assert.Contains(expected, Refused(() => Titles(column, @operator, value is null ? [] : [value])).Message, StringComparison.Ordinal);

    public static TheoryData<string, object, string> WrongValues => new()
    {
        { "accountid", new EntityReference("account", Guid.NewGuid()), "expected argument(s) of type 'System.Guid' but received 'Microsoft.Xrm.Sdk.EntityReference'" },
        { "priority", new OptionSetValue(1), "expected argument(s) of type 'System.Int32' but received 'Microsoft.Xrm.Sdk.OptionSetValue'" },
        { "cost", new Money(1), "expected argument(s) of type 'System.Decimal' but received 'Microsoft.Xrm.Sdk.Money'" },
        { "hours", new[] { 1, 2 }, "but received 'System.Int32[]'" },
        { "hours", "many", "'many' is not a whole number" },
        { "cost", "much", "'much' is not a number" },
        { "isurgent", "maybe", "'maybe' is not true or false" },
        { "accountid", "Northwind", "'Northwind' is not a Guid" },
        { "openedon", "soon", "date-time format for 'soon' is invalid" },
    };

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void A_value_of_the_wrong_type(string column, object value, string expected)
    {
        var query = new QueryExpression("ticket");
        var condition = new ConditionExpression { AttributeName = column, Operator = ConditionOperator.Equal };
        condition.Values.Add(value);
        query.Criteria.AddCondition(condition);
        Assert.Contains(expected, Refused(() => Run(query)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value()
    {
        var fault = Refused(() => Titles("hours", ConditionOperator.Equal, [null!]));
        Assert.Equal((InvalidArgument, "Condition for attribute 'ticket.hours': null is not a valid value for an attribute. Use 'Null' or 'NotNull' conditions instead."), (fault.ErrorCode, fault.Message));
    }

    [Theory]
    [InlineData(ConditionOperator.Equal, "requires 1 value/s, not 0")]
    [InlineData(ConditionOperator.Between, "requires 2 value/s, not 0")]
    [InlineData(ConditionOperator.In, "requires at least 1 value/s, not 0")]
    public void Too_few_values(ConditionOperator @operator, string expected) =>
        Assert.Contains(expected, Refused(() => Titles("hours", @operator)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("9999999999")]
    public void A_number_of_days_that_is_none(string days) =>
        Assert.Contains("should be greater than zero", Refused(() => TitlesWhere($"<condition attribute='openedon' operator='last-x-days' value='{days}'/>")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_period_before_time_begins() =>
        Assert.Contains("outside the supported range", Refused(() => TitlesWhere("<condition attribute='openedon' operator='last-x-years' value='9000'/>")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("<fetch>", "Invalid XML")]
    [InlineData("<!DOCTYPE fetch [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><fetch><entity name='ticket'/></fetch>", "Invalid XML")]
    [InlineData("<fetch/>", "is empty")]
    [InlineData("<query/>", "NodeName = query")]
    [InlineData("<fetch><entity/></fetch>", "'entity' element of the FetchXML has no 'name'")]
    [InlineData("<fetch><entity name='ticket'><column name='title'/></entity></fetch>", "NodeName = column")]
    [InlineData("<fetch><entity name='ticket'><filter><value/></filter></entity></fetch>", "NodeName = value")]
    [InlineData("<fetch><entity name='ticket'><filter><condition attribute='title' operator='is' value='x'/></filter></entity></fetch>", "'is'")]
    [InlineData("<fetch><entity name='ticket'><filter type='xor'/></entity></fetch>", "'xor'")]
    [InlineData("<fetch count='many'><entity name='ticket'/></fetch>", "'many'")]
    [InlineData("<fetch distinct='perhaps'><entity name='ticket'/></fetch>", "'perhaps'")]
    [InlineData("<fetch top='0'><entity name='ticket'/></fetch>", "top of the query is 0")]
    [InlineData("<fetch top='5' page='2'><entity name='ticket'/></fetch>", "can't be specified with pagingInfo")]
    public void FetchXML_that_cannot_be_read(string fetchXml, string expected) =>
        Assert.Contains(expected, Refused(() => Fetch(fetchXml)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<link-entity name='account' from='accountid' to='accountid' link-type='sideways'/>", "'sideways'")]
    [InlineData("<link-entity name='account' from='accountid' to='accountid' link-type='any'/>", "Any outside a filter")]
    [InlineData("<filter><link-entity name='account' from='accountid' to='accountid'/></filter>", "Inner in a filter")]
    [InlineData("<filter><link-entity name='account' from='accountid' to='accountid' link-type='any'><attribute name='name'/></link-entity></filter>", "returns no columns")]
    [InlineData("<link-entity name='account' from='accountid' to='accountid' alias='1a'/>", "Invalid character specified for alias: 1a")]
    [InlineData("<link-entity name='account' from='accountid' to='accountid' alias='a'/><link-entity name='account' from='accountid' to='accountid' alias='a'/>", "'a' is used more than once")]
    [InlineData("<filter><condition entityname='zz' attribute='name' operator='null'/></filter>", "Link entity with name or alias zz is not found")]
    [InlineData("<link-entity name='account' from='accountid' to='accountid'/><link-entity name='account' from='accountid' to='accountid'/><order entityname='account' attribute='name'/>", "more than one LinkEntity expressions with name=account")]
    [InlineData("<order alias='title'/>", "alias 'title'")]
    [InlineData("<filter><condition attribute='hours' operator='eq' valueof='title'/></filter>", "cannot be compared")]
    [InlineData("<filter><condition attribute='title' operator='like' valueof='nickname'/></filter>", "is compared with a column")]
    public void Links_and_names_that_do_not_fit(string inside, string expected) =>
        Assert.Contains(expected, Refused(() => Query(inside)).Message, StringComparison.Ordinal);

    [Fact]
    public void More_than_fifteen_links()
    {
        var query = new QueryExpression("ticket");
        for (var number = 0; number < 16; number++)
            query.AddLink("account", "accountid", "accountid", JoinOperator.LeftOuter);
        Assert.Equal(-2147204339, Refused(() => Run(query)).ErrorCode);
    }

    [Theory]
    [InlineData("<link-entity name='account' from='accountid' to='accountid' link-type='matchfirstrowusingcrossapply'/>")]
    [InlineData("<link-entity name='account'/>")]
    [InlineData("<filter><condition attribute='openedon' operator='this-fiscal-year'/></filter>")]
    [InlineData("<filter><condition attribute='ownerid' operator='eq-useroruserhierarchy'/></filter>")]
    [InlineData("<filter><condition attribute='ticketid' operator='under' value='00000000-0000-0000-0000-000000000001'/></filter>")]
    [InlineData("<attribute name='ticketid' alias='x' rowaggregate='CountChildren'/>")]
    public void What_the_Sandbox_does_not_do_is_refused_by_name(string inside) =>
        Assert.Contains("not supported by the Sandbox", Refused(() => Query(inside)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_QueryByAttribute_with_more_columns_than_values()
    {
        var query = new QueryByAttribute("ticket");
        query.Attributes.Add("title");
        Assert.Equal(InvalidArgument, Refused(() => Run(query)).ErrorCode);
    }

    private EntityCollection Query(string inside) => Fetch($"<fetch><entity name='ticket'>{inside}</entity></fetch>");

    private static OrganizationServiceFault Refused(Func<object?> query) => Assert.Throws<FaultException<OrganizationServiceFault>>(query).Detail;
}
