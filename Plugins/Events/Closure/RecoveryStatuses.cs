using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>Reads which status an update of a recovery asks for.</summary>
internal static class RecoveryStatuses
{
    /// <summary>A state alone brings its default status with it, so {"statecode":1} closes a recovery; nothing when neither was sent.</summary>
    public static RecoveryStatus? Wanted(this Recovery target) => target.Status ?? target.State switch
    {
        RowState.Active => RecoveryStatus.InProgress,
        RowState.Inactive => RecoveryStatus.Closed,
        _ => null,
    };
}
