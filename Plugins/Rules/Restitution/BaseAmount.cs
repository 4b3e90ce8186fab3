using System;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>Amounts in base currency, exact to four places as Dataverse keeps them.</summary>
internal static class BaseAmount
{
    private const int Places = 4;

    /// <summary>An exchange rate says how much of the currency one unit of base currency buys, hence the division.</summary>
    public static decimal Of(decimal amount, decimal exchangeRate) => Rounded(amount / exchangeRate);

    public static decimal Rounded(decimal amount) => Math.Round(amount, Places, MidpointRounding.AwayFromZero);
}
