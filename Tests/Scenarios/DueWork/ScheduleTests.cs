using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.DueWork;

/// <summary>The schedule's two commands.</summary>
public sealed class ScheduleTests : DueWorkScenario
{
    [Fact, Rule("X2")]
    public void What_is_due_first_is_listed_first_and_the_rest_is_told_of()
    {
        LeavesImpossibleStates("The due times are loaded.", "S7-due");
        var (first, second, third) = (Open(Northwind), Open(AdventureWorks, severity: 1), Open(Tailspin, severity: 1));
        RunSchedule(Organization);
        Organization.Clock.Advance(TimeSpan.FromMinutes(80));
        LoadChange(Step(third, 0), ("rcv_dueon", Start.AddMinutes(-30)));

        var (ids, hasMore) = Due(Administrator);
        Assert.Equal([third.Id, first.Id, second.Id], ids);
        Assert.False(hasMore);
        (ids, hasMore) = Due(Administrator, size: 2);
        Assert.Equal([third.Id, first.Id], ids);
        Assert.True(hasMore);
    }

    [Fact, Rule("X2")]
    public void Listing_writes_nothing()
    {
        _ = Opened;
        Organization.Clock.Advance(TimeSpan.FromHours(9));
        var before = Versions();

        Due(Administrator);

        Assert.Equal(before, Versions());
    }

    [Fact, Rule("X2")]
    public void A_day_ahead_of_anything_there_is_nothing_to_do_and_that_costs_one_read_one_lock_and_one_read()
    {
        _ = Opened;
        RunSchedule(Organization);

        Assert.Empty(Due(Administrator).Ids);
        var answer = Process(Administrator, Opened);

        Assert.Equal((0, 0, 0, false), (answer["Escalated"], answer["Planned"], answer["Scored"], answer["HasMore"]));
        Assert.Equal(3, Organization.Trace.Last!.PluginRequests);
    }

    [Fact, Rule("X2")]
    public void A_further_due_item_costs_two_requests()
    {
        LeavesImpossibleStates("The due times are loaded.", "C1-promise", "S7-due");
        _ = Opened;
        RunSchedule(Organization);
        Organization.Clock.Advance(TimeSpan.FromMinutes(46));
        LoadChange(Step(Opened, 0), ("rcv_dueon", Now.AddMinutes(-16)));
        using var copy = Organization.Clone();
        LoadChange(OpenUpdate(Opened), ("scheduledend", Now));

        Assert.Equal(1, Process(Administrator, Opened)["Escalated"]);
        var one = Organization.Trace.Last!.PluginRequests;
        Assert.Equal(2, Process(copy.ServiceFor(copy.AdministratorId), Opened)["Escalated"]);

        Assert.Equal(one + 2, copy.Trace.Last!.PluginRequests);
    }

    [Fact, Rule("X2")]
    public void Without_an_id_a_batch_is_done_at_once()
    {
        Open(Northwind);
        Open(AdventureWorks);
        Open(Tailspin);
        Organization.Clock.Advance(TimeSpan.FromHours(1));

        var first = Administrator.Call("rcv_ProcessDueWork", null, ("BatchSize", 2));
        var rest = Administrator.Call("rcv_ProcessDueWork", null);

        Assert.True((bool)first["HasMore"]);
        Assert.False((bool)rest["HasMore"]);
        Assert.True((int)first["Escalated"] > (int)rest["Escalated"]);
        Assert.Empty(Due(Administrator).Ids);
    }

    [Fact, Rule("X2")]
    public void One_bad_recovery_does_not_stop_the_others()
    {
        var (bad, good) = (Open(Northwind), Open(AdventureWorks));
        // Nobody can write a task for a user who is gone from this organisation's roles.
        LoadChange(Step(bad, 0), ("ownerid", Anna.Reference));
        Organization.Rows.Update(new Entity("rcv_recoverystep", Step(bad, 0).Id) { ["ownerid"] = Rita.Reference });
        Administrator.Disassociate("systemuser", Rita.Id, new Relationship("systemuserroles_association"), [Administrator.Find("role", "name", "Recovery Reader")]);
        Organization.Clock.Advance(TimeSpan.FromHours(1));

        var failed = 0;
        foreach (var id in Due(Administrator).Ids)
        {
            try
            {
                Administrator.Call("rcv_ProcessDueWork", null, ("RecoveryId", id));
            }
            catch (System.ServiceModel.FaultException<OrganizationServiceFault>)
            {
                failed++;
                Assert.Equal(bad.Id, id);
            }
        }

        Assert.Equal(1, failed);
        Assert.NotEmpty(Told(Step(good, 0)));
        Assert.Equal([bad.Id], Due(Administrator).Ids);
    }

    [Fact, Rule("X2")]
    public void Bad_input_is_refused_by_name()
    {
        Refused(() => Administrator.Call("rcv_ListDueWork", null, ("BatchSize", 0)), "BatchSize (0)", "X2-parameter-batchsize");
        Refused(() => Administrator.Call("rcv_ProcessDueWork", null, ("BatchSize", 201)), "BatchSize (201)");
        Refused(() => Administrator.Call("rcv_ProcessDueWork", null, ("RecoveryId", Guid.NewGuid())), "Does Not Exist");
    }

    [Fact, Rule("X2")]
    public void The_schedule_is_run_by_an_administrator_or_a_manager()
    {
        _ = Opened;
        Due(Rita.Service);
        Process(Ada.Service, Opened);
        Process(Mia.Service, Opened);
        LacksPrivilege(() => Process(Anna.Service, Opened));
        LacksPrivilege(() => Due(Anna.Service));
    }

    [Fact, Rule("X2"), Rule("C4")]
    public void Only_the_schedule_writes_a_level()
    {
        Refused(() => Mia.Service.Change(Step(Opened, 0), ("rcv_escalationlevel", 3)), "derived-column");
        Refused(() => Mia.Service.Change(Opened, ("rcv_escalationlevel", 3)), "derived-column");
        Refused(() => Anna.Service.Change(OpenUpdate(Opened), ("rcv_escalationlevel", 3)), "derived-column");
    }

    [Fact, Rule("C1")]
    public void A_promise_that_is_missing_is_planned()
    {
        var answer = Process(Administrator, Recovery);

        Assert.Equal(1, answer["Planned"]);
        IsPromised(Recovery, Value<DateTime>(Recovery, "rcv_nextupdateon"));
        Assert.Equal(0, Process(Administrator, Recovery)["Planned"]);
    }

    [Fact, Rule("F3"), Rule("F5")]
    public void Trust_is_looked_at_once_a_day_for_each_account()
    {
        Open(Northwind);
        Organization.Clock.Advance(TimeSpan.FromMinutes(1));
        var latest = Open(Northwind, category: 1);
        Assert.Equal([latest.Id], Due(Administrator).Ids);
        RunSchedule(Organization);
        Assert.Equal(Start.Date, Value<DateTime>(Northwind, "rcv_dailyworkon"));
        Assert.Empty(Due(Administrator).Ids);

        After(TimeSpan.FromHours(15));

        Assert.Equal(Start.Date.AddDays(1), Value<DateTime>(Northwind, "rcv_dailyworkon"));
        Assert.Empty(Due(Administrator).Ids);
    }

    private IReadOnlyList<long> Versions() =>
    [
        .. new[] { "rcv_recovery", "rcv_recoverystep", "rcv_touchpoint", "task", "account" }.SelectMany(table => Administrator
            .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet("versionnumber") }).Entities
            .Select(row => row.GetAttributeValue<long>("versionnumber"))),
    ];
}
