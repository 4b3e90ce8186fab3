using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Restitution;

[Rule("R4")]
public sealed class TierTests : RestitutionScenario
{
    private EntityReference TeamLead => Administrator.Find("rcv_restitutionpolicy", "rcv_name", "Team lead");

    [Fact]
    public void A_tier_that_overlaps_another_is_refused_when_saved()
    {
        Refused(() => Add(4000m, 6000m), "\"Team lead\"", "(R4-overlap)");
        Refused(() => Add(90000m, null), "\"Board\"", "(R4-overlap)");
        Refused(() => Ada.Service.Change(TeamLead, ("rcv_maxamount", new Money(5000.01m))), "\"Director\"", "(R4-overlap)");
    }

    [Fact]
    public void An_inactive_tier_counts_as_absent_until_it_is_activated()
    {
        Ada.Service.Change(TeamLead, ("statecode", new OptionSetValue(1)));
        Add(500m, 5000m);

        Refused(() => Ada.Service.Change(TeamLead, ("statecode", new OptionSetValue(0))), "(R4-overlap)");
    }

    [Fact]
    public void Two_of_one_bulk_request_see_each_other()
    {
        Ada.Service.Change(TeamLead, ("statecode", new OptionSetValue(1)));

        Refused(
            () => Ada.Execute(new CreateMultipleRequest
            {
                Targets = new EntityCollection([Tier(500m, 3000m), Tier(2000m, 5000m)]) { EntityName = "rcv_restitutionpolicy" },
            }),
            "(R4-overlap)");
    }

    [Fact]
    public void A_tier_is_in_base_currency()
    {
        var euro = Administrator.Find("transactioncurrency", "isocurrencycode", "EUR");

        Refused(() => Ada.Service.Change(TeamLead, ("transactioncurrencyid", euro)), "(R4-currency)");
    }

    [Fact]
    public void Approvals_need_a_team_and_a_range_needs_values()
    {
        Refused(() => Ada.Service.Change(TeamLead, ("rcv_approverteamid", null)), "(R4-team)");
        Refused(() => Ada.Service.Change(TeamLead, ("rcv_maxamount", new Money(500m))), "(R4-bounds)");
    }

    private void Add(decimal from, decimal? to) => Ada.Service.Create(Tier(from, to));

    private static Entity Tier(decimal from, decimal? to) => new("rcv_restitutionpolicy")
    {
        ["rcv_name"] = $"From {from}",
        ["rcv_minamount"] = new Money(from),
        ["rcv_maxamount"] = to is { } maximum ? new Money(maximum) : null,
        ["rcv_approvalsrequired"] = 0,
    };
}
