namespace RecoveryCrm.Plugins.Tables;

/// <summary>What a touchpoint is for.</summary>
internal enum TouchpointPurpose
{
    Acknowledgement = 718340000,
    ProgressUpdate = 718340001,
    CheckIn = 718340002,
    ValueAdd = 718340003,
    PersonalOutreach = 718340004,
    JointReview = 718340005,
    TrustReview = 718340006,
    FeedbackRequest = 718340007,
    LearningShared = 718340008,
}

/// <summary>By which way a touchpoint reaches the client.</summary>
internal enum TouchpointChannel
{
    Call = 718340000,
    Meeting = 718340001,
    Video = 718340002,
    Email = 718340003,
    Portal = 718340004,
}

/// <summary>Where a touchpoint stands, as every activity.</summary>
internal enum TouchpointStatus
{
    Open = 1,
    Completed = 2,
    Canceled = 3,
    Scheduled = 4,
}
