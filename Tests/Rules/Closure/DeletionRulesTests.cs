using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;

namespace RecoveryCrm.Tests.Rules.Closure;

public class DeletionRulesTests
{
    [Fact, Rule("V7")]
    public void A_recovery_without_a_history_may_go() => Assert.Empty(DeletionRules.All.Check(new DeletedRecovery("Opened by mistake", hasHistory: false)));

    [Fact, Rule("V7")]
    public void A_recovery_with_a_history_stays_and_is_named()
    {
        var violation = Assert.Single(DeletionRules.All.Check(new DeletedRecovery("Order interface down", hasHistory: true)));

        Assert.Equal("V7-history", violation.Code);
        Assert.Contains("Order interface down", violation.Message.In(1033), StringComparison.Ordinal);
    }
}
