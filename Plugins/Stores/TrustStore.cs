using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Trust;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Scores a client's trust (F2, F3). By SYSTEM: what was measured is the same, whoever's deed it follows from.</summary>
internal static class TrustStore
{
    /// <summary>
    /// Brings the health of the account's promises up to date and scores its trust: a score whose parts differ from the last
    /// one's is appended, moves the account's, and asks the sponsor to act where it is low (F4). Answers the account's score
    /// then. The lock keeps two that score at once from appending the same.
    /// Requests: lock, account, recoveries with answers, updates, promises; one more for the calendar where actions are
    /// open, three for a score that is appended (its owner's right to own it, the row, the account).
    /// </summary>
    public static int? ScoreAccount(this PluginContext context, EntityReference account, Text reason, EntityReference? recovery = null)
    {
        context.Lock(account);
        return context.ScoreLockedAccount(account, reason, recovery);
    }

    /// <summary>The same for a handler that holds the account's lock already.</summary>
    public static int? ScoreLockedAccount(this PluginContext context, EntityReference account, Text reason, EntityReference? recovery)
    {
        var since = context.Now - TrustParts.Window;
        var client = context.TrustedAccount(account.Id, since);
        var parts = new TrustParts
        {
            Feedback = FeedbackPart(client.Answers),
            Commitments = CommitmentPart(context.RefreshedCommitments(account.Id)),
            Cadence = context.Cadence(account.Id, since),
            Recurrence = RecurrencePart(client.Recoveries, since),
        };
        if (parts.Score is not { } score || (client.Last is { } last && Same(last, parts)))
            return client.Score;

        Append(context, account, client, parts, score, reason, recovery);
        context.System.Update(new Account(account.Id)
        {
            TrustScore = score,
            TrustScoreOn = context.Now,
            TrustTrend = TrustTrends.Of(client.Last?.Score, score),
        });
        if (score < TrustTrends.AtRiskBelow)
            context.TellOfLowScore(account, client, score, recovery ?? client.Latest?.ToEntityReference());
        return score;
    }

    private static TrustPart FeedbackPart(IReadOnlyList<Feedback> answers)
    {
        var values = answers.SelectMany(answer => answer.Answer().Values).ToList();
        return new TrustPart(values.Sum(), values.Count);
    }

    private static TrustPart CommitmentPart(IReadOnlyCollection<CommitmentHealth> healths) =>
        TrustPart.Share(healths.Count(health => health is CommitmentHealth.OnTrack or CommitmentHealth.Met), healths.Count);

    private static TrustPart RecurrencePart(IReadOnlyList<Recovery> recoveries, DateTime since)
    {
        var counting = recoveries.Where(recovery => recovery.DetectedOn >= since
            && new AccountRecovery(recovery.Status ?? RecoveryStatus.InProgress, recovery.Outcome, recovery.DetectedOn).IsFailure).ToList();
        return TrustParts.RecurrenceOf(counting.Count, counting.Count(recovery => recovery.IsRecurrence == true));
    }

    private static bool Same(TrustScore last, TrustParts parts) =>
        last.FeedbackPart == parts.Feedback.Value
        && last.CommitmentPart == parts.Commitments.Value
        && last.CadencePart == parts.Cadence.Value
        && last.RecurrencePart == parts.Recurrence.Value;

    private static void Append(
        PluginContext context, EntityReference account, TrustedAccount client, TrustParts parts, int score, Text reason, EntityReference? recovery)
    {
        var row = new TrustScore
        {
            Account = account,
            Score = score,
            ScoredOn = context.Now,
            Reason = reason.In(client.Owner?.Language ?? Text.English),
            FeedbackPart = parts.Feedback.Value,
            CommitmentPart = parts.Commitments.Value,
            CadencePart = parts.Cadence.Value,
            RecurrencePart = parts.Recurrence.Value,
        };
        if (recovery is not null)
            row.Recovery = recovery;
        // Dataverse gives rows only to those who may read them: else it belongs to SYSTEM, who creates it.
        if (client.Owner is { IsEnabled: true } owner && context.CanOwnRecoveries(owner))
            row.Owner = owner.ToReference();
        context.System.Create(row);
    }
}
