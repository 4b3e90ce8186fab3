using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Conformance.Query;

/// <summary>Relative dates, by a user in New York on Tuesday, 3 March 2026, 10:30:15 local time.</summary>
public sealed class DateConditionTests : SmallOrganization
{
    /// <summary>An operator, and moments in UTC: the first and last one inside its period, and the nearest ones outside.</summary>
    public static TheoryData<string, string?, string?, string?, string?> Periods => new()
    {
        { "<condition attribute='openedon' operator='today'/>", "2026-03-03T05:00:00Z", "2026-03-04T04:59:59Z", "2026-03-03T04:59:59Z", "2026-03-04T05:00:00Z" },
        { "<condition attribute='openedon' operator='yesterday'/>", "2026-03-02T05:00:00Z", "2026-03-03T04:59:59Z", "2026-03-02T04:59:59Z", "2026-03-03T05:00:00Z" },
        { "<condition attribute='openedon' operator='tomorrow'/>", "2026-03-04T05:00:00Z", "2026-03-05T04:59:59Z", "2026-03-04T04:59:59Z", "2026-03-05T05:00:00Z" },
        { "<condition attribute='openedon' operator='this-week'/>", "2026-03-01T05:00:00Z", "2026-03-08T04:59:59Z", "2026-03-01T04:59:59Z", "2026-03-08T05:00:00Z" },
        { "<condition attribute='openedon' operator='last-week'/>", "2026-02-22T05:00:00Z", "2026-03-01T04:59:59Z", "2026-02-22T04:59:59Z", "2026-03-01T05:00:00Z" },
        // Summer time begins on 8 March, after midnight.
        { "<condition attribute='openedon' operator='next-week'/>", "2026-03-08T05:00:00Z", "2026-03-15T03:59:59Z", "2026-03-08T04:59:59Z", "2026-03-15T04:00:00Z" },
        { "<condition attribute='openedon' operator='this-month'/>", "2026-03-01T05:00:00Z", "2026-04-01T03:59:59Z", "2026-03-01T04:59:59Z", "2026-04-01T04:00:00Z" },
        { "<condition attribute='openedon' operator='last-month'/>", "2026-02-01T05:00:00Z", "2026-03-01T04:59:59Z", "2026-02-01T04:59:59Z", "2026-03-01T05:00:00Z" },
        { "<condition attribute='openedon' operator='next-month'/>", "2026-04-01T04:00:00Z", "2026-05-01T03:59:59Z", "2026-04-01T03:59:59Z", "2026-05-01T04:00:00Z" },
        { "<condition attribute='openedon' operator='this-fiscal-period'/>", "2026-01-01T05:00:00Z", "2026-04-01T03:59:59Z", "2026-01-01T04:59:59Z", "2026-04-01T04:00:00Z" },
        { "<condition attribute='openedon' operator='last-fiscal-period'/>", "2025-10-01T04:00:00Z", "2026-01-01T04:59:59Z", "2025-10-01T03:59:59Z", "2026-01-01T05:00:00Z" },
        { "<condition attribute='openedon' operator='next-fiscal-period'/>", "2026-04-01T04:00:00Z", "2026-07-01T03:59:59Z", "2026-04-01T03:59:59Z", "2026-07-01T04:00:00Z" },
        { "<condition attribute='openedon' operator='this-year'/>", "2026-01-01T05:00:00Z", "2027-01-01T04:59:59Z", "2026-01-01T04:59:59Z", "2027-01-01T05:00:00Z" },
        { "<condition attribute='openedon' operator='last-year'/>", "2025-01-01T05:00:00Z", "2026-01-01T04:59:59Z", "2025-01-01T04:59:59Z", "2026-01-01T05:00:00Z" },
        { "<condition attribute='openedon' operator='next-year'/>", "2027-01-01T05:00:00Z", "2028-01-01T04:59:59Z", "2027-01-01T04:59:59Z", "2028-01-01T05:00:00Z" },
        { "<condition attribute='openedon' operator='last-seven-days'/>", "2026-02-24T05:00:00Z", "2026-03-03T15:30:15Z", "2026-02-24T04:59:59Z", "2026-03-03T15:30:16Z" },
        { "<condition attribute='openedon' operator='next-seven-days'/>", "2026-03-03T15:30:15Z", "2026-03-11T03:59:59Z", "2026-03-03T15:30:14Z", "2026-03-11T04:00:00Z" },
        { "<condition attribute='openedon' operator='last-x-hours' value='2'/>", "2026-03-03T13:00:00Z", "2026-03-03T15:30:15Z", "2026-03-03T12:59:59Z", "2026-03-03T15:30:16Z" },
        { "<condition attribute='openedon' operator='next-x-hours' value='2'/>", "2026-03-03T15:30:15Z", "2026-03-03T17:59:59Z", "2026-03-03T15:30:14Z", "2026-03-03T18:00:00Z" },
        { "<condition attribute='openedon' operator='last-x-days' value='2'/>", "2026-03-01T05:00:00Z", "2026-03-03T15:30:15Z", "2026-03-01T04:59:59Z", "2026-03-03T15:30:16Z" },
        { "<condition attribute='openedon' operator='next-x-days' value='2'/>", "2026-03-03T15:30:15Z", "2026-03-06T04:59:59Z", "2026-03-03T15:30:14Z", "2026-03-06T05:00:00Z" },
        { "<condition attribute='openedon' operator='last-x-weeks' value='1'/>", "2026-02-24T05:00:00Z", "2026-03-03T15:30:15Z", "2026-02-24T04:59:59Z", "2026-03-03T15:30:16Z" },
        { "<condition attribute='openedon' operator='next-x-weeks' value='1'/>", "2026-03-03T15:30:15Z", "2026-03-11T03:59:59Z", "2026-03-03T15:30:14Z", "2026-03-11T04:00:00Z" },
        { "<condition attribute='openedon' operator='last-x-months' value='1'/>", "2026-02-03T05:00:00Z", "2026-03-03T15:30:15Z", "2026-02-03T04:59:59Z", "2026-03-03T15:30:16Z" },
        { "<condition attribute='openedon' operator='next-x-months' value='1'/>", "2026-03-03T15:30:15Z", "2026-04-04T03:59:59Z", "2026-03-03T15:30:14Z", "2026-04-04T04:00:00Z" },
        { "<condition attribute='openedon' operator='last-x-years' value='1'/>", "2025-03-03T05:00:00Z", "2026-03-03T15:30:15Z", "2025-03-03T04:59:59Z", "2026-03-03T15:30:16Z" },
        { "<condition attribute='openedon' operator='next-x-years' value='1'/>", "2026-03-03T15:30:15Z", "2027-03-04T04:59:59Z", "2026-03-03T15:30:14Z", "2027-03-04T05:00:00Z" },
        { "<condition attribute='openedon' operator='olderthan-x-minutes' value='30'/>", null, "2026-03-03T14:59:59Z", null, "2026-03-03T15:00:00Z" },
        { "<condition attribute='openedon' operator='olderthan-x-hours' value='1'/>", null, "2026-03-03T13:59:59Z", null, "2026-03-03T14:00:00Z" },
        { "<condition attribute='openedon' operator='olderthan-x-days' value='1'/>", null, "2026-03-02T04:59:59Z", null, "2026-03-02T05:00:00Z" },
        { "<condition attribute='openedon' operator='olderthan-x-weeks' value='1'/>", null, "2026-02-24T04:59:59Z", null, "2026-02-24T05:00:00Z" },
        { "<condition attribute='openedon' operator='olderthan-x-months' value='1'/>", null, "2026-02-03T04:59:59Z", null, "2026-02-03T05:00:00Z" },
        { "<condition attribute='openedon' operator='olderthan-x-years' value='1'/>", null, "2025-03-03T04:59:59Z", null, "2025-03-03T05:00:00Z" },
        { "<condition attribute='openedon' operator='on' value='2026-03-03'/>", "2026-03-03T05:00:00Z", "2026-03-04T04:59:59Z", "2026-03-03T04:59:59Z", "2026-03-04T05:00:00Z" },
        { "<condition attribute='openedon' operator='on-or-after' value='2026-03-03'/>", "2026-03-03T05:00:00Z", "2099-01-01T00:00:00Z", "2026-03-03T04:59:59Z", null },
        { "<condition attribute='openedon' operator='on-or-before' value='2026-03-03'/>", null, "2026-03-04T04:59:59Z", null, "2026-03-04T05:00:00Z" },
    };

