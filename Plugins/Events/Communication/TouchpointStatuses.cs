using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Communication;

/// <summary>Tells what a touchpoint's status means.</summary>
internal static class TouchpointStatuses
{
    public static bool IsOpen(this TouchpointStatus? status) => status is null or TouchpointStatus.Open or TouchpointStatus.Scheduled;
}
