using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Communication;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Commitments;

public sealed class CommitmentTests : CommunicationScenario
{
    private const int OnTrack = 0;
    private const int AtRisk = 1;
    private const int Missed = 2;
    private const int Met = 3;

    [Fact, Rule("K1")]
    public void An_actions_health_follows_its_date_and_when_it_was_done()
    {
        var promise = Promise(days: 10);
        Assert.Equal(OnTrack, Health(promise));

        Anna.Service.Change(promise, ("rcv_reviewon", Now.Date));
        Assert.Equal(AtRisk, Health(promise));
        Anna.Service.Change(promise, ("rcv_measuredon", Now));
        Assert.Equal(Met, Health(promise));
        Anna.Service.Change(promise, ("rcv_measuredon", null), ("rcv_reviewon", Now.Date.AddDays(-1)));
        Assert.Equal(Missed, Health(promise));
    }

    [Fact, Rule("K1")]
    public void A_measures_health_follows_what_is_measured()
    {
        Refused(() => Promise(10, ("rcv_kind", Choice(1)), ("rcv_target", 99.5m)), "K1-measure");
        Refused(() => Anna.Service.Add("rcv_commitment", ("rcv_accountid", Northwind), ("rcv_name", "No date"), ("rcv_kind", Choice(0))), "K1-review");
        var promise = Promise(10, ("rcv_kind", Choice(1)), ("rcv_comparison", Choice(1)), ("rcv_target", 99.5m), ("rcv_unit", "%"));
        Assert.Equal(OnTrack, Health(promise));

        Anna.Service.Change(promise, ("rcv_actual", 95m));
        Assert.Equal(AtRisk, Health(promise));
        Anna.Service.Change(promise, ("rcv_actual", 80m));
        Assert.Equal(Missed, Health(promise));
        Refused(() => Anna.Service.Change(promise, ("rcv_health", Choice(Met))), "derived-column");
    }

    [Fact, Rule("K2")]
    public void What_the_client_does_not_know_yet_moves_freely()
    {
        var promise = Promise(days: 10);
        Anna.Service.Change(promise, ("rcv_reviewon", Now.Date.AddDays(20)));

        Assert.Equal(Now.Date.AddDays(20), Value<DateTime>(promise, "rcv_firstreviewon"));
        IsPromised(Opened, Start.AddMinutes(30));
        Anna.Service.Delete(promise.LogicalName, promise.Id);
    }

    [Fact, Rule("K2")]
    public void A_shared_promise_moves_with_a_reason_and_the_client_hears_at_once()
    {
        var promise = Shared();
        foreach (var (_, send) in Actor.UpdateDoors)
        {
            Refused(() => send(Mia, Change(promise, ("rcv_reviewon", Now.Date.AddDays(20)))), "K2-reason");
            Refused(() => send(Anna, Change(promise, ("rcv_target", 5m))), "K2-reason");
        }


        Anna.Service.Change(promise, ("rcv_reviewon", Now.Date.AddDays(20)), ("rcv_changereason", "The part is late."));

        Assert.Equal(Now.Date.AddDays(10), Value<DateTime>(promise, "rcv_firstreviewon"));
        IsPromised(Opened, Now);
        Refused(() => Anna.Service.Change(promise, ("rcv_reviewon", Now.Date.AddDays(30))), "K2-reason"); // The reason was the other change's.
        Organization.Clock.Advance(TimeSpan.FromDays(11));
        Anna.Service.Change(promise, ("rcv_unit", "pieces"), ("rcv_actual", 1m));
        Assert.Equal(Missed, Health(promise));
    }

    [Fact, Rule("K2")]
    public void What_the_client_asked_for_counts_from_then_on()
    {
        var promise = Shared();
        Anna.Service.Change(promise, ("rcv_reviewon", Now.Date.AddDays(40)), ("rcv_changereason", "After their inventory."), ("rcv_changeagreed", true));
        Organization.Clock.Advance(TimeSpan.FromDays(11));
        Anna.Service.Change(promise, ("rcv_actual", 1m));
        Assert.Equal(OnTrack, Health(promise));

        Anna.Service.Change(promise, ("rcv_reviewon", Now.Date.AddDays(60)), ("rcv_changereason", "We need longer."));
        Assert.False(Value<bool>(promise, "rcv_changeagreed"));
        Assert.Equal(Missed, Health(promise));
    }

    [Fact, Rule("K2")]
    public void After_verify_a_personal_touchpoint_is_owed()
    {
        LeavesImpossibleStates("The verification is loaded.", "S4-milestone-early");
        var promise = Shared();
        LoadChange(Opened, ("rcv_verifiedon", Now), ("rcv_nextupdateon", null));
        LoadChange(OpenUpdate(Opened), ("statecode", State(2)), ("statuscode", State(3)));

        Anna.Service.Change(promise, ("rcv_reviewon", Now.Date.AddDays(20)), ("rcv_changereason", "The part is late."));

        var owed = Assert.Single(Touchpoints(Opened, 4));
        Assert.Equal(Now, owed.GetAttributeValue<DateTime>("scheduledend"));
        Assert.Contains("Gateway replaced", owed.GetAttributeValue<string>("subject"), StringComparison.Ordinal);
    }

    [Fact, Rule("K2")]
    public void A_shared_promise_is_not_deleted_nor_taken_back_in_silence()
    {
        var promise = Shared();
        Refused(() => Anna.Service.Delete(promise.LogicalName, promise.Id), "K2-deleted");
        Refused(() => Anna.Service.Change(promise, ("statecode", State(1)), ("statuscode", State(2))), "K2-reason");

        Anna.Service.Change(promise, ("rcv_changereason", "They changed the product."), ("statecode", State(1)), ("statuscode", State(2)));
        IsPromised(Opened, Now);
    }

    [Fact, Rule("K2")]
    public void What_was_kept_is_put_away_without_a_word()
    {
        var promise = Shared();
        Anna.Service.Change(promise, ("rcv_measuredon", Now));
        Anna.Service.Change(promise, ("statecode", State(1)), ("statuscode", State(2)));

        IsPromised(Opened, Start.AddMinutes(30));
    }

    private EntityReference Promise(int days, params (string Column, object? Value)[] values) => Anna.Service.Add("rcv_commitment",
    [
        ("rcv_recoveryid", Opened), ("rcv_name", "Gateway replaced"), ("rcv_kind", Choice(0)), ("rcv_planpart", Choice(0)),
        ("rcv_reviewon", Now.Date.AddDays(days)), .. values,
    ]);

    private EntityReference Shared()
    {
        var promise = Promise(days: 10);
        Assert.Equal(Northwind, Value<EntityReference>(promise, "rcv_accountid"));
        LoadChange(promise, ("rcv_sharedon", Now));
        return promise;
    }

    private int? Health(EntityReference promise) => ChoiceOf(promise, "rcv_health");
}
