using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>
/// What the completion of a step did, told from the rows alone, so that a call that is repeated later, when the recovery
/// has gone on, gets the same answer: one transaction has one time, which its activations and its completion share.
/// </summary>
internal sealed record CompletionEffect(RecoveryStage Stage, int ActivatedSteps)
{
    public static CompletionEffect Of(StepRow step, IReadOnlyCollection<StepRow> cycle)
    {
        var stage = cycle
            .Where(other => other.HoldsUp || (other.IsRequired && other.CompletedOn > step.CompletedOn))
            .Select(other => other.Stage)
            .DefaultIfEmpty(RecoveryStage.FollowUp)
            .Min();
        return new CompletionEffect(stage, step.IsRequired ? StartedBy(step, cycle) : 0);
    }

    // Nothing later than the next group with a required step starts with one completion.
    private static int StartedBy(StepRow step, IReadOnlyCollection<StepRow> cycle)
    {
        var next = cycle
            .Where(other => other.IsRequired && other.Sequence > step.Sequence)
            .Select(other => other.Sequence)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        return cycle.Count(other => other.Sequence > step.Sequence && other.Sequence <= next && other.ActivatedOn is { } activated && activated == step.CompletedOn);
    }
}