    [Theory]
    [MemberData(nameof(Periods))]
    public void A_period_has_its_documented_edges(string condition, string? first, string? last, string? before, string? after)
    {
        Add("inside first", first);
        Add("inside last", last);
        Add("outside before", before);
        Add("outside after", after);
        Ticket("without a date");
        var expected = string.Join(",", new[] { first is null ? null : "inside first", last is null ? null : "inside last" }.OfType<string>());
        Assert.Equal(expected, TitlesWhere(condition));
    }

    [Theory]
    [InlineData("ge", "2026-03-03T12:00:00Z", "b")]
    [InlineData("ge", "2026-03-03 06:00", "a,b")]
    [InlineData("gt", "2026-03-03T06:00:00-05:00", "b")]
    [InlineData("eq", "2026-03-03T11:00:00Z", "a")]
    public void A_time_without_a_zone_is_the_users(string @operator, string value, string expected)
    {
        Add("a", "2026-03-03T11:00:00Z");
        Add("b", "2026-03-03T13:00:00Z");
        Assert.Equal(expected, TitlesWhere($"<condition attribute='openedon' operator='{@operator}' value='{value}'/>"));
    }

    [Fact]
    public void A_DateTime_of_the_SDK_is_UTC()
    {
        Add("a", "2026-03-03T11:00:00Z");
        Assert.Equal("a", Titles("openedon", ConditionOperator.Equal, Utc(2026, 3, 3, 11)));
    }

