namespace RecoveryCrm.Plugins.Tables;

/// <summary>What kind of change an improvement is.</summary>
internal enum ImprovementKind
{
    Procedure = 718340000,
    QualityCheckpoint = 718340001,
    Automation = 718340002,
    Training = 718340003,
    CrossTraining = 718340004,
    Technology = 718340005,
    CommunicationChannel = 718340006,
    ExpectationSetting = 718340007,
}

/// <summary>Whether a promise is a dated action or a level of service.</summary>
internal enum CommitmentKind
{
    Action = 718340000,
    Measure = 718340001,
}

/// <summary>The part of the recovery plan a promise belongs to.</summary>
internal enum PlanPart
{
    PutRight = 718340000,
    Prevent = 718340001,
    MakeGood = 718340002,
    DoBetter = 718340003,
}

/// <summary>On which side of its target a measure is good.</summary>
internal enum Comparison
{
    AtMost = 718340000,
    AtLeast = 718340001,
}

/// <summary>How a promise stands.</summary>
internal enum CommitmentHealth
{
    OnTrack = 718340000,
    AtRisk = 718340001,
    Missed = 718340002,
    Met = 718340003,
}

/// <summary>Where an improvement stands.</summary>
internal enum ImprovementStatus
{
    Draft = 1,
    Committed = 718340001,
    Done = 718340002,
    VerifiedEffective = 2,
    Dropped = 718340003,
}

/// <summary>Where a request for feedback stands.</summary>
internal enum FeedbackStatus
{
    Requested = 1,
    Received = 718340001,
    Closed = 2,
}
