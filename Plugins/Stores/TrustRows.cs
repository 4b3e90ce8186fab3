using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Feedback;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Trust;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>An account as its trust is scored: its people, its last score, its recoveries and what was said about them.</summary>
internal sealed class TrustedAccount
{
    public string Name { get; init; } = "";
    public Principal? Owner { get; init; }
    public Principal? Sponsor { get; init; }
    public int? Score { get; init; }
    public TrustScore? Last { get; init; }
    public IReadOnlyList<Recovery> Recoveries { get; init; } = [];
    public IReadOnlyList<Feedback> Answers { get; init; } = [];

    public Recovery? Latest => Recoveries.OrderByDescending(recovery => recovery.DetectedOn).FirstOrDefault();
}

/// <summary>Reads what a client's trust is scored by, as SYSTEM: a score is the same, whoever's deed it follows from.</summary>
internal static class TrustRows
{
    private const string Owner = "owner";
    private const string OwnerTeam = "ownerteam";
    private const string Sponsor = "sponsor";
    private const string Scored = "last";
    private const string Said = "said";

    public static readonly string[] Ratings =
    [
        Feedback.Columns.OutcomeRating, Feedback.Columns.ProcessRating, Feedback.Columns.TreatmentRating,
        Feedback.Columns.CommunicationRating, Feedback.Columns.ConfidenceRating,
    ];

    /// <summary>Two queries: the account with its people and its last score, and its recoveries with the answers in the window.</summary>
    public static TrustedAccount TrustedAccount(this PluginContext context, Guid account, DateTime since)
    {
        var query = new QueryExpression(Account.EntityName)
        {
            TopCount = 1,
            ColumnSet = new ColumnSet(Account.Columns.Name, Account.Columns.TrustScore),
        };
        query.Criteria.AddCondition(Account.Columns.Id, ConditionOperator.Equal, account);
        PeopleStore.JoinPrincipal(query.AddLink(SystemUser.EntityName, Account.Columns.Owner, SystemUser.Columns.Id, JoinOperator.LeftOuter), Owner);
        PeopleStore.JoinPrincipal(query.AddLink(SystemUser.EntityName, Account.Columns.ExecutiveSponsor, SystemUser.Columns.Id, JoinOperator.LeftOuter), Sponsor);
        query.AddLink(Team.EntityName, Account.Columns.Owner, Team.Columns.Id, JoinOperator.LeftOuter).As(OwnerTeam, Team.Columns.Id);
        query.AddLink(TrustScore.EntityName, Account.Columns.Id, TrustScore.Columns.Account, JoinOperator.LeftOuter).As(Scored,
            TrustScore.Columns.Score, TrustScore.Columns.FeedbackPart, TrustScore.Columns.CommitmentPart, TrustScore.Columns.CadencePart, TrustScore.Columns.RecurrencePart);
        // The number tells apart what was scored in one transaction.
        query.Orders.Add(new OrderExpression(TrustScore.Columns.ScoredOn, OrderType.Descending) { EntityName = Scored });
        query.Orders.Add(new OrderExpression(TrustScore.Columns.Name, OrderType.Descending) { EntityName = Scored });

        var row = context.System.RetrieveMultiple(query).Entities.Single();
        var recoveries = context.System.RetrieveMultiple(RecoveriesAndAnswers(account, since)).Entities;
        return new TrustedAccount
        {
            Name = row.ToEntity<Account>().Name ?? "",
            Score = row.ToEntity<Account>().TrustScore,
            Owner = row.JoinedPrincipal(Owner)
                ?? (row.Joined<Team>(OwnerTeam) is { } team ? new Principal(team.Id, IsTeam: true, IsEnabled: true, Manager: null) : null),
            Sponsor = row.JoinedPrincipal(Sponsor),
            Last = row.Joined<TrustScore>(Scored),
            Recoveries = recoveries.GroupBy(joined => joined.Id).Select(rows => rows.First().ToEntity<Recovery>()).ToList(),
            Answers = recoveries.Select(joined => joined.Joined<Feedback>(Said)).OfType<Feedback>().ToList(),
        };
    }

    /// <summary>Which part of the account's updates that were completed since then kept their promise.</summary>
    public static TrustPart Cadence(this PluginContext context, Guid account, DateTime since)
    {
        var rows = context.System.RetrieveMultiple(new FetchExpression(string.Format(
            CultureInfo.InvariantCulture,
            """
            <fetch aggregate="true"><entity name="{0}">
              <attribute name="{1}" alias="ontime" groupby="true" />
              <attribute name="{2}" alias="count" aggregate="count" />
              <filter>
                <condition attribute="statecode" operator="eq" value="{3}" />
                <condition attribute="{4}" operator="eq" value="{5}" />
                <condition attribute="{6}" operator="ge" value="{7:yyyy-MM-dd'T'HH:mm:ss'Z'}" />
                <condition attribute="{1}" operator="not-null" />
              </filter>
              <link-entity name="{8}" from="{9}" to="{10}">
                <filter><condition attribute="{11}" operator="eq" value="{12}" /></filter>
              </link-entity>
            </entity></fetch>
            """,
            Touchpoint.EntityName, Touchpoint.Columns.WasOnTime, Touchpoint.Columns.Id, ActivityState.Completed,
            Touchpoint.Columns.Purpose, (int)TouchpointPurpose.ProgressUpdate, Touchpoint.Columns.ActualEnd, since,
            Recovery.EntityName, Recovery.Columns.Id, Touchpoint.Columns.Recovery, Recovery.Columns.Account, account))).Entities;
        int Count(bool onTime) => rows
            .Where(row => (row.GetAttributeValue<AliasedValue>("ontime").Value as bool?) == onTime)
            .Sum(row => (int)row.GetAttributeValue<AliasedValue>("count").Value);
        return TrustPart.Share(Count(true), Count(true) + Count(false));
    }

    /// <summary>What a contact answered, from a row or a change of one.</summary>
    public static FeedbackAnswer Answer(this Feedback feedback) => new()
    {
        Ratings = [.. Ratings.Select(feedback.GetAttributeValue<int?>)],
        Confidence = feedback.ConfidenceRating,
        Recommend = feedback.Recommend,
        Prevention = feedback.Prevention,
        Comment = feedback.Comment,
    };

    private static QueryExpression RecoveriesAndAnswers(Guid account, DateTime since)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(
                Recovery.Columns.DetectedOn, Recovery.Columns.IsRecurrence, Recovery.Columns.Status, Recovery.Columns.Outcome),
        };
        query.Criteria.AddCondition(Recovery.Columns.Account, ConditionOperator.Equal, account);
        var said = query.AddLink(Feedback.EntityName, Recovery.Columns.Id, Feedback.Columns.Recovery, JoinOperator.LeftOuter);
        said.As(Said, [Feedback.Columns.Id, Feedback.Columns.Recommend, .. Ratings]);
        said.LinkCriteria.AddCondition(Feedback.Columns.ReceivedOn, ConditionOperator.GreaterEqual, since);
        return query;
    }
}
