using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.DueWork;

/// <summary>Improvements, promises and approved restitution are late by working days, also after the recovery has ended (C4).</summary>
public sealed class LateByDaysTests : DueWorkScenario
{
    [Fact, Rule("C4")]
    public void Whatever_ends_an_item_brings_the_recoverys_level_down()
    {
        var improvement = Late("rcv_improvement", "rcv_dueon", Start.Date);
        var promise = Late("rcv_commitment", "rcv_reviewon", Start.Date.AddDays(-2));
        var dropped = Late("rcv_commitment", "rcv_reviewon", Start.Date.AddDays(-2));
        LoadChange(dropped, ("rcv_escalationlevel", 1));
        LoadChange(Recovery, ("rcv_sponsorid", Sam.Reference), ("rcv_verifiedon", Start));
        After(TimeSpan.FromDays(1));
        Assert.Equal((2, 1), (Level(Recovery), Level(improvement)));

        Anna.Service.Change(promise, ("rcv_measuredon", Now));
        LoadChange(dropped, ("rcv_escalationlevel", 2));
        Mia.Service.Delete("rcv_commitment", dropped.Id);
        Assert.Equal(1, Level(Recovery));

        Anna.Service.Change(improvement, ("statecode", State(0)), ("statuscode", State(718340002)));
        Assert.Equal(0, Level(Recovery));
    }

    [Theory, Rule("C4")]
    [InlineData("rcv_improvement", "rcv_dueon")]
    [InlineData("rcv_commitment", "rcv_reviewon")]
    [InlineData("rcv_restitution", "rcv_decidedon")]
    public void What_is_late_by_days_is_told_on_working_days_one_three_and_five_also_after_closing(string table, string column)
    {
        LeavesImpossibleStates("What is late is loaded past the plug-ins.", "K2-first-date", "R2-account", "R2-frozen", "R8-approved", "V4-cause", "V4-improvement", "V4-money", "V4-outcome", "V5-closed-on");
        var item = Late(table, column, Start.Date);
        LoadChange(Recovery, ("rcv_sponsorid", Sam.Reference), ("statecode", State(1)), ("statuscode", State(2)));

        After(TimeSpan.FromDays(10));

        // Tuesday 3 March: Wednesday, Friday, and Tuesday after the weekend, when work begins.
        Assert.Equal(
            [(Anna.Id, Start.Date.AddDays(1).AddHours(9)), (Mia.Id, Start.Date.AddDays(3).AddHours(9)), (Sam.Id, Start.Date.AddDays(7).AddHours(9))],
            Told(Recovery));
        Assert.Equal(3, Level(item));
        Assert.Equal(3, Level(Recovery));
    }

    [Fact, Rule("C4")]
    public void What_was_promised_without_a_recovery_is_told_to_its_people_once_a_day()
    {
        LeavesImpossibleStates("What is late is loaded past the plug-ins.", "K2-first-date");
        var earlier = Open(Northwind);
        Organization.Clock.Advance(TimeSpan.FromHours(1));
        var latest = Open(Northwind, category: 1);
        var promise = Load("rcv_commitment",
            ("rcv_accountid", Northwind), ("rcv_name", "Answers within an hour"), ("rcv_kind", Choice(0)), ("rcv_reviewon", Start.Date), ("ownerid", Ben.Reference));

        for (var day = 0; day < 10; day++)
            After(TimeSpan.FromDays(1));

        Assert.Equal(3, Level(promise));
        bool About(Entity task) => task.GetAttributeValue<string>("subject").Contains("Answers within an hour", StringComparison.Ordinal);
        Assert.Equal([Ben.Id, Mia.Id, Sam.Id], Tasks(latest).Where(About).Select(task => task.GetAttributeValue<EntityReference>("ownerid").Id));
        Assert.DoesNotContain(Tasks(earlier), About);
    }

    [Fact, Rule("C4")]
    public void What_is_done_is_not_late()
    {
        LeavesImpossibleStates("What is late is loaded past the plug-ins.", "K2-first-date", "P3-done-on", "R11-reference", "R13-response", "R2-account", "R2-frozen", "R8-approved", "R8-decided-on", "S7-waiting-since");
        LoadChange(Late("rcv_improvement", "rcv_dueon", Start.Date), ("statuscode", State(718340002)));
        LoadChange(Late("rcv_commitment", "rcv_reviewon", Start.Date), ("rcv_measuredon", Start));
        LoadChange(Late("rcv_restitution", "rcv_decidedon", Start), ("statecode", State(1)), ("statuscode", State(2)));
        Lay("Waits for the client", 10, 0, WaitingOnClient);
        Lay("Not begun", 20, 1);
        LoadChange(Recovery, ("rcv_verifiedon", Start));

        After(TimeSpan.FromDays(20));

        Assert.Equal(0, Level(Recovery));
        Assert.Empty(Told(Recovery));
    }

    private EntityReference Late(string table, string column, DateTime on)
    {
        var row = Load(table,
        [
            ("rcv_recoveryid", Recovery), ("rcv_name", "Release gate"), ("ownerid", Anna.Reference), (column, on),
            .. table == "rcv_improvement" ? [("rcv_kind", Choice(1)), ("rcv_measure", "Formats tested"), ("rcv_target", 100m)] : Array.Empty<(string, object?)>(),
            .. table == "rcv_commitment" ? [("rcv_accountid", Northwind), ("rcv_kind", Choice(0))] : Array.Empty<(string, object?)>(),
            .. table == "rcv_restitution" ? [("rcv_type", Choice(0)), ("rcv_amount", new Money(10m))] : Array.Empty<(string, object?)>(),
        ]);
        if (table != "rcv_commitment")
            LoadChange(row, ("statuscode", State(table == "rcv_improvement" ? 718340001 : 718340002)));
        return row;
    }
}
