namespace RecoveryCrm.Plugins.Tables;

/// <summary>What must be true before a step is complete.</summary>
internal enum ExitCriterion
{
    PersonalContactMade = 718340000,
    ApologyRecorded = 718340001,
    ImpactRecorded = 718340002,
    ImpactConfirmedByClient = 718340003,
    PlanShared = 718340004,
    UpdateCadenceAgreed = 718340005,
    RestitutionDecided = 718340006,
    ClientConfirmedTheFix = 718340007,
    RootCauseVerified = 718340008,
    LearningShared = 718340009,
    FeedbackRequested = 718340010,
    OutcomeDescribed = 718340011,
}

/// <summary>Who gets a step when it is laid out.</summary>
internal enum AssignTo
{
    RecoveryOwner = 718340000,
    ExecutiveSponsor = 718340001,
    AccountOwner = 718340002,
}

/// <summary>How the time of a deadline is counted.</summary>
internal enum ClockKind
{
    Elapsed = 718340000,
    WorkingHours = 718340001,
}

/// <summary>Whether a step was on time.</summary>
internal enum Punctuality
{
    Running = 718340000,
    Met = 718340001,
    Missed = 718340002,
    Waived = 718340003,
    Cancelled = 718340004,
}

/// <summary>The days of a working week, Monday first.</summary>
internal enum Weekday
{
    Monday = 718340000,
    Tuesday = 718340001,
    Wednesday = 718340002,
    Thursday = 718340003,
    Friday = 718340004,
    Saturday = 718340005,
    Sunday = 718340006,
}

/// <summary>Where a step of a recovery stands.</summary>
internal enum RecoveryStepStatus
{
    Pending = 1,
    Active = 718340001,
    WaitingOnClient = 718340002,
    Completed = 2,
    Waived = 718340003,
    Cancelled = 718340004,
}
