using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Communication;

/// <summary>Reads which status an update of a touchpoint asks for, and what a status means.</summary>
internal static class TouchpointStatuses
{
    /// <summary>A state alone brings its default status with it, so {"statecode":1} completes; nothing when neither was sent.</summary>
    public static TouchpointStatus? Wanted(this Touchpoint target) => target.Status ?? target.State switch
    {
        ActivityState.Open => TouchpointStatus.Open,
        ActivityState.Completed => TouchpointStatus.Completed,
        ActivityState.Canceled => TouchpointStatus.Canceled,
        ActivityState.Scheduled => TouchpointStatus.Scheduled,
        _ => null,
    };

    public static bool IsOpen(this TouchpointStatus? status) => status is null or TouchpointStatus.Open or TouchpointStatus.Scheduled;
}
