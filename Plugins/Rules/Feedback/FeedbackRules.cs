using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Feedback;

/// <summary>A row of feedback as somebody wants it to stand.</summary>
internal sealed class FeedbackRow
{
    public bool HasRecovery { get; init; }
    public bool HasContact { get; init; }

    /// <summary>Another company's people say nothing about this client's trust.</summary>
    public bool IsContactOfAccount { get; init; } = true;

    /// <summary>Another recovery, another contact, or another time of a request that was made.</summary>
    public bool MovesAway { get; init; }

    /// <summary>An answer is there.</summary>
    public bool IsReceived { get; init; }

    /// <summary>The status that is asked for; nothing where it stays.</summary>
    public FeedbackStatus? Wanted { get; init; }

    /// <summary>The status that follows while it is not closed.</summary>
    public FeedbackStatus Demanded => IsReceived ? FeedbackStatus.Received : FeedbackStatus.Requested;
}

/// <summary>A contact who is to be asked, and what was asked of them before.</summary>
internal sealed class FeedbackRequest
{
    public RecoveryStatus RecoveryStatus { get; init; }
    public bool IsUnconfirmed { get; init; }
    public bool HasOpenOne { get; init; }
    public DateTime? LastRequestedOn { get; init; }
    public DateTime Now { get; init; }
}

/// <summary>A suggestion that somebody wants to lay aside.</summary>
internal sealed class FeedbackEnd
{
    public bool HasSuggestion { get; init; }

    /// <summary>A published improvement answers it, or we wrote down what we did with it.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>Its contact was told, after they had made it.</summary>
    public bool IsTold { get; init; }
}

/// <summary>What must hold of feedback, whatever the door (F1, F6).</summary>
internal static class FeedbackRules
{
    /// <summary>A request on the thirtieth day after the last, to the minute, is late enough.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(30);

    // What was asked on paper may be typed in by the next day; a request is not put back further to be allowed another.
    private static readonly TimeSpan TypedIn = TimeSpan.FromHours(24);

    public static readonly IReadOnlyList<Rule<FeedbackRow>> Row =
    [
        new("F1-incomplete",
            Holds: row => row.HasRecovery && row.HasContact,
            Message: _ => FeedbackMessages.Incomplete()),
        new("F1-contact",
            Holds: row => row.IsContactOfAccount,
            Message: _ => FeedbackMessages.OtherContact()),
        new("F1-fixed",
            Holds: row => !row.MovesAway,
            Message: _ => FeedbackMessages.Fixed()),
        new("F1-status",
            Holds: row => row.Wanted is null or FeedbackStatus.Closed || row.Wanted == row.Demanded,
            Message: row => FeedbackMessages.StatusFollows(row.IsReceived)),
    ];

    public static readonly IReadOnlyList<Rule<FeedbackRequest>> Request =
    [
        new("F1-recovery",
            Holds: request => request.RecoveryStatus != RecoveryStatus.Cancelled && !request.IsUnconfirmed,
            Message: request => FeedbackMessages.NotAsked(request.IsUnconfirmed)),
        new("F1-open",
            Holds: request => !request.HasOpenOne,
            Message: _ => FeedbackMessages.OneIsOpen()),
        new("F1-pause",
            Holds: request => request.HasOpenOne || !(request.LastRequestedOn > request.Now - Pause),
            Message: request => FeedbackMessages.TooSoon(request.LastRequestedOn!.Value, request.LastRequestedOn!.Value + Pause)),
    ];

    public static readonly IReadOnlyList<Rule<FeedbackEnd>> End =
    [
        new("F6-answer",
            Holds: end => !end.HasSuggestion || end.IsAnswered,
            Message: _ => FeedbackMessages.SuggestionUnanswered()),
        new("F6-told",
            Holds: end => !end.HasSuggestion || end.IsTold,
            Message: _ => FeedbackMessages.ContactNotTold()),
    ];

    public static DateTime RequestedOn(DateTime? given, DateTime now) => given <= now && given >= now - TypedIn ? given.Value : now;

    /// <summary>An answer cannot come from the future.</summary>
    public static DateTime ReceivedOn(DateTime? given, DateTime now) => given < now ? given.Value : now;
}
