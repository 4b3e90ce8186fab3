namespace RecoveryCrm.Plugins.Tables;

/// <summary>The stages of a recovery, in their order.</summary>
internal enum RecoveryStage
{
    Acknowledge = 718340000,
    Stabilise = 718340001,
    Assess = 718340002,
    Fix = 718340003,
    Verify = 718340004,
    Learn = 718340005,
    FollowUp = 718340006,
}

/// <summary>How a recovery ended.</summary>
internal enum RecoveryOutcome
{
    TrustRestored = 718340000,
    PartlyRestored = 718340001,
    ClientLost = 718340002,
    NotAFailure = 718340003,
    Unconfirmed = 718340004,
}

/// <summary>What a member does in a recovery's team.</summary>
internal enum MemberRole
{
    Lead = 718340000,
    Technical = 718340001,
    Operations = 718340002,
    ClientSuccess = 718340003,
    Finance = 718340004,
    ExecutiveSponsor = 718340005,
}

/// <summary>Where a recovery stands.</summary>
internal enum RecoveryStatus
{
    InProgress = 1,
    OnHold = 718340001,
    FollowingUp = 718340002,
    Closed = 2,
    Cancelled = 718340003,
}

/// <summary>Where a signal stands.</summary>
internal enum SignalStatus
{
    New = 1,
    Linked = 718340001,
    Dismissed = 2,
}

/// <summary>Where a pattern stands.</summary>
internal enum PatternStatus
{
    Open = 1,
    Solved = 2,
}
