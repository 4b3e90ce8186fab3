using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Briefs;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>
/// Reads what a recovery's documents are written from, as SYSTEM: whoever may read the recovery gets the whole of it. One
/// query for each table; what only we read is asked for only for us.
/// </summary>
internal static class BriefStore
{
    private const string Phone = "address1_telephone1";
    private const string Mobile = "mobilephone";
    private const string Currency = "currency";

    public static BriefFacts BriefFacts(this PluginContext context, BriefWords words, bool withInternals)
    {
        var record = context.StepsOf(new EntityReference(Recovery.EntityName, context.Id));
        var row = Head(context);
        var recovery = row.ToEntity<Recovery>();
        return new BriefFacts
        {
            Number = recovery.Number ?? "",
            Client = recovery.Account?.Name ?? "",
            Severity = recovery.Severity ?? Severity.Moderate,
            Category = recovery.FailureCategory,
            Status = recovery.Status ?? RecoveryStatus.InProgress,
            OccurredOn = recovery.OccurredOn,
            ReportedOn = recovery.ReportedOn,
            OpenedOn = recovery.CreatedOn ?? context.Now,
            NextUpdateOn = recovery.NextUpdateOn,
            LastUpdateOn = recovery.LastUpdateOn,
            HoldUntil = recovery.HoldUntil,
            IsPromised = recovery.VerifiedOn is null && UpdateFacts.IsRunning(recovery.Status ?? RecoveryStatus.InProgress),
            Owner = Colleague(row, "owner") ?? new BriefPerson { Name = recovery.Owner?.Name ?? "" },
            Sponsor = Colleague(row, "sponsor"),
            Steps = record.Steps,
            Cadence = UpdateCadence.Parse(recovery.Cadence).Phases,
            AgreedMinutes = recovery.UpdateIntervalMinutes,
            Impacts = Impacts(context, words),
            Promises = Rows<Commitment>(context, Commitment.Columns.State).Select(Promise).ToList(),
            Restitutions = Restitutions(context, words),
            Causes = Rows<RootCause>(context, RootCause.Columns.State).Select(Cause).ToList(),
            Improvements = Rows<Improvement>(context, stateColumn: null).Select(Improvement).ToList(),
            Feedback = Rows<Feedback>(context, stateColumn: null).Select(Answer).ToList(),
            Internals = withInternals ? Internals(context, recovery) : null,
        };
    }

