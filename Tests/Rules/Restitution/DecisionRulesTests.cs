using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Restitution;

namespace RecoveryCrm.Tests.Rules.Restitution;

public class DecisionRulesTests
{
    [Fact, Rule("R9")]
    public void Saving_a_decision_as_it_is_changes_nothing() =>
        Assert.Empty(DecisionRules.All.Check(new DecisionChange([], deletes: false)));

    [Fact, Rule("R9")]
    public void A_change_is_refused_and_names_every_column_that_was_tried()
    {
        var violation = Assert.Single(DecisionRules.All.Check(new DecisionChange(["rcv_decision", "rcv_comment"], deletes: false)));

        Assert.Equal("R9-changed", violation.Code);
        Assert.Contains("rcv_decision, rcv_comment", violation.Message.In(1033), StringComparison.Ordinal);
    }

    [Fact, Rule("R9")]
    public void A_deletion_is_refused() =>
        Assert.Equal(["R9-deleted"], DecisionRules.All.Check(new DecisionChange([], deletes: true)).Codes());
}
