using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Integrity;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>What accounts and patterns hold of all recoveries, for their integrity.</summary>
internal static class IntegrityAccounts
{
    /// <summary>The accounts that have recoveries, or hold something of recoveries or scores. Two queries, page by page.</summary>
    public static void CheckAccounts(this PluginContext context, IntegrityFindings found, IReadOnlyList<Recovery> recoveries)
    {
        var scores = ScoresByAccount(context, found);
        var byAccount = recoveries.ToLookup(
            row => row.Account?.Id ?? Guid.Empty,
            row => new AccountRecovery(row.Status ?? RecoveryStatus.InProgress, row.Outcome, row.DetectedOn));
        var query = new QueryExpression(Account.EntityName)
        {
            // Joined to their recoveries they would come once for each; a distinct query gives the key only where it is asked for.
            Distinct = true,
            ColumnSet = new ColumnSet(
                Account.Columns.Id, Account.Columns.OpenRecoveries, Account.Columns.LastFailureOn, Account.Columns.TrustScore, Account.Columns.TrustScoreOn, Account.Columns.TrustTrend),
        };
        var recovery = query.AddLink(Recovery.EntityName, Account.Columns.Id, Recovery.Columns.Account, JoinOperator.LeftOuter);
        recovery.EntityAlias = Recovery.EntityName;
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition(Recovery.EntityName, Recovery.Columns.Id, ConditionOperator.NotNull);
        query.Criteria.AddCondition(Account.Columns.OpenRecoveries, ConditionOperator.GreaterThan, 0);
        query.Criteria.AddCondition(Account.Columns.LastFailureOn, ConditionOperator.NotNull);
        query.Criteria.AddCondition(Account.Columns.TrustScore, ConditionOperator.NotNull);

        foreach (var row in context.AllRows(query).Select(row => row.ToEntity<Account>()))
        {
            found.Add(Account.EntityName, row.Id, null, TrustIntegrity.OfAccount.Check(new CheckedAccount
            {
                OpenRecoveries = row.OpenRecoveries,
                LastFailureOn = row.LastFailureOn,
                TrustScore = row.TrustScore,
                TrustScoreOn = row.TrustScoreOn,
                TrustTrend = row.TrustTrend,
                Recoveries = byAccount[row.Id].ToList(),
                Scores = scores[row.Id].Take(2).ToList(),
            }));
        }
    }

    public static void CheckPatterns(this PluginContext context, IntegrityFindings found, IReadOnlyList<Recovery> recoveries)
    {
        var query = new QueryExpression(Pattern.EntityName)
        {
            ColumnSet = new ColumnSet(
                Pattern.Columns.FailureCategory, Pattern.Columns.FirstOn, Pattern.Columns.Recoveries, Pattern.Columns.Accounts,
                Pattern.Columns.OpenKey, Pattern.Columns.State),
        };
        var patterns = context.AllRows(query).Select(row => row.ToEntity<Pattern>()).ToList();
        foreach (var row in patterns.Where(row => row.FailureCategory is not null))
        {
            var category = row.FailureCategory!.Value;
            found.Add(Pattern.EntityName, row.Id, null, PromiseIntegrity.Patterns.Check(new CheckedPattern
            {
                IsOpen = row.State != RowState.Inactive,
                OpenKey = row.OpenKey,
                ExpectedKey = PatternStore.OpenKey(category),
                Recoveries = row.Recoveries,
                Accounts = row.Accounts,
                Failures = recoveries
                    .Where(recovery => recovery.FailureCategory == category && recovery.DetectedOn >= row.FirstOn
                        && AccountRecovery.CountsAsFailure(recovery.Status, recovery.Outcome))
                    .Select(recovery => new CategoryFailure { Account = recovery.Account?.Id ?? Guid.Empty, DetectedOn = recovery.DetectedOn!.Value })
                    .ToList(),
                OpenOfCategory = patterns.Count(other => other.State != RowState.Inactive && other.FailureCategory == category),
            }));
        }
    }

    /// <summary>Each account's scores, the last first; each is looked at on the way.</summary>
    private static ILookup<Guid, CheckedScore> ScoresByAccount(PluginContext context, IntegrityFindings found)
    {
        var query = new QueryExpression(TrustScore.EntityName)
        {
            ColumnSet = new ColumnSet(
                TrustScore.Columns.Account, TrustScore.Columns.Recovery, TrustScore.Columns.Score, TrustScore.Columns.ScoredOn,
                TrustScore.Columns.FeedbackPart, TrustScore.Columns.CommitmentPart, TrustScore.Columns.CadencePart, TrustScore.Columns.RecurrencePart),
        };
        query.AddOrder(TrustScore.Columns.ScoredOn, OrderType.Descending);
        query.AddOrder(TrustScore.Columns.Name, OrderType.Descending);
        var scores = new List<KeyValuePair<Guid, CheckedScore>>();
        foreach (var row in context.AllRows(query).Select(row => row.ToEntity<TrustScore>()))
        {
            var score = new CheckedScore
            {
                Score = row.Score,
                ScoredOn = row.ScoredOn,
                Feedback = row.FeedbackPart,
                Commitments = row.CommitmentPart,
                Cadence = row.CadencePart,
                Recurrence = row.RecurrencePart,
            };
            found.Add(TrustScore.EntityName, row.Id, row.Recovery?.Id, TrustIntegrity.OfScore.Check(score));
            scores.Add(new(row.Account?.Id ?? Guid.Empty, score));
        }

        return scores.ToLookup(pair => pair.Key, pair => pair.Value);
    }
}
