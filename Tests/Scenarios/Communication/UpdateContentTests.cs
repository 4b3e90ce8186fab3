using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;

namespace RecoveryCrm.Tests.Scenarios.Communication;

public sealed class UpdateContentTests : CommunicationScenario
{
    [Fact, Rule("C3")]
    public void An_empty_update_is_refused_at_every_door()
    {
        var update = OpenUpdate(Opened);
        Anna.Service.Add("annotation", ("objectid", update), ("subject", "Internal"), ("notetext", "Called the vendor"));

        foreach (var (door, complete) in TouchpointDoors)
            Assert.True(Refused(() => complete(Anna, update)).Contains("(C3-empty)", StringComparison.Ordinal), door);
        Refused(() => Tell(Anna, update, "<p>&nbsp;</p>"), "(C3-empty)");
        Refused(() => Administrator.Change(update, ("statecode", State(1))), "(C3-empty)");
        Refused(() => Anna.Service.Change(update, ("statecode", State(1)), ("statuscode", State(-1))), "(C3-empty)");

        Assert.Equal(1, StatusOf(update));
        Assert.Null(Administrator.Read(Opened, "rcv_updatescount").GetAttributeValue<int?>("rcv_updatescount"));
    }

    [Fact, Rule("C3")]
    public void No_news_is_a_fair_update()
    {
        Tell(Anna, OpenUpdate(Opened), "No news yet.");

        Assert.Equal(1, Value<int>(Opened, "rcv_updatescount"));
    }

    [Fact, Rule("C2")]
    public void What_the_client_was_told_stays()
    {
        var update = OpenUpdate(Opened);
        Tell(Anna, update);

        Refused(() => Anna.Service.Change(update, ("description", "We never said that")), "(C2-history)");
        Refused(() => Anna.Service.Change(update, ("actualend", Now.AddMinutes(-30))), "(C2-history)");
        Refused(() => Administrator.Change(update, ("rcv_recoveryid", null)), "(C2-history)");
        Refused(() => Anna.Service.Change(update, ("rcv_wasontime", false)), "(derived-column)");
        Refused(() => Anna.Service.Change(update, ("statecode", State(0))), "(C2-ended)");
        Refused(() => Anna.Service.Change(update, ("statecode", State(2))), "(C2-ended)");
        Refused(() => Administrator.Delete(update.LogicalName, update.Id), "(C2-deleted)");
    }

    [Fact, Rule("C9")]
    public void A_touchpoint_without_regarding_gets_its_recoverys_account()
    {
        var added = Add(Anna, Added(Opened, CheckIn, ("scheduledend", Now.AddDays(3))));

        Assert.Equal(Northwind, Value<EntityReference>(added, "regardingobjectid"));
    }

    [Fact, Rule("C9")]
    public void A_touchpoint_is_about_its_recoverys_account_and_with_its_people()
    {
        Refused(() => Add(Anna, Added(Opened, CheckIn, ("regardingobjectid", Litware))), "(C9-regarding)");
        Refused(() => Add(Anna, Added(Opened, CheckIn, ("regardingobjectid", Open(AdventureWorks)))), "(C9-regarding)");
        Refused(() => Add(Anna, Added(Opened, CheckIn, ("rcv_contactid", Contact("Lena Lit")))), "(C9-contact)");
        Refused(() => Anna.Service.Change(OpenUpdate(Opened), ("rcv_contactid", Contact("Lena Lit"))), "(C9-contact)");
        Refused(() => Anna.Service.Change(OpenUpdate(Opened), ("regardingobjectid", Litware)), "(C9-regarding)");
        Refused(() => Add(Anna, WithoutRecovery(Northwind, Contact("Lena Lit"))), "(C9-contact)");
        Add(Anna, WithoutRecovery(Northwind, Nora));
    }

    [Fact, Rule("C9"), Rule("C1")]
    public void One_made_on_the_recoverys_timeline_belongs_to_it_and_stands_on_the_accounts()
    {
        var row = Added(Opened, values: [("regardingobjectid", Opened), ("scheduledend", Now.AddMinutes(40))]);
        row.Attributes.Remove("rcv_recoveryid");

        var added = Add(Anna, row);

        Assert.Equal(Northwind, Value<EntityReference>(added, "regardingobjectid"));
        Assert.Equal(added, OpenUpdate(Opened));
        IsPromised(Opened, Now.AddMinutes(40));
    }

    [Fact, Rule("C9")]
    public void People_of_the_parent_and_of_a_subsidiary_are_the_clients_people()
    {
        LoadChange(Litware, ("parentaccountid", Northwind));
        LoadChange(Northwind, ("parentaccountid", AdventureWorks));

        Add(Anna, Added(Opened, CheckIn, ("rcv_contactid", Contact("Lena Lit"))));
        Add(Anna, Added(Opened, CheckIn, ("rcv_contactid", Contact("Adam Work"))));
        Refused(() => Add(Anna, Added(Opened, CheckIn, ("rcv_contactid", Contact("Tess Tail")))), "(C9-contact)");
    }

    private static Entity WithoutRecovery(EntityReference account, EntityReference contact)
    {
        var row = Added(account, CheckIn, ("regardingobjectid", account), ("rcv_contactid", contact));
        row.Attributes.Remove("rcv_recoveryid");
        return row;
    }
}