    private static Entity Head(PluginContext context)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(
                Recovery.Columns.Number, Recovery.Columns.Name, Recovery.Columns.Account, Recovery.Columns.Contact,
                Recovery.Columns.Severity, Recovery.Columns.FailureCategory, Recovery.Columns.Status, Recovery.Columns.OccurredOn,
                Recovery.Columns.ReportedOn, Recovery.Columns.CreatedOn, Recovery.Columns.NextUpdateOn,
                Recovery.Columns.LastUpdateOn, Recovery.Columns.HoldUntil, Recovery.Columns.VerifiedOn, Recovery.Columns.Cadence,
                Recovery.Columns.UpdateIntervalMinutes, Recovery.Columns.Owner, Recovery.Columns.Summary,
                Recovery.Columns.SeverityReason, Recovery.Columns.HoldReason, Recovery.Columns.OutcomeReason),
        };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, context.Id);
        Join(query, Recovery.Columns.Owner, "owner");
        Join(query, Recovery.Columns.Sponsor, "sponsor");
        return context.System.RetrieveMultiple(query).Entities.Single();
    }

    private static void Join(QueryExpression query, string column, string alias)
    {
        var user = query.AddLink(SystemUser.EntityName, column, SystemUser.Columns.Id, JoinOperator.LeftOuter);
        user.EntityAlias = alias;
        user.Columns = new ColumnSet(SystemUser.Columns.FullName, Phone, Mobile);
    }

    private static BriefPerson? Colleague(Entity row, string alias) => row.Joined<SystemUser>(alias) is not { } user ? null : new BriefPerson
    {
        Name = user.FullName ?? "",
        Phone = user.GetAttributeValue<string?>(Phone) ?? user.GetAttributeValue<string?>(Mobile),
    };

    private static IReadOnlyList<BriefImpact> Impacts(PluginContext context, BriefWords words) => Rows<Impact>(context, Impact.Columns.State, Currency)
        .Select(row => new BriefImpact
        {
            Dimension = row.Dimension,
            Words = row.Description ?? "",
            Level = row.Level,
            OurEstimate = words.Money(row.Amount, CurrencyOf(row)),
            ClientsWord = words.Money(row.ConfirmedAmount, CurrencyOf(row)),
            IsConfirmed = row.ConfirmedByClient == true,
        })
        .ToList();

    private static IReadOnlyList<BriefRestitution> Restitutions(PluginContext context, BriefWords words) => Rows<Restitution>(context, stateColumn: null, Currency)
        .Select(row => new BriefRestitution
        {
            Type = row.Type,
            Status = row.Status ?? RestitutionStatus.Draft,
            Amount = row.Amount is > 0m ? words.Money(row.Amount, CurrencyOf(row)) : null,
            Name = row.Name,
        })
        .ToList();

    private static string? CurrencyOf(Entity row) => row.Joined<TransactionCurrency>(Currency)?.IsoCurrencyCode;

    private static BriefPromise Promise(Commitment row) => new()
    {
        Name = row.Name ?? "",
        Part = row.PlanPart,
        Kind = row.Kind,
        DueOn = row.ReviewOn,
        DoneOn = row.Kind == CommitmentKind.Action ? row.MeasuredOn : null,
        Comparison = row.Comparison,
        Target = row.Target,
        Unit = row.Unit,
        Health = row.Health,
    };

    private static BriefCause Cause(RootCause row) => new()
    {
        IsVerified = row.IsVerified == true,
        ClientText = row.ClientText,
        Problem = row.Problem,
        Conclusion = row.Conclusion,
    };

    private static BriefImprovement Improvement(Improvement row) => new()
    {
        Status = row.Status ?? ImprovementStatus.Draft,
        PublishedOn = row.PublishedOn,
        PublishedText = row.PublishedText,
        Name = row.Name,
        Measure = row.Measure,
        Unit = row.Unit,
        Baseline = row.Baseline,
        Target = row.Target,
        Actual = row.Actual,
        MeasuredOn = row.MeasuredOn,
    };

    private static BriefFeedback Answer(Feedback row) => new()
    {
        Suggestion = row.Prevention,
        Answer = row.Answer,
        Contact = row.Contact?.Name,
        Comment = row.Comment,
        Confidence = row.ConfidenceRating,
    };

    private static BriefInternals Internals(PluginContext context, Recovery recovery)
    {
        var contacts = new QueryExpression(Contact.EntityName)
        {
            ColumnSet = new ColumnSet(Contact.Columns.FullName, "telephone1", "emailaddress1", Contact.Columns.StakeholderRole, Contact.Columns.WhatMatters),
        };
        contacts.Criteria.AddCondition(Contact.Columns.ParentCustomer, ConditionOperator.Equal, recovery.Account?.Id ?? Guid.Empty);
        contacts.Criteria.AddCondition(Contact.Columns.State, ConditionOperator.Equal, RowState.Active);
        contacts.AddOrder(Contact.Columns.FullName, OrderType.Ascending);
        return new BriefInternals
        {
            Name = recovery.Name ?? "",
            Summary = recovery.Summary,
            SeverityReason = recovery.SeverityReason,
            HoldReason = recovery.HoldReason,
            OutcomeReason = recovery.OutcomeReason,
            Contact = recovery.Contact?.Name,
            Contacts = context.System.RetrieveMultiple(contacts).Entities.Select(row => row.ToEntity<Contact>()).Select(row => new BriefPerson
            {
                Name = row.FullName ?? "",
                Phone = row.GetAttributeValue<string?>("telephone1"),
                Email = row.GetAttributeValue<string?>("emailaddress1"),
                Role = row.StakeholderRole,
                WhatMatters = row.WhatMatters,
            }).ToList(),
            Touchpoints = Rows<Touchpoint>(context, stateColumn: null)
                .Where(row => row.State != ActivityState.Canceled)
                .Select(row => new BriefTouchpoint
                {
                    On = row.ActualEnd ?? row.ScheduledEnd,
                    IsOpen = row.State != ActivityState.Completed,
                    Purpose = row.Purpose,
                    Channel = row.Channel,
                    Contact = row.Contact?.Name,
                    Subject = row.Subject,
                    Words = row.Description,
                }).ToList(),
        };
    }

    // A recovery has few rows of each kind, and its documents show most of their columns.
    private static IEnumerable<TTable> Rows<TTable>(PluginContext context, string? stateColumn, string? currency = null)
        where TTable : Entity, new()
    {
        var query = new QueryExpression(new TTable().LogicalName) { ColumnSet = new ColumnSet(allColumns: true) };
        query.Criteria.AddCondition(RecoveryStep.Columns.Recovery, ConditionOperator.Equal, context.Id);
        if (stateColumn is not null)
            query.Criteria.AddCondition(stateColumn, ConditionOperator.Equal, RowState.Active);
        query.AddOrder(RecoveryStep.Columns.CreatedOn, OrderType.Ascending);
        if (currency is not null)
        {
            var link = query.AddLink(TransactionCurrency.EntityName, TransactionCurrency.Columns.Id, TransactionCurrency.Columns.Id, JoinOperator.LeftOuter);
            link.EntityAlias = currency;
            link.Columns = new ColumnSet(TransactionCurrency.Columns.IsoCurrencyCode);
        }

        return context.AllRows(query).Select(row => row.ToEntity<TTable>()).ToList();
    }
}
