using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Intake;

public class CaseRulesTests
{
    private static readonly LinkedRecovery Running = new(Guid.NewGuid(), "REC-001000", IsOpen: true, OpenedBy: null);
    private static readonly CaseChange Unmarked = new(Unmarks: true, ChangesCustomer: false, Running);

    private static readonly CaseFacts Case = new(
        Guid.NewGuid(), "Order interface down", Description: null, Account: Guid.NewGuid(), Contact: null, Severity.Major, Category: null,
        OccurredOn: null, ReportedOn: null, DiscoveredBy: null, Recovery: null);

    private static readonly CaseLink Link = new(Case, Guid.NewGuid(), Case.Account!.Value, "Northwind Traders");

    [Fact, Rule("I1")]
    public void A_case_with_an_open_recovery_is_neither_unmarked_nor_given_away()
    {
        Assert.Equal(["I1-unmarked"], CaseChangeRules.All.Check(Unmarked).Codes());
        Assert.Equal(["I1-customer-changed"], CaseChangeRules.All.Check(Unmarked with { Unmarks = false, ChangesCustomer = true }).Codes());
    }

    [Fact, Rule("I1")]
    public void Without_a_recovery_or_when_it_is_over_both_may_happen()
    {
        var both = Unmarked with { ChangesCustomer = true };

        Assert.Empty(CaseChangeRules.All.Check(both with { Recovery = null }));
        Assert.Empty(CaseChangeRules.All.Check(both with { Recovery = Running with { IsOpen = false } }));
    }

    [Fact, Rule("I3")]
    public void A_case_that_has_a_recovery_gets_no_second_one()
    {
        Assert.Empty(CaseLinkRules.All.Check(Link));
        Assert.Equal(["I3-case-has-recovery"], CaseLinkRules.All.Check(Link with { Case = Case with { Recovery = Running } }).Codes());
        Assert.Empty(CaseLinkRules.All.Check(Link with { Case = Case with { Recovery = Running }, Recovery = Running.Id }));
    }

    [Fact, Rule("I3")]
    public void A_recovery_takes_no_case_of_another_client() =>
        Assert.Equal(["I3-case-of-another-client"], CaseLinkRules.All.Check(Link with { Client = Guid.NewGuid() }).Codes());
}
