using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Restitution;

public class RestitutionRulesTests
{
    private static readonly RestitutionRow Draft = SoundSubmission.Example.Row;

    private static readonly RestitutionRow Delivered = Draft with
    {
        Status = RestitutionStatus.Delivered,
        DeliveryReference = "CN-2044",
        ClientResponse = ClientResponse.Accepted,
    };

    [Fact, Rule("R1")]
    public void A_sound_draft_is_taken() => Assert.Empty(RestitutionRules.All.Check(Draft));

    [Theory, Rule("R1")]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("-0.01")]
    public void What_is_given_costs_something(string? amount) => Assert.Equal(
        ["R1-amount"],
        RestitutionRules.All.Check(Draft with { Amount = amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture) }).Codes());

    [Fact, Rule("R1")]
    public void An_apology_alone_costs_nothing()
    {
        var apology = Draft with { Type = RestitutionType.ApologyOnly, Amount = null };

        Assert.Empty(RestitutionRules.All.Check(apology));
        Assert.Empty(RestitutionRules.All.Check(apology with { Amount = 0m }));
        Assert.Equal(["R1-apology-only"], RestitutionRules.All.Check(apology with { Amount = 0.01m }).Codes());
    }

    [Fact, Rule("R1")]
    public void A_restitution_begins_as_a_draft()
    {
        Assert.Empty(RestitutionRules.New.Check(RestitutionStatus.Draft));
        Assert.Equal(["R1-draft"], RestitutionRules.New.Check(RestitutionStatus.Submitted).Codes());
        Assert.Equal(["R1-draft"], RestitutionRules.New.Check(RestitutionStatus.Approved).Codes());
    }

    [Fact, Rule("R1")]
    public void What_is_missing_is_said_at_once() =>
        Assert.Equal(["R1-recovery", "R1-name", "R1-type"], RestitutionRules.All.Check(new RestitutionRow()).Codes());

    [Theory, Rule("R11")]
    [InlineData(null)]
    [InlineData(" ")]
    public void Delivery_needs_a_reference(string? reference) =>
        Assert.Equal(["R11-reference"], RestitutionRules.All.Check(Delivered with { DeliveryReference = reference }).Codes());

    [Fact, Rule("R13")]
    public void Delivery_needs_the_clients_response_but_for_what_a_contract_owes()
    {
        Assert.Empty(RestitutionRules.All.Check(Delivered));
        Assert.Equal(["R13-response"], RestitutionRules.All.Check(Delivered with { ClientResponse = null }).Codes());
        Assert.Empty(RestitutionRules.All.Check(Delivered with { ClientResponse = null, IsContractual = true }));
    }

    [Fact, Rule("R13")]
    public void Less_than_a_yes_is_for_the_sponsor()
    {
        Assert.True(RestitutionRules.NeedsSponsor(ClientResponse.Declined));
        Assert.True(RestitutionRules.NeedsSponsor(ClientResponse.AcceptedInPart));
        Assert.False(RestitutionRules.NeedsSponsor(ClientResponse.Accepted));
        Assert.False(RestitutionRules.NeedsSponsor(null));
    }

    [Fact, Rule("R7")]
    public void From_submission_on_the_facts_stay()
    {
        Assert.Empty(LockedFacts.All.Check(new FactsWrite(RestitutionStatus.Draft, ["rcv_amount"])));
        Assert.Empty(LockedFacts.All.Check(new FactsWrite(RestitutionStatus.Submitted, [])));
        foreach (var status in Enum.GetValues<RestitutionStatus>().Where(status => status != RestitutionStatus.Draft))
            Assert.Equal(["R7-locked"], LockedFacts.All.Check(new FactsWrite(status, ["rcv_amount"])).Codes());
    }
}

public class StatusRulesTests
{
    private static readonly RestitutionStatus[] Open = [RestitutionStatus.Draft, RestitutionStatus.Submitted, RestitutionStatus.Approved];

    private static IReadOnlyList<string> Move(RestitutionStatus from, RestitutionStatus to, RestitutionStatus? demanded = null) =>
        StatusRules.All.Check(new StatusMove(from, to, demanded)).Codes();

    [Fact, Rule("R7")]
    public void Any_open_one_can_be_withdrawn_and_no_other()
    {
        foreach (var from in Enum.GetValues<RestitutionStatus>().Where(from => from != RestitutionStatus.Withdrawn))
            Assert.Equal(Open.Contains(from), Move(from, RestitutionStatus.Withdrawn).Count == 0);
    }

    [Theory, Rule("R7"), Rule("R10")]
    [InlineData(nameof(RestitutionStatus.Withdrawn), "R7-withdrawn")]
    [InlineData(nameof(RestitutionStatus.Delivered), "R10-decided")]
    [InlineData(nameof(RestitutionStatus.Rejected), "R10-decided")]
    public void Out_of_a_final_status_there_is_one_reason_and_no_way(string final, string code)
    {
        var from = Enum.Parse<RestitutionStatus>(final);
        foreach (var to in Enum.GetValues<RestitutionStatus>().Where(to => to != from))
            Assert.Equal([code], Move(from, to, demanded: to));
    }

    [Fact, Rule("R8")]
    public void Approved_comes_exactly_where_decisions_demand_it()
    {
        Assert.Empty(Move(RestitutionStatus.Submitted, RestitutionStatus.Approved, RestitutionStatus.Approved));
        Assert.Equal(["R8-approved"], Move(RestitutionStatus.Submitted, RestitutionStatus.Approved));
        Assert.Equal(["R8-approved"], Move(RestitutionStatus.Submitted, RestitutionStatus.Approved, RestitutionStatus.Rejected));
        Assert.Equal(["R8-approved"], Move(RestitutionStatus.Draft, RestitutionStatus.Approved, RestitutionStatus.Approved));
    }

    [Fact, Rule("R8")]
    public void So_does_rejected()
    {
        Assert.Empty(Move(RestitutionStatus.Submitted, RestitutionStatus.Rejected, RestitutionStatus.Rejected));
        Assert.Equal(["R8-rejected"], Move(RestitutionStatus.Submitted, RestitutionStatus.Rejected));
        Assert.Equal(["R8-rejected"], Move(RestitutionStatus.Approved, RestitutionStatus.Rejected, RestitutionStatus.Rejected));
    }

    [Fact, Rule("R11")]
    public void Only_an_approved_one_is_delivered()
    {
        Assert.Empty(Move(RestitutionStatus.Approved, RestitutionStatus.Delivered));
        Assert.Equal(["R11-approved"], Move(RestitutionStatus.Submitted, RestitutionStatus.Delivered));
        Assert.Equal(["R11-approved"], Move(RestitutionStatus.Draft, RestitutionStatus.Delivered));
    }

    [Fact, Rule("R7")]
    public void There_is_no_way_back_and_no_second_submission()
    {
        Assert.Empty(Move(RestitutionStatus.Draft, RestitutionStatus.Submitted));
        Assert.Equal(["R7-draft"], Move(RestitutionStatus.Submitted, RestitutionStatus.Draft));
        Assert.Equal(["R7-draft"], Move(RestitutionStatus.Approved, RestitutionStatus.Draft));
        Assert.Equal(["R7-submitted"], Move(RestitutionStatus.Approved, RestitutionStatus.Submitted));
        Assert.Equal(["R7-together"], StatusRules.All.Check(new StatusMove(RestitutionStatus.Draft, RestitutionStatus.Submitted, FactsDiffer: true)).Codes());
    }
}
