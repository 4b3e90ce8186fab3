using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;

namespace RecoveryCrm.Tests.Scenarios.Communication;

/// <summary>The client asks for the update that they were promised (C10).</summary>
public sealed class ChaseTests : CommunicationScenario
{
    [Fact, Rule("C10")]
    public void An_incoming_email_while_the_update_is_overdue_is_counted_and_told_to_the_owner_at_once()
    {
        Overdue();
        ComesIn("email", Opened);

        Assert.Equal(1, Chased);
        var task = Tasks.Single();
        Assert.Equal(Anna.Id, task.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Contains("asking for news", task.GetAttributeValue<string>("subject"), StringComparison.Ordinal);
    }

    [Fact, Rule("C10")]
    public void It_counts_once_for_each_promise()
    {
        Overdue();
        ComesIn("email", Opened);
        Done(ComesIn("email", Opened), status: 4);
        Done(ComesIn("phonecall", Opened));
        Assert.Equal(1, Chased);

        Tell(Anna, OpenUpdate(Opened));
        ComesIn("email", Opened);
        Assert.Equal(1, Chased);

        Organization.Clock.Advance(TimeSpan.FromHours(3));
        ComesIn("email", Opened);
        Assert.Equal(2, Chased);
        Assert.Equal(2, Tasks.Count);
    }

    [Fact, Rule("C10")]
    public void A_call_counts_when_it_is_completed_and_as_of_when_it_was_made()
    {
        _ = Opened;
        Organization.Clock.Advance(TimeSpan.FromMinutes(25));
        var early = ComesIn("phonecall", Opened, ("actualend", Now));
        Organization.Clock.Advance(TimeSpan.FromMinutes(20));
        Done(early);
        Assert.Equal(0, Chased);

        var call = ComesIn("phonecall", Opened);
        Assert.Equal(0, Chased);
        Done(call);
        Assert.Equal(1, Chased);
    }

    [Fact, Rule("C10")]
    public void About_the_case_or_the_account_counts_too()
    {
        var incident = LogCase(Anna, Northwind);
        var recovery = RecoveryOf(incident);
        Organization.Clock.Advance(TimeSpan.FromMinutes(31));
        ComesIn("email", incident);
        Assert.Equal(1, Value<int>(recovery, "rcv_clientchased"));

        Tell(Anna, OpenUpdate(recovery));
        Organization.Clock.Advance(TimeSpan.FromHours(3));
        ComesIn("email", Northwind);
        Assert.Equal(2, Value<int>(recovery, "rcv_clientchased"));
    }

    [Fact, Rule("C10")]
    public void An_email_that_is_filed_later_counts_then()
    {
        Overdue();
        var email = ComesIn("email", null);

        Mia.Service.Change(email, ("regardingobjectid", Opened));

        Assert.Equal(1, Chased);
    }

    [Fact, Rule("C10")]
    public void What_goes_out_comes_in_time_or_from_others_is_no_chase()
    {
        ComesIn("email", Opened);
        Overdue();
        ComesIn("email", Opened, ("directioncode", true));
        ComesIn("email", Opened, ("to", Parties(Contact("Lena Lit"))));
        Assert.Equal(0, Chased);

        ComesIn("email", Opened, ("directioncode", true));
        Assert.Equal(0, Organization.Trace.Last!.PluginRequests);
    }

    private int Chased => Administrator.Read(Opened, "rcv_clientchased").GetAttributeValue<int>("rcv_clientchased");

    private IReadOnlyList<Entity> Tasks => Administrator.Children("task", "regardingobjectid", Opened, "createdon", "subject", "ownerid");

    private void Overdue()
    {
        _ = Opened;
        Organization.Clock.Advance(TimeSpan.FromMinutes(31));
    }

    private EntityReference ComesIn(string table, EntityReference? regarding, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table) { ["subject"] = "Any news?", ["directioncode"] = false, ["to"] = Parties(Nora) };
        if (regarding is not null)
            row["regardingobjectid"] = regarding;
        foreach (var (column, value) in values)
            row[column] = value;
        return new EntityReference(table, Mia.Service.Create(row));
    }

    private static EntityCollection Parties(EntityReference party) =>
        new([new Entity("activityparty") { ["partyid"] = party }]) { EntityName = "activityparty" };

    private void Done(EntityReference activity, int status = 2) => Mia.Service.Change(activity, ("statecode", State(1)), ("statuscode", State(status)));
}
