namespace RecoveryCrm.Plugins.Tables;

/// <summary>The state of a table that is active or inactive.</summary>
internal static class RowState
{
    public const int Active = 0;
    public const int Inactive = 1;
}

/// <summary>The status of a table that has no reasons of its own.</summary>
internal enum RowStatus
{
    Active = 1,
    Inactive = 2,
}

/// <summary>The state of every activity, touchpoints included.</summary>
internal static class ActivityState
{
    public const int Open = 0;
    public const int Completed = 1;
    public const int Canceled = 2;
    public const int Scheduled = 3;
}

/// <summary>The state of a case.</summary>
internal static class IncidentState
{
    public const int Active = 0;
    public const int Resolved = 1;
    public const int Canceled = 2;
}

/// <summary>The status of a case.</summary>
internal enum IncidentStatus
{
    InProgress = 1,
    OnHold = 2,
    WaitingForDetails = 3,
    Researching = 4,
    ProblemSolved = 5,
    Canceled = 6,
    InformationProvided = 1000,
    Merged = 2000,
}

/// <summary>The priority of a case.</summary>
internal enum CasePriority
{
    High = 1,
    Normal = 2,
    Low = 3,
}

/// <summary>How a contact wants to be reached.</summary>
internal enum ContactMethod
{
    Any = 1,
    Email = 2,
    Phone = 3,
    Fax = 4,
    Mail = 5,
}
