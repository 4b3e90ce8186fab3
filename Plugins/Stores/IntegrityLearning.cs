using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Rules.Integrity;
using RecoveryCrm.Plugins.Rules.Learning;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>The causes, improvements and feedback of some recoveries, for their integrity.</summary>
internal sealed class IntegrityLearning(IntegritySetup setup, IntegrityFindings found, IntegrityChunk chunk)
{
    private ILookup<Guid, RootCause>? causes;
    private ILookup<Guid, Improvement>? improvements;
    private ILookup<Guid, Feedback>? feedback;

    public void Read()
    {
        causes = chunk.Children<RootCause>(CauseStore.Verification).ToLookup(row => row.Recovery!.Id);
        improvements = chunk.Children<Improvement>(
            Improvement.Columns.Name, Improvement.Columns.Status, Improvement.Columns.Measure, Improvement.Columns.Baseline, Improvement.Columns.Target,
            Improvement.Columns.Actual, Improvement.Columns.DueOn, Improvement.Columns.Evidence, Improvement.Columns.PublishedText,
            Improvement.Columns.PublishedOn, Improvement.Columns.CompletedOn, Improvement.Columns.Feedback, Improvement.Columns.EscalationLevel)
            .ToLookup(row => row.Recovery!.Id);
        feedback = chunk.Children<Feedback>(
            [.. TrustRows.Ratings, Feedback.Columns.Contact, Feedback.Columns.Status, Feedback.Columns.RequestedOn, Feedback.Columns.ReceivedOn,
                Feedback.Columns.Recommend, Feedback.Columns.Prevention, Feedback.Columns.Comment, Feedback.Columns.Answer, Feedback.Columns.OpenKey])
            .ToLookup(row => row.Recovery!.Id);
        foreach (var row in improvements.SelectMany(rows => rows).Where(row => row.Status == ImprovementStatus.Committed))
            chunk.NoteLevel(row.Recovery!.Id, row.EscalationLevel);
    }

    public bool HasVerifiedCause(Guid recovery) => causes![recovery].Any(cause => cause.IsVerified == true);

    public bool HasPublishedImprovement(Guid recovery) => improvements![recovery].Any(change => change.PublishedOn is not null);

    public void Check(RecoveryHead head)
    {
        var recovery = head.Row.Id;
        foreach (var row in causes![recovery])
            found.Add(RootCause.EntityName, row.Id, recovery, LearningIntegrity.Check(AsStands(row)));
        foreach (var row in improvements![recovery])
        {
            found.Add(Improvement.EntityName, row.Id, recovery, LearningIntegrity.Check(AsStands(row)));
            found.Add(Improvement.EntityName, row.Id, recovery, Rules.RuleList.Check(CommunicationIntegrity.OfItem, row.EscalationLevel ?? 0));
        }

        foreach (var row in feedback![recovery])
            found.Add(Feedback.EntityName, row.Id, recovery, LearningIntegrity.Check(AsStands(row)));
    }

    private static CheckedCause AsStands(RootCause row) => new()
    {
        IsVerified = row.IsVerified == true,
        VerifiedBy = row.VerifiedBy?.Id,
        Cause = CauseStore.ToVerify(row),
    };

    private ImprovementFacts AsStands(Improvement row) => new()
    {
        Name = row.Name ?? "",
        Status = row.Status ?? ImprovementStatus.Draft,
        Measure = row.Measure,
        Baseline = row.Baseline,
        Target = row.Target,
        Actual = row.Actual,
        DueOn = row.DueOn,
        Evidence = row.Evidence,
        Text = row.PublishedText,
        CompletedOn = row.CompletedOn,
        IsPublished = row.PublishedOn is not null,
        Now = setup.Now,
    };

    private CheckedFeedback AsStands(Feedback row)
    {
        var asked = row.Contact is { } contact ? setup.AskedOf(contact.Id).ToList() : [];
        return new CheckedFeedback
        {
            Status = row.Status ?? FeedbackStatus.Requested,
            Contact = row.Contact?.Id,
            HasRecovery = row.Recovery is not null,
            RequestedOn = row.RequestedOn,
            ReceivedOn = row.ReceivedOn,
            Answer = row.Answer(),
            OpenKey = row.OpenKey,
            IsAnswered = !string.IsNullOrWhiteSpace(row.Answer)
                || improvements![row.Recovery!.Id].Any(change => change.PublishedOn is not null && change.Feedback?.Id == row.Id),
            AskedBefore = asked.Where(other => other.Id != row.Id && other.RequestedOn <= row.RequestedOn).Max(other => other.RequestedOn),
            OpenRequests = asked.Count(other => other.Status == FeedbackStatus.Requested),
        };
    }
}
