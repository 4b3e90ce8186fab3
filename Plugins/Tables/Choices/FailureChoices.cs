namespace RecoveryCrm.Plugins.Tables;

/// <summary>How bad a failure is for the client; the smaller value is the more severe one.</summary>
internal enum Severity
{
    Critical = 718340000,
    Major = 718340001,
    Moderate = 718340002,
    Minor = 718340003,
}

/// <summary>The kind of cause behind a failure.</summary>
internal enum FailureCategory
{
    Communication = 718340000,
    Expectations = 718340001,
    Process = 718340002,
    Training = 718340003,
    Technology = 718340004,
    QualityControl = 718340005,
    ThirdParty = 718340006,
}

/// <summary>Who noticed a failure first.</summary>
internal enum DiscoveredBy
{
    Us = 718340000,
    Client = 718340001,
    ThirdParty = 718340002,
}

/// <summary>In what way a failure hurts the client.</summary>
internal enum ImpactDimension
{
    Operational = 718340000,
    Financial = 718340001,
    Reputational = 718340002,
    InternalStanding = 718340003,
    Regulatory = 718340004,
    People = 718340005,
}

/// <summary>How much a failure hurts the client.</summary>
internal enum ImpactLevel
{
    Low = 718340000,
    Moderate = 718340001,
    High = 718340002,
    Severe = 718340003,
}
