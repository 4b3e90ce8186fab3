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
/// Reads what a recovery's documents are written from, as SYSTEM: whoever may read the recovery and its steps gets the whole
/// of it. One query for each table, and only for those that the document is about.
/// </summary>
internal static class BriefStore
{
    private const string Phone = "address1_telephone1";
    private const string Mobile = "mobilephone";
    private const string Currency = "currency";
    private const string Previous = "previous";

    /// <summary>The facts of one document for the client; of everything where it is for us.</summary>
    public static BriefFacts BriefFacts(this PluginContext context, Guid id, int document, BriefWords words, bool isInternal)
    {
        var source = new BriefSource(context, id);
        var row = Head(context, id);
        var recovery = row.ToEntity<Recovery>();
        var status = recovery.Status ?? RecoveryStatus.InProgress;
        var isPlan = document == BriefWriter.Plan || isInternal;
        var isLearning = document == BriefWriter.Learning || isInternal;
        var touchpoints = source.Rows<Touchpoint>(document != BriefWriter.Learning || isInternal);
        return new BriefFacts
        {
            Number = recovery.Number ?? "",
            Client = recovery.Account?.Name ?? "",
            Severity = recovery.Severity ?? Severity.Moderate,
            Category = recovery.FailureCategory,
            Status = status,
            OccurredOn = recovery.OccurredOn,
            ReportedOn = recovery.ReportedOn,
            OpenedOn = recovery.CreatedOn ?? context.Now,
            NextUpdateOn = recovery.NextUpdateOn,
            LastUpdateOn = recovery.LastUpdateOn,
            HoldUntil = recovery.HoldUntil,
            IsPromised = recovery.VerifiedOn is null && UpdateFacts.IsRunning(status),
            Owner = Colleague(row, "owner") ?? new BriefPerson { Name = recovery.Owner?.Name ?? "" },
            Sponsor = Colleague(row, "sponsor"),
            Steps = source.Rows<RecoveryStep>(document != BriefWriter.Learning || isInternal).Select(Step).ToList(),
            Cadence = UpdateCadence.Parse(recovery.Cadence).Phases,
            AgreedMinutes = recovery.UpdateIntervalMinutes,
            Impacts = source.Rows<Impact>(document != BriefWriter.Learning || isInternal, isActiveOnly: true, Currency).Select(impact => Impact(impact, words)).ToList(),
            Promises = source.Rows<Commitment>(isPlan, isActiveOnly: true).Select(Promise).ToList(),
            Restitutions = source.Rows<Restitution>(isPlan, isActiveOnly: false, Currency).Select(given => Restitution(given, words)).ToList(),
            Causes = source.Rows<RootCause>(isLearning, isActiveOnly: true).Select(Cause).ToList(),
            Improvements = source.Rows<Improvement>(isLearning).Select(Improvement).ToList(),
            Feedback = source.Rows<Feedback>(isLearning).Select(Answer).ToList(),
            Touchpoints = touchpoints.Where(touchpoint => touchpoint.State != ActivityState.Canceled).Select(Talk).ToList(),
            Internals = isInternal ? source.Internals(recovery, row.Joined<Account>("client"), PreviousName(row), touchpoints) : null,
        };
    }