    [Theory]
    [InlineData("<condition attribute='dueon' operator='today'/>", "today")]
    [InlineData("<condition attribute='dueon' operator='last-x-days' value='1'/>", "today,yesterday")]
    [InlineData("<condition attribute='dueon' operator='next-x-days' value='1'/>", "today,tomorrow")]
    [InlineData("<condition attribute='dueon' operator='olderthan-x-days' value='1'/>", "")]
    [InlineData("<condition attribute='dueon' operator='on' value='2026-03-02'/>", "yesterday")]
    [InlineData("<condition attribute='dueon' operator='eq' value='2026-03-03'/>", "today")]
    [InlineData("<condition attribute='dueon' operator='lt' value='2026-03-03'/>", "yesterday")]
    public void A_date_without_a_time_has_no_zone(string condition, string expected)
    {
        Ticket("yesterday", ("dueon", Utc(2026, 3, 2)));
        Ticket("today", ("dueon", Utc(2026, 3, 3)));
        Ticket("tomorrow", ("dueon", Utc(2026, 3, 4)));
        Assert.Equal(expected, TitlesWhere(condition));
    }

    [Fact]
    public void A_time_independent_of_zones_is_taken_as_it_stands()
    {
        Ticket("late today", ("meetingon", Utc(2026, 3, 3, 23, 59)));
        Ticket("early tomorrow", ("meetingon", Utc(2026, 3, 4, 0, 1)));
        Assert.Equal("late today", TitlesWhere("<condition attribute='meetingon' operator='today'/>"));
    }

    private void Add(string title, string? openedOn)
    {
        if (openedOn is not null)
            Ticket(title, ("openedon", DateTime.Parse(openedOn, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind)));
    }
}
