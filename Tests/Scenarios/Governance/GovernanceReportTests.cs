using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Governance;

/// <summary>The figures agree with what a person counts by hand.</summary>
[Rule("X1")]
public sealed class GovernanceReportTests : GovernanceScenario
{
    private const int Base = 718340000;

    [Fact]
    public void Every_figure_is_what_one_counts_by_hand()
    {
        LoadHistory(100);
        foreach (var (from, to) in new[] { (Since, Start), (Since.AddDays(2), Since.AddDays(3)), (Since.AddDays(4).AddHours(3), Since.AddDays(8)) })
        {
            var report = Report(Mia, from, to);
            var expected = new IndependentKpis(Administrator, from, to);

            Assert.Equal(["all", "bySeverity", "byCategory"], report.EnumerateObject().Select(member => member.Name));
            Equal(expected.Of(null, null), Figures(report.GetProperty("all")), "all");
            for (var severity = 0; severity < 4; severity++)
                Equal(expected.Of(severity, null), Figures(report.GetProperty("bySeverity").GetProperty($"{Base + severity}")), $"severity {severity}");
            for (var category = 0; category < 7; category++)
                Equal(expected.Of(null, category), Figures(report.GetProperty("byCategory").GetProperty($"{Base + category}")), $"category {category}");
            Assert.Equal((4, 7), (report.GetProperty("bySeverity").EnumerateObject().Count(), report.GetProperty("byCategory").EnumerateObject().Count()));
        }
    }

    [Fact]
    public void The_history_has_something_of_everything()
    {
        LoadHistory(100);

        var all = new IndependentKpis(Administrator, Since, Start).Of(null, null);

        Assert.Equal(24, all.Count);
        Assert.All(all, figure => Assert.True(figure.Value is not (null or 0m), figure.Key));
    }

    [Fact]
    public void A_period_has_its_beginning_and_not_its_end()
    {
        LoadAt(Since);
        LoadAt(Since.AddDays(1));

        Assert.Equal(1m, Figures(Report(Mia, Since, Since.AddDays(1)).GetProperty("all"))["recoveries"]);
        Assert.Equal(2m, Figures(Report(Mia, Since, Since.AddDays(1).AddSeconds(1)).GetProperty("all"))["recoveries"]);
        Assert.Equal(1m, Figures(Report(Mia, Since.AddSeconds(1), Since.AddDays(1).AddSeconds(1)).GetProperty("all"))["recoveries"]);
    }

    [Fact]
    public void A_period_without_recoveries_has_counts_of_zero_and_no_shares()
    {
        var all = Figures(Report(Mia, Since, Start).GetProperty("all"));

        Assert.Equal(
            ["chases", "clientslost", "escalations", "recoveries", "restitutioncost", "unconfirmed"],
            all.Where(figure => figure.Value == 0m).Select(figure => figure.Key).Order());
        Assert.Equal(18, all.Count(figure => figure.Value is null));
    }

    [Fact]
    public void What_happened_in_the_pipeline_is_counted()
    {
        var recovery = Open(Northwind);
        var from = Now.AddHours(-1);
        Organization.Clock.Advance(TimeSpan.FromMinutes(5));
        Anna.Service.Call("rcv_LogUpdate", recovery, ("Message", "The interface is being restarted. Next update at 10:30."), ("Channel", Choice(0).Value));

        var all = Figures(Report(Mia, from, Now).GetProperty("all"));

        Assert.Equal((1m, 1m, 0m), (all["recoveries"], all["promiseskept"], all["foundbyus"]));
    }

    [Fact]
    public void An_end_that_is_not_after_the_beginning_is_refused_by_name()
    {
        Refused(() => Report(Mia, Start, Start), "To", "From", "(X1-parameter-to)");
        Refused(() => Report(Mia, Start, Start.AddDays(-1)), "(X1-parameter-to)");
    }

    [Theory]
    [InlineData("manager.mia", true)]
    [InlineData("reader.rita", true)]
    [InlineData("admin.ada", true)]
    [InlineData("agent.anna", true)] // Whoever reads the snapshots reads the same figures of other periods.
    [InlineData("approver.alex", false)]
    public void Who_reads_the_snapshots_may_ask(string who, bool may)
    {
        if (may)
            Assert.Equal(0m, Figures(Report(Person(who), Since, Start).GetProperty("all"))["recoveries"]);
        else
            LacksPrivilege(() => Report(Person(who), Since, Start));
    }

    [Fact]
    public void Figures_count_what_the_asker_may_not_see()
    {
        LoadHistory(10);

        Assert.Equal(Figures(Report(Mia, Since, Start).GetProperty("all")), Figures(Report(Ben, Since, Start).GetProperty("all")));
    }

    [Fact]
    public void More_rows_than_a_page_holds_are_counted()
    {
        var first = LoadAt(Since);
        foreach (var number in Enumerable.Range(1, 5_200))
        {
            var copy = Guid.NewGuid();
            Insert("rcv_recovery", copy, ("rcv_name", "Copy"), ("rcv_accountid", Northwind), ("rcv_severity", Choice(number % 4)), ("rcv_detectedon", Since.AddSeconds(number)), ("rcv_cycle", 1), ("rcv_clientchased", 1));
            Insert("rcv_recoverystep", Guid.NewGuid(), ("rcv_name", "Step"), ("rcv_recoveryid", new EntityReference("rcv_recovery", copy)), ("rcv_cycle", 1), ("rcv_sequence", 1), ("rcv_stage", Choice(0)), ("rcv_escalationlevel", 2));
        }

        var report = Report(Mia, Since, Start);
        var all = Figures(report.GetProperty("all"));

        Assert.NotEqual(Guid.Empty, first.Id);
        Assert.Equal((5_201m, 5_200m, 10_400m), (all["recoveries"], all["chases"], all["escalations"]));
        Equal(new IndependentKpis(Administrator, Since, Start).Of(2, null), Figures(report.GetProperty("bySeverity").GetProperty($"{Base + 2}")), "severity 2");
    }

    [Fact]
    public void A_report_costs_one_request_a_table()
    {
        LoadHistory(20);

        Report(Mia, Since, Start);

        Assert.Equal(9, Organization.Trace.Last!.PluginRequests);
    }

    private EntityReference LoadAt(DateTime detected) => Loader.Add("rcv_recovery",
        ("rcv_name", "Order interface down"), ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), ("rcv_detectedon", detected), ("rcv_cycle", 1), ("ownerid", Anna.Reference));

    private void Insert(string table, Guid id, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table, id)
        {
            ["createdon"] = Now,
            ["ownerid"] = Anna.Reference,
            ["owningbusinessunit"] = new EntityReference("businessunit", Organization.RootBusinessUnitId),
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        };
        foreach (var (column, value) in values)
            row[column] = value;
        Organization.Rows.Insert(row);
    }

    private static void Equal(Dictionary<string, decimal?> expected, Dictionary<string, decimal?> actual, string group)
    {
        var differences = expected.Keys.Union(actual.Keys).Where(name => !expected.TryGetValue(name, out var wanted) || !actual.TryGetValue(name, out var got) || wanted != got)
            .Select(name => $"{group} {name}: by hand {expected.GetValueOrDefault(name)}, reported {actual.GetValueOrDefault(name)}").ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
