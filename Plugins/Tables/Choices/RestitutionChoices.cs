namespace RecoveryCrm.Plugins.Tables;

/// <summary>What the client gets to make good.</summary>
internal enum RestitutionType
{
    FinancialCredit = 718340000,
    Refund = 718340001,
    FreeService = 718340002,
    ExtendedSupport = 718340003,
    DedicatedResource = 718340004,
    ServiceUpgrade = 718340005,
    GoodwillGesture = 718340006,
    ApologyOnly = 718340007,
}

/// <summary>What the client said to a restitution.</summary>
internal enum ClientResponse
{
    Accepted = 718340000,
    AcceptedInPart = 718340001,
    Declined = 718340002,
    NoAnswer = 718340003,
}

/// <summary>An approver's word on a restitution.</summary>
internal enum Decision
{
    Approve = 718340000,
    Reject = 718340001,
}

/// <summary>Where a restitution stands.</summary>
internal enum RestitutionStatus
{
    Draft = 1,
    Submitted = 718340001,
    Approved = 718340002,
    Delivered = 2,
    Rejected = 718340003,
    Withdrawn = 718340004,
}
