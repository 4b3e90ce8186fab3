using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>Reads which status a write of feedback asks for.</summary>
internal static class FeedbackStatuses
{
    /// <summary>A state alone brings its default status with it; nothing when neither was sent.</summary>
    public static FeedbackStatus? Wanted(this Feedback target) => target.Status ?? target.State switch
    {
        RowState.Active => FeedbackStatus.Requested,
        RowState.Inactive => FeedbackStatus.Closed,
        _ => null,
    };
}
