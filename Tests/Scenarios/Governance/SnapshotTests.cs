using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Governance;

/// <summary>A day's figures are kept once.</summary>
[Rule("X1")]
public sealed class SnapshotTests : GovernanceScenario
{
    private static readonly DateTime Day = Since.AddDays(4);

    [Fact]
    public void A_day_is_kept_for_each_severity_and_category_each_alone_and_all()
    {
        LoadHistory(60);

        Assert.Equal(40, Take(Mia, Day));

        var rows = Rows();
        var expected = new IndependentKpis(Administrator, Day, Day.AddDays(1));
        var keys = new HashSet<string>();
        int?[] severities = [null, 0, 1, 2, 3];
        int?[] categories = [null, 0, 1, 2, 3, 4, 5, 6];
        foreach (var severity in severities)
        {
            foreach (var category in categories)
            {
                var key = $"2026-02-25|{severity?.ToString(CultureInfo.InvariantCulture) ?? "-"}|{category?.ToString(CultureInfo.InvariantCulture) ?? "-"}";
                var row = Assert.Single(rows, row => row.GetAttributeValue<string>("rcv_key") == key);
                Assert.Equal(severity, row.GetAttributeValue<OptionSetValue?>("rcv_severity")?.Value - Choice(0).Value);
                Assert.Equal(category, row.GetAttributeValue<OptionSetValue?>("rcv_failurecategory")?.Value - Choice(0).Value);
                foreach (var (name, value) in expected.Of(severity, category))
                    Assert.Equal((key, name, value), (key, name, Number(row, "rcv_" + name)));
                keys.Add(key);
            }
        }

        Assert.Equal(rows.Count, keys.Count);
        Assert.True(expected.Of(null, null)["recoveries"] == 10, "Ten a day.");
    }

    [Fact]
    public void Taking_a_day_again_changes_nothing()
    {
        LoadHistory(60);
        Take(Mia, Day);
        var before = Rows();
        Organization.Clock.Advance(TimeSpan.FromDays(1));
        // What becomes known later is another day's news.
        Loader.Add("rcv_recovery", ("rcv_name", "Late"), ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), ("rcv_detectedon", Day.AddHours(1)), ("rcv_cycle", 1), ("ownerid", Anna.Reference));

        Assert.Equal(0, Take(Ada, Day));
        Assert.Equal(1, Organization.Trace.Last!.PluginRequests);

        Assert.Equal(before.Select(Written), Rows().Select(Written));
    }

    [Fact]
    public void Rows_that_are_missing_are_written()
    {
        Take(Mia, Day);
        foreach (var row in Rows().Take(3))
            Administrator.Delete("rcv_kpisnapshot", row.Id);

        Assert.Equal(3, Take(Mia, Day));
        Assert.Equal(40, Rows().Count);
    }

    [Fact]
    public void Without_a_day_it_is_yesterday_in_utc()
    {
        Organization.Clock.MoveTo(new DateTime(2026, 3, 3, 23, 59, 0, DateTimeKind.Utc));
        LoadChange(new EntityReference("usersettings", Mia.Id), ("timezonecode", 235));

        Assert.Equal(40, Take(Mia, day: null));

        Assert.All(Rows(), row => Assert.StartsWith("2026-03-02|", row.GetAttributeValue<string>("rcv_key"), StringComparison.Ordinal));
        Assert.All(Rows(), row => Assert.Equal(new DateTime(2026, 3, 2), row.GetAttributeValue<DateTime>("rcv_day")));
    }

    [Fact]
    public void A_day_that_is_not_over_is_refused_by_name()
    {
        Refused(() => Take(Mia, Now), "Day", "2026-03-03", "(X1-parameter-day)");
        Refused(() => Take(Mia, Now.AddDays(1)), "Day", "2026-03-04", "(X1-parameter-day)");
        Assert.Empty(Rows());
        Assert.Equal(40, Take(Mia, Now.Date.AddSeconds(-1)));
    }

    [Fact]
    public async Task Calls_at_one_moment_leave_one_set()
    {
        LoadHistory(20);

        var written = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => Take(number % 2 == 0 ? Mia : Ada, Since))));

        Assert.Equal([0, 0, 0, 0, 0, 40], written.Order());
        Assert.Equal(40, Rows().Count);
    }

    [Theory]
    [InlineData("manager.mia", true)]
    [InlineData("admin.ada", true)]
    [InlineData("agent.anna", false)]
    [InlineData("reader.rita", false)]
    [InlineData("approver.alex", false)]
    public void The_schedule_and_managers_take_them(string who, bool may)
    {
        if (may)
            Assert.Equal(40, Take(Person(who), Day));
        else
            LacksPrivilege(() => Take(Person(who), Day));
    }

    private static int Take(Actor actor, DateTime? day) => (int)(day is { } known
        ? actor.Service.Call("rcv_TakeKpiSnapshot", null, ("Day", known))
        : actor.Service.Call("rcv_TakeKpiSnapshot", null))["Written"];

    private List<Entity> Rows() =>
        [.. Administrator.RetrieveMultiple(new QueryExpression("rcv_kpisnapshot") { ColumnSet = new ColumnSet(true) }).Entities.OrderBy(row => row.GetAttributeValue<string>("rcv_key"), StringComparer.Ordinal)];

    private static string Written(Entity row) => string.Join(' ', row.Attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal)
        .Select(attribute => $"{attribute.Key}={(attribute.Value is OptionSetValue choice ? choice.Value : attribute.Value)}"));

    private static decimal? Number(Entity row, string column) =>
        row.GetAttributeValue<object?>(column) is { } value ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;
}
