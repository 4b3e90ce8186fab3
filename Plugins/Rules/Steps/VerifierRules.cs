using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>Somebody else, or nobody, who is said to have confirmed the fix.</summary>
internal sealed record VerifierChange(bool? IsOfClient, StepRecovery Recovery);

/// <summary>Who may be noted as the one who confirmed the fix, and until when (V1).</summary>
internal static class VerifierRules
{
    public static readonly IReadOnlyList<Rule<VerifierChange>> All =
    [
        new("V1-final",
            Holds: change => !change.Recovery.Milestones.ContainsKey(RecoveryStage.Verify),
            Message: _ => StepMessages.VerifierIsFinal),
        new("V1-stranger",
            Holds: change => change.IsOfClient != false,
            Message: _ => CriterionMessages.ConfirmedByStranger),
    ];
}