    private static Entity Head(PluginContext context, Guid id)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(
                Recovery.Columns.Number, Recovery.Columns.Name, Recovery.Columns.Account, Recovery.Columns.Contact,
                Recovery.Columns.Severity, Recovery.Columns.FailureCategory, Recovery.Columns.Status, Recovery.Columns.OccurredOn,
                Recovery.Columns.ReportedOn, Recovery.Columns.CreatedOn, Recovery.Columns.NextUpdateOn,
                Recovery.Columns.LastUpdateOn, Recovery.Columns.HoldUntil, Recovery.Columns.VerifiedOn, Recovery.Columns.Cadence,
                Recovery.Columns.UpdateIntervalMinutes, Recovery.Columns.Owner, Recovery.Columns.Summary, Recovery.Columns.ClientChased,
                Recovery.Columns.FailedVerifications, Recovery.Columns.Outcome,
                Recovery.Columns.SeverityReason, Recovery.Columns.HoldReason, Recovery.Columns.OutcomeReason),
        };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, id);
        Join(query, Recovery.Columns.Owner, "owner");
        Join(query, Recovery.Columns.Sponsor, "sponsor");
        var client = query.AddLink(Account.EntityName, Recovery.Columns.Account, Account.Columns.Id, JoinOperator.LeftOuter);
        client.EntityAlias = "client";
        client.Columns = new ColumnSet(Account.Columns.ClientTier, Account.Columns.RenewalOn, Account.Columns.TrustScore);
        var previous = query.AddLink(Recovery.EntityName, Recovery.Columns.PreviousRecovery, Recovery.Columns.Id, JoinOperator.LeftOuter);
        previous.EntityAlias = Previous;
        previous.Columns = new ColumnSet(Recovery.Columns.Number, Recovery.Columns.Name);
        return context.System.RetrieveMultiple(query).Entities.Single();
    }

    private static string? PreviousName(Entity row) =>
        row.Joined<Recovery>(Previous) is { } previous ? $"{previous.Number} {previous.Name}" : null;

    private static void Join(QueryExpression query, string column, string alias)
    {
        var user = query.AddLink(SystemUser.EntityName, column, SystemUser.Columns.Id, JoinOperator.LeftOuter);
        user.EntityAlias = alias;
        user.Columns = new ColumnSet(SystemUser.Columns.FullName, Phone, Mobile);
    }

    /// <summary>A user's name, and the phone they are reached at: the main one, else the mobile one.</summary>
    public static BriefPerson? Colleague(Entity row, string alias, Enum? role = null) => row.Joined<SystemUser>(alias) is not { } user ? null : new BriefPerson
    {
        Name = user.FullName ?? "",
        Role = role,
        Phone = user.GetAttributeValue<string?>(Phone) ?? user.GetAttributeValue<string?>(Mobile),
    };

    public static ColumnSet ColleagueColumns => new(SystemUser.Columns.FullName, Phone, Mobile);

    private static BriefStep Step(RecoveryStep row) => new()
    {
        Name = row.Name ?? "",
        Cycle = row.Cycle ?? 1,
        Sequence = row.Sequence ?? 0,
        Stage = row.Stage ?? RecoveryStage.Acknowledge,
        IsRequired = row.IsRequired == true,
        Status = row.Status ?? RecoveryStepStatus.Pending,
        DueOn = row.DueOn,
        CompletedOn = row.CompletedOn,
        Owner = row.Owner?.Name,
        CompletedBy = row.CompletedBy?.Name,
        WaivedBy = row.WaivedBy?.Name,
        Contact = row.Contact?.Name,
        Guidance = row.Guidance,
        Outcome = row.Outcome,
        Apology = row.Apology,
        ApologyReason = row.ApologyReason,
        WaiverReason = row.WaiverReason,
    };

    private static BriefImpact Impact(Impact row, BriefWords words) => new()
    {
        Dimension = row.Dimension,
        Words = row.Description ?? "",
        Level = row.Level,
        OurEstimate = words.Money(row.Amount, CurrencyOf(row)),
        ClientsWord = words.Money(row.ConfirmedAmount, CurrencyOf(row)),
        Contact = row.Contact?.Name,
        IsConfirmed = row.ConfirmedByClient == true,
    };

    private static BriefRestitution Restitution(Restitution row, BriefWords words) => new()
    {
        Type = row.Type,
        Status = row.Status ?? RestitutionStatus.Draft,
        Amount = row.Amount is > 0m ? words.Money(row.Amount, CurrencyOf(row)) : null,
        Name = row.Name,
        Tier = row.Policy?.Name,
        Justification = row.Justification,
        DeliveryReference = row.DeliveryReference,
        Response = row.ClientResponse,
    };

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
        Actual = row.Actual,
        Unit = row.Unit,
        Health = row.Health,
        FirstDueOn = row.FirstReviewOn,
        SharedOn = row.SharedOn,
        ChangeReason = row.ChangeReason,
    };

    private static BriefCause Cause(RootCause row) => new()
    {
        IsVerified = row.IsVerified == true,
        ClientText = row.ClientText,
        Problem = row.Problem,
        Whys = BriefSection.Lines(row.Why1, row.Why2, row.Why3, row.Why4, row.Why5),
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
        DueOn = row.DueOn,
        Evidence = row.Evidence,
    };

    private static BriefFeedback Answer(Feedback row) => new()
    {
        Suggestion = row.Prevention,
        Answer = row.Answer,
        Contact = row.Contact?.Name,
        Comment = row.Comment,
        Confidence = row.ConfidenceRating,
        ReceivedOn = row.ReceivedOn,
    };

    private static BriefTalk Talk(Touchpoint row) => new()
    {
        On = row.ActualEnd ?? row.ScheduledEnd,
        IsOpen = row.State != ActivityState.Completed,
        Purpose = row.Purpose,
        Channel = row.Channel,
        With = row.Contact?.Name,
        Subject = row.Subject,
        Words = MessageBody.Plain(row.Description),
    };
}
