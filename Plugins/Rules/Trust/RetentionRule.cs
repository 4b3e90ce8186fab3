using System;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Trust;

/// <summary>When the account's owner is asked what became of the contract after a recovery (F5).</summary>
internal static class RetentionRule
{
    private const int DaysWithoutRenewal = 365;

    /// <summary>
    /// At the first renewal after Verify, else 365 days after it; never where the client did not confirm. A renewal on the
    /// day of Verify is one after it; one that was moved on before it came is the first all the same.
    /// </summary>
    public static DateTime? AskOn(DateTime? verifiedOn, DateTime? renewalOn) =>
        verifiedOn is not { } verified ? null
        : renewalOn >= verified.Date ? renewalOn
        : verified.AddDays(DaysWithoutRenewal);

    public static bool IsDue(DateTime? verifiedOn, DateTime? renewalOn, Retention? retention, DateTime now) =>
        retention is null or Retention.Open && AskOn(verifiedOn, renewalOn) <= now;

    public static Text Subject() => new(
        $"What became of the contract? Fill in “Retention”",
        $"Was wurde aus dem Vertrag? Tragen Sie „Kundenbindung“ ein",
        $"Qu’est devenu le contrat ? Renseignez « Fidélisation »");

    public static Text Description(string recovery, string client) => new(
        $"{client} has had time to decide since {recovery}. Fill in on the recovery whether they renewed, reduced or left.",
        $"{client} hatte seit {recovery} Zeit, sich zu entscheiden. Tragen Sie in der Recovery ein, ob verlängert, verkleinert oder gekündigt wurde.",
        $"{client} a eu le temps de se décider depuis {recovery}. Indiquez sur le rétablissement s’il a renouvelé, réduit ou quitté.");
}
