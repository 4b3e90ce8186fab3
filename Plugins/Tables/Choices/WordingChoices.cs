namespace RecoveryCrm.Plugins.Tables;

/// <summary>The languages the message coach knows.</summary>
internal enum WordingLanguage
{
    English = 718340000,
    German = 718340001,
    French = 718340002,
}

/// <summary>The rules of the message coach, as product.md numbers them.</summary>
internal enum WordingRuleCode
{
    A1 = 718340000,
    A2 = 718340001,
    A3 = 718340002,
    A4 = 718340003,
    A5 = 718340004,
    A6 = 718340005,
    A7 = 718340006,
    A8 = 718340007,
    A9 = 718340008,
    A10 = 718340009,
}
