using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>Reads which status an update of a step asks for.</summary>
internal static class StepStatuses
{
    /// <summary>A state alone brings its default status with it, so {"statecode":1} completes a step; nothing when neither was sent.</summary>
    public static RecoveryStepStatus? Wanted(this RecoveryStep target) => target.Status ?? target.State switch
    {
        RowState.Active => RecoveryStepStatus.Pending,
        RowState.Inactive => RecoveryStepStatus.Completed,
        _ => null,
    };
}
