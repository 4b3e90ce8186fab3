using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>A step that somebody adds by hand, with the cycle it goes into; what was not given is null.</summary>
internal sealed record StepAddition
{
    public bool IsManager { get; init; }
    public string? Name { get; init; }
    public int? Cycle { get; init; }
    public int? Sequence { get; init; }
    public RecoveryStage? Stage { get; init; }
    public RecoveryStepStatus? Status { get; init; }
    public StepRecovery Recovery { get; init; } = new();
    public IReadOnlyList<StepRow> Running { get; init; } = [];

    public IEnumerable<string> Missing
    {
        get
        {
            if (string.IsNullOrWhiteSpace(Name))
                yield return "rcv_name";
            if (Sequence is null)
                yield return "rcv_sequence";
            if (Stage is null)
                yield return "rcv_stage";
        }
    }
}

/// <summary>Who may add a step to a running cycle, and where (S8).</summary>
internal static class StepAdditionRules
{
    public static readonly IReadOnlyList<Rule<StepAddition>> All =
    [
        new("S8-only-managers",
            Holds: addition => addition.IsManager,
            Message: _ => AdditionMessages.OnlyManagers),
        new("S8-not-running",
            Holds: addition => addition.Recovery.Status is RecoveryStatus.InProgress or RecoveryStatus.OnHold,
            Message: _ => AdditionMessages.NotRunning),
        new("S8-starts-pending",
            Holds: addition => addition.Status is null or RecoveryStepStatus.Pending,
            Message: _ => AdditionMessages.StartsPending),
        new("S8-cycle",
            Holds: addition => addition.Cycle is null || addition.Cycle == addition.Recovery.Cycle,
            Message: addition => AdditionMessages.WrongCycle(addition.Cycle!.Value, addition.Recovery.Cycle)),
        new("S8-too-early",
            Holds: addition => addition.Sequence is not { } sequence || Earliest(addition) is not { } earliest || sequence >= earliest,
            Message: addition => AdditionMessages.TooEarly(addition.Sequence!.Value, Earliest(addition)!.Value)),
        new("S8-incomplete",
            Holds: addition => !addition.Missing.Any(),
            Message: addition => AdditionMessages.Missing(string.Join(", ", addition.Missing))),
    ];

    private static int? Earliest(StepAddition addition) => StepPlan.RunningSequence(addition.Running);
}
