using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Restitution;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Impact;

public sealed class ImpactTests : RestitutionScenario
{
    private EntityReference? failed;

    private EntityReference Failed => failed ??= LoadRecovery(Northwind);

    [Fact, Rule("M1"), Rule("M2"), Rule("M3")]
    public void The_recovery_follows_its_impacts()
    {
        var first = Record(level: 2, amount: 1000m);
        Shows(score: 45, severity: 1, loss: 1000m);

        var second = Record(level: 1);
        Shows(score: 59, severity: 1, loss: 1000m);

        Anna.Service.Change(first, ("rcv_confirmedamount", new Money(700.5m)));
        Shows(score: 59, severity: 1, loss: 700.5m);

        Anna.Service.Change(second, ("rcv_level", Choice(3)));
        Shows(score: 84, severity: 0, loss: 700.5m);

        Anna.Service.Delete(first.LogicalName, first.Id);
        Shows(score: 70, severity: 0, loss: 0m);

        Anna.Service.Change(second, ("statecode", new OptionSetValue(1)));
        Shows(score: 0, severity: null, loss: 0m);
    }

    [Fact, Rule("M3")]
    public void Amounts_count_in_base_currency()
    {
        var euro = Administrator.Find("transactioncurrency", "isocurrencycode", "EUR");
        var impact = Record(level: 0, amount: 900m, currency: euro);
        var rate = Value<decimal>(euro, "exchangerate");
        Assert.Equal(decimal.Round(900m / rate, 2, MidpointRounding.AwayFromZero), Amount(Failed, "rcv_financialimpact"));

        Anna.Service.Change(impact, ("transactioncurrencyid", new EntityReference("transactioncurrency", Organization.BaseCurrencyId)));
        Assert.Equal(900m, Amount(Failed, "rcv_financialimpact"));
    }

    [Fact, Rule("M1")]
    public void Bulk_requests_count_every_row()
    {
        Anna.Execute(new CreateMultipleRequest { Targets = new EntityCollection([Row(2, 100m), Row(1, 50m)]) { EntityName = "rcv_impact" } });
        Shows(score: 59, severity: 1, loss: 150m);

        var all = Administrator.Children("rcv_impact", "rcv_recoveryid", Failed, "createdon");
        Anna.Execute(new UpdateMultipleRequest
        {
            Targets = new EntityCollection([.. all.Select(row => Change(row.ToEntityReference(), ("rcv_level", Choice(0)), ("rcv_amount", new Money(1m))))]) { EntityName = "rcv_impact" },
        });
        Shows(score: 19, severity: 3, loss: 2m);
    }

    [Fact, Rule("M1")]
    public void A_client_never_writes_the_roll_ups_and_a_refresh_repairs_them()
    {
        Record(level: 2, amount: 1000m);
        Refused(() => Mia.Service.Change(Failed, ("rcv_impactscore", 1)), "rcv_impactscore");
        Refused(() => Mia.Service.Change(Failed, ("rcv_financialimpact", new Money(1m))), "rcv_financialimpact");
        Refused(() => Mia.Service.Change(Failed, ("rcv_restitutionapproved", new Money(1m))), "rcv_restitutionapproved");

        Loader.Change(Failed, ("rcv_impactscore", 1), ("rcv_financialimpact", new Money(1m)), ("rcv_restitutionapproved", new Money(5m)));
        Anna.Service.Change(Failed, ("rcv_refresh", 7));
        Shows(score: 45, severity: 1, loss: 1000m);
        Assert.Equal(0m, Amount(Failed, "rcv_restitutionapproved"));
    }

    [Fact, Rule("M1")]
    public void Nothing_is_added_changed_or_deleted_on_an_ended_recovery()
    {
        LeavesImpossibleStates("The end is loaded.", "M2-severity-unexplained", "V4-cause", "V4-improvement", "V4-outcome", "V5-closed-on");
        var impact = Record(level: 2);
        Loader.Change(Failed, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));

        Refused(() => Record(level: 1), "(M1-recovery-ended)");
        foreach (var (_, send) in Actor.UpdateDoors)
        {
            Refused(() => send(Mia, Change(impact, ("rcv_level", Choice(0)))), "(M1-recovery-ended)");
            Refused(() => send(Mia, Change(impact, ("rcv_description", "Not so bad."))), "(M1-recovery-ended)");
        }

        Refused(() => Mia.Service.Delete(impact.LogicalName, impact.Id), "(M1-recovery-ended)");
        Refused(() => Administrator.Delete(impact.LogicalName, impact.Id), "(M1-recovery-ended)");
    }

    [Fact, Rule("M1")]
    public void An_impact_is_whole_and_stays_with_its_recovery()
    {
        Refused(() => Anna.Service.Add("rcv_impact", ("rcv_recoveryid", Failed)), "(M1-dimension)", "(M1-level)", "(M1-description)");
        Refused(() => Record(level: 1, amount: -1m), "(M3-amount)");
        Refused(() => Anna.Service.Change(Record(level: 1), ("rcv_recoveryid", LoadRecovery(Litware))), "(M1-recovery-fixed)");
    }

    [Fact, Rule("M1")]
    public void Saving_an_impact_costs_three_requests_and_words_alone_one()
    {
        var impact = Record(level: 2);
        Assert.Equal(3, Organization.Trace.Last!.PluginRequests);

        Anna.Service.Change(impact, ("rcv_description", "We key every order by hand, still."));
        Assert.Equal(1, Organization.Trace.Last!.PluginRequests);
    }

    private EntityReference Record(int level, decimal? amount = null, EntityReference? currency = null)
    {
        var row = Row(level, amount);
        if (currency is not null)
            row["transactioncurrencyid"] = currency;
        return new EntityReference("rcv_impact", Anna.Service.Create(row));
    }

    private Entity Row(int level, decimal? amount) => new("rcv_impact")
    {
        ["rcv_recoveryid"] = Failed,
        ["rcv_dimension"] = Choice(1),
        ["rcv_level"] = Choice(level),
        ["rcv_description"] = "We key every order by hand.",
        ["rcv_amount"] = amount is { } money ? new Money(money) : null,
    };

    private void Shows(int score, int? severity, decimal loss)
    {
        Assert.Equal(score, Value<int?>(Failed, "rcv_impactscore"));
        Assert.Equal(severity, Value<OptionSetValue?>(Failed, "rcv_suggestedseverity")?.Value - 718340000);
        Assert.Equal(loss, Amount(Failed, "rcv_financialimpact"));
    }
}
