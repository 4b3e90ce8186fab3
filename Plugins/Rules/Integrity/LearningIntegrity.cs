using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Feedback;
using RecoveryCrm.Plugins.Rules.Learning;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>A root cause as it stands.</summary>
internal sealed class CheckedCause
{
    public bool IsVerified { get; init; }
    public Guid? VerifiedBy { get; init; }
    public CauseToVerify Cause { get; init; } = new();
}

/// <summary>Feedback as it stands.</summary>
internal sealed class CheckedFeedback
{
    public FeedbackStatus Status { get; init; }
    public Guid? Contact { get; init; }
    public bool HasRecovery { get; init; }
    public DateTime? RequestedOn { get; init; }
    public DateTime? ReceivedOn { get; init; }
    public FeedbackAnswer Answer { get; init; } = new();
    public string? OpenKey { get; init; }

    /// <summary>We wrote down what we did with the suggestion, or a published improvement answers it.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>When its contact was asked before it.</summary>
    public DateTime? AskedBefore { get; init; }

    /// <summary>How many requests to its contact are open.</summary>
    public int OpenRequests { get; init; }

    public bool IsReceived => ReceivedOn is not null || Answer.IsGiven;
    public bool IsOpen => Status == FeedbackStatus.Requested;
}

/// <summary>What no cause, improvement or feedback can be while the rules are on (P1, P3, F1, F6).</summary>
internal static class LearningIntegrity
{
    // What was asked on paper may be typed in by the next day (F1), so that two requests may lie that much closer.
    private static readonly TimeSpan TypedIn = TimeSpan.FromHours(24);

    private static readonly IReadOnlyList<Rule<CheckedCause>> Causes =
    [
        new("P1-signed",
            Holds: cause => cause.IsVerified == cause.VerifiedBy is not null,
            Message: _ => LearningIntegrityMessages.NotSigned()),
    ];

    private static readonly IReadOnlyList<Rule<ImprovementFacts>> Improvements =
    [
        new("P3-published-on",
            Holds: change => change.IsPublished == !string.IsNullOrWhiteSpace(change.Text),
            Message: change => LearningIntegrityMessages.Published(change.Name)),
        new("P3-done-on",
            Holds: change => change.Status switch
            {
                ImprovementStatus.Draft or ImprovementStatus.Committed => change.CompletedOn is null,
                ImprovementStatus.Done => change.CompletedOn is not null,
                _ => true,
            },
            Message: change => LearningIntegrityMessages.Done(change.Name)),
    ];

    private static readonly IReadOnlyList<Rule<CheckedFeedback>> Answers =
    [
        new("F1-range",
            Holds: feedback => feedback.Answer.Ratings.All(rating => rating is null or >= 1 and <= 5) && feedback.Answer.Recommend is null or >= 0 and <= 10,
            Message: _ => LearningIntegrityMessages.Range()),
        new("F1-key",
            Holds: feedback => feedback.OpenKey == (feedback is { IsOpen: true, IsReceived: false, Contact: { } contact } ? contact.ToString("D") : null),
            Message: _ => LearningIntegrityMessages.OpenKey()),
        new("F1-two-open",
            Holds: feedback => !feedback.IsOpen || feedback.OpenRequests <= 1,
            Message: feedback => LearningIntegrityMessages.TwoOpen(feedback.OpenRequests)),
        new("F1-asked-again",
            Holds: feedback => feedback.RequestedOn is not { } asked || feedback.AskedBefore is not { } before || asked - before >= FeedbackRules.Pause - TypedIn,
            Message: feedback => LearningIntegrityMessages.AskedAgain(feedback.AskedBefore!.Value, feedback.RequestedOn!.Value)),
    ];

    public static IEnumerable<Violation> Check(CheckedCause cause) =>
        Causes.Check(cause).Concat(cause.IsVerified ? RootCauseRules.All.Check(cause.Cause) : []);

    public static IEnumerable<Violation> Check(ImprovementFacts change) => Improvements.Check(change).Concat(ImprovementRules.All.Check(change));

    // A contact that was forgotten leaves the answer without one.
    public static IEnumerable<Violation> Check(CheckedFeedback feedback) => Answers.Check(feedback)
        .Concat(FeedbackRules.Row.Check(new FeedbackRow
        {
            HasRecovery = feedback.HasRecovery,
            HasContact = true,
            IsReceived = feedback.IsReceived,
            Wanted = feedback.Status,
        }))
        .Concat(feedback.Status != FeedbackStatus.Closed ? [] : FeedbackRules.End.Check(new FeedbackEnd
        {
            HasSuggestion = feedback.Answer.HasSuggestion,
            IsAnswered = feedback.IsAnswered,
            IsTold = true,
        }));
}
