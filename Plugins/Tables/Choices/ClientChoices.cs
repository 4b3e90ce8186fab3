namespace RecoveryCrm.Plugins.Tables;

/// <summary>How much rests on a client.</summary>
internal enum ClientTier
{
    Strategic = 718340000,
    Key = 718340001,
    Standard = 718340002,
}

/// <summary>What a contact is to us on the client's side.</summary>
internal enum StakeholderRole
{
    ExecutiveSponsor = 718340000,
    DecisionMaker = 718340001,
    DayToDayContact = 718340002,
    TechnicalContact = 718340003,
    FinanceContact = 718340004,
}

/// <summary>Where a client's trust is going.</summary>
internal enum TrustTrend
{
    Rising = 718340000,
    Steady = 718340001,
    Falling = 718340002,
}

/// <summary>What became of the client's contract after a recovery.</summary>
internal enum Retention
{
    Open = 718340000,
    Renewed = 718340001,
    Reduced = 718340002,
    Lost = 718340003,
}
