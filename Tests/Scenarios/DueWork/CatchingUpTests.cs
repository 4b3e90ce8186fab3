using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.DueWork;

/// <summary>The same rows after any gap in the schedule (X2).</summary>
public sealed class CatchingUpTests : DueWorkScenario
{
    private static readonly string[] Tables =
    [
        "rcv_recovery", "rcv_recoverystep", "rcv_touchpoint", "rcv_improvement", "rcv_commitment", "rcv_restitution", "rcv_recoverymember",
        "rcv_signal", "rcv_feedback", "task", "account", "incident",
    ];

    // When a row was written and by which transaction follows from the run; what it says must not. Trust is a measurement, not
    // a deadline: it is taken when the schedule runs.
    private static readonly string[] ByRun =
        ["createdon", "modifiedon", "versionnumber", "rcv_locktick", "rcv_refresh", "rcv_trustscore", "rcv_trustscoreon", "rcv_trusttrend"];

    [Theory, Rule("X2"), Rule("C4")]
    [InlineData(0, "from a Tuesday on")]
    [InlineData(3, "over a weekend")]
    public void Every_five_minutes_now_and_then_or_once_after_three_days_of_silence_leaves_the_same_rows(int day, string why)
    {
        LeavesImpossibleStates("What is overdue is loaded past the plug-ins.", "K2-first-date", "P3-measurable", "R2-account", "R2-frozen", "R8-approved");
        Organization.Clock.Advance(TimeSpan.FromDays(day));
        Prepare();
        using var seldom = Copy();
        using var silent = Copy();

        Run(Organization, every: TimeSpan.FromMinutes(5));
        Run(seldom, every: TimeSpan.FromHours(18));
        Run(silent, every: Period);

        var punctual = Rows(Organization);
        Assert.True(punctual.Count(row => row.StartsWith("task ", StringComparison.Ordinal)) > 15, why);
        Assert.Empty(punctual.Except(Rows(silent)));
        Assert.Equal(punctual, Rows(silent));
        Assert.Equal(punctual, Rows(seldom));
    }

    [Fact, Rule("X2")]
    public void Five_runs_at_once_leave_what_one_leaves()
    {
        LeavesImpossibleStates("What is overdue is loaded past the plug-ins.", "K2-first-date", "P3-measurable", "R2-account", "R2-frozen", "R8-approved");
        Prepare();
        After(TimeSpan.FromHours(30));
        var once = Rows(Organization);

        for (var run = 0; run < 4; run++)
        {
            Assert.Empty(RunSchedule(Organization));
            foreach (var recovery in Administrator.RetrieveMultiple(new QueryExpression("rcv_recovery")).Entities)
                Assert.Equal(0, Process(Administrator, recovery.ToEntityReference())["Escalated"]);
        }

        Assert.Equal(once, Rows(Organization));
    }

    private static readonly TimeSpan Period = TimeSpan.FromDays(3);

    private Organization Copy()
    {
        var copy = Organization.Clone();
        copy.Clock.Freeze();
        copy.Clock.MoveTo(Now);
        return copy;
    }

    private static void Run(Organization organization, TimeSpan every)
    {
        var end = organization.Clock.UtcNow + Period;
        while (organization.Clock.UtcNow < end)
        {
            organization.Clock.Advance(every);
            RunSchedule(organization);
        }
    }

    // Something of every kind that comes due within three days, for clients that escalate to the sponsor and ones that do not.
    private void Prepare()
    {
        Open(Northwind);
        Mia.Service.Call("rcv_HoldRecovery", Open(AdventureWorks, severity: 1), ("Reason", "The client's site is closed."), ("Until", Now.AddHours(7)));
        Open(Tailspin, severity: 2);
        var litware = new EntityReference("rcv_recovery", (Guid)Ben.Service.Call("rcv_OpenRecovery", null,
            ("AccountId", Litware.Id), ("Severity", Choice(3).Value), ("Summary", "Slow"))["RecoveryId"]);
        Load("rcv_commitment", ("rcv_accountid", Litware), ("rcv_name", "Answers within an hour"), ("rcv_kind", Choice(0)), ("rcv_reviewon", Now.Date), ("ownerid", Anna.Reference));
        foreach (var (recovery, account) in new[] { (Recovery, Northwind), (litware, Litware) })
        {
            LoadChange(Load("rcv_improvement", ("rcv_recoveryid", recovery), ("rcv_name", "Release gate"), ("rcv_kind", Choice(1)), ("rcv_dueon", Now.Date), ("ownerid", Ben.Reference)),
                ("statuscode", State(718340001)));
            Load("rcv_commitment", ("rcv_recoveryid", recovery), ("rcv_accountid", account), ("rcv_name", "Orders flow"), ("rcv_kind", Choice(0)),
                ("rcv_reviewon", Now.Date.AddDays(1)), ("rcv_firstreviewon", Now.Date.AddDays(1)), ("ownerid", Anna.Reference));
            LoadChange(Load("rcv_restitution", ("rcv_recoveryid", recovery), ("rcv_name", "Credit"), ("rcv_type", Choice(0)), ("rcv_amount", new Money(10m)), ("rcv_decidedon", Now), ("ownerid", Anna.Reference)),
                ("statuscode", State(718340002)));
        }

        LoadChange(Recovery, ("rcv_sponsorid", Sam.Reference), ("rcv_nextupdateon", Now.AddMinutes(30)));
        Load("rcv_touchpoint", ("subject", "Progress update"), ("rcv_recoveryid", Recovery), ("regardingobjectid", Northwind), ("rcv_purpose", Choice(Update)),
            ("rcv_channel", Choice(0)), ("scheduledend", Now.AddMinutes(30)), ("ownerid", Anna.Reference));
        Lay("Night shift", 10, 0, Active, null, ("rcv_clock", Choice(1)), ("rcv_dueon", Now.Date.AddHours(16).AddMinutes(55)));
    }

    private static IReadOnlyList<string> Rows(Organization organization)
    {
        var service = organization.ServiceFor(organization.AdministratorId);
        return [.. Tables.SelectMany(table => service
                .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities
                .Select(row => table + " " + string.Join("; ", row.Attributes
                    .Where(column => !ByRun.Contains(column.Key) && !(column.Value is Guid && row.Id.Equals(column.Value)))
                    .OrderBy(column => column.Key, StringComparer.Ordinal)
                    .Select(column => $"{column.Key}={Text(column.Value)}"))))
            .Order(StringComparer.Ordinal)];
    }

    private static string Text(object value) => value switch
    {
        EntityReference reference => $"{reference.LogicalName}:{reference.Id}",
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
