using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>A touchpoint of a recovery as it stands.</summary>
internal sealed class CheckedTouchpoint
{
    public TouchpointPurpose? Purpose { get; init; }
    public string? Message { get; init; }
    public Guid? Regarding { get; init; }
    public Guid? Account { get; init; }
    public Guid? FollowUpRule { get; init; }
    public DateTime? ScheduledEnd { get; init; }
    public DateTime? ActualEnd { get; init; }
    public bool? WasOnTime { get; init; }
    public bool IsOpen { get; init; }
    public bool IsCompleted { get; init; }

    /// <summary>When it was written down that it took place.</summary>
    public DateTime RecordedOn { get; init; }
    public int Level { get; init; }
    public DateTime Now { get; init; }

    public bool IsUpdate => Purpose == TouchpointPurpose.ProgressUpdate;
}

/// <summary>A contact with the client of which somebody says when it ended, and when that was written down.</summary>
internal sealed class RecordedContact
{
    public DateTime EndedOn { get; init; }
    public DateTime RecordedOn { get; init; }
}

/// <summary>What a recovery promises its client, and the touchpoints that keep it.</summary>
internal sealed class CheckedPromise
{
    public bool IsPromised { get; init; }
    public DateTime? NextUpdateOn { get; init; }
    public DateTime? LastUpdateOn { get; init; }
    public int? UpdatesCount { get; init; }
    public int? UpdatesOnTime { get; init; }
    public IReadOnlyList<CheckedTouchpoint> Touchpoints { get; init; } = [];

    public IReadOnlyList<CheckedTouchpoint> OpenUpdates => Touchpoints.Where(touchpoint => touchpoint.IsUpdate && touchpoint.IsOpen).ToList();
    public IReadOnlyList<CheckedTouchpoint> Updates => Touchpoints.Where(touchpoint => touchpoint.IsUpdate && touchpoint.IsCompleted).ToList();
    public int OnTime => Updates.Count(update => update.WasOnTime != false);

    /// <summary>When the client hears from us next, by the one open update.</summary>
    public DateTime? Promise => IsPromised ? OpenUpdates.Select(update => update.ScheduledEnd).FirstOrDefault() : null;
}

/// <summary>What no promise and no touchpoint can be while the rules are on (C1-C4, C7, C9, X1).</summary>
internal static class CommunicationIntegrity
{
    private const int HighestLevel = 3;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static readonly IReadOnlyList<Rule<CheckedPromise>> OfRecovery =
    [
        new("C1-no-update",
            Holds: promise => !promise.IsPromised || promise.OpenUpdates.Count > 0,
            Message: _ => CommunicationIntegrityMessages.NoUpdate()),
        new("C1-open-updates",
            Holds: promise => promise.OpenUpdates.Count <= (promise.IsPromised ? 1 : 0),
            Message: promise => CommunicationIntegrityMessages.OpenUpdates(promise.OpenUpdates.Count, promise.IsPromised)),
        new("C1-promise",
            Holds: promise => promise.OpenUpdates.Count != (promise.IsPromised ? 1 : 0) || IsSame(promise.NextUpdateOn, promise.Promise),
            Message: promise => IntegrityMessages.Differs("rcv_nextupdateon", promise.NextUpdateOn, promise.Promise)),
        new("C2-count",
            Holds: promise => (promise.UpdatesCount ?? 0) == promise.Updates.Count,
            Message: promise => IntegrityMessages.Differs("rcv_updatescount", promise.UpdatesCount, promise.Updates.Count)),
        new("C2-on-time",
            Holds: promise => (promise.UpdatesOnTime ?? 0) == promise.OnTime,
            Message: promise => IntegrityMessages.Differs("rcv_updatesontime", promise.UpdatesOnTime, promise.OnTime)),
        // The last one that was recorded, which need not be the one that ended last.
        new("C2-last",
            Holds: promise => promise.LastUpdateOn is null
                ? promise.Updates.Count == 0
                : promise.Updates.Any(update => IsSame(update.ActualEnd, promise.LastUpdateOn)),
            Message: promise => IntegrityMessages.Differs("rcv_lastupdateon", promise.LastUpdateOn, promise.Updates.Max(update => update.ActualEnd))),
        new("C7-two-open",
            Holds: promise => promise.Touchpoints.Where(touchpoint => touchpoint.IsOpen && touchpoint.FollowUpRule is not null)
                .GroupBy(touchpoint => touchpoint.FollowUpRule).All(turns => turns.Count() == 1),
            Message: _ => CommunicationIntegrityMessages.TwoFollowUps()),
    ];

    private static readonly IReadOnlyList<Rule<CheckedTouchpoint>> OfTouchpoint =
    [
        new("C2-actual-end",
            Holds: touchpoint => !touchpoint.IsCompleted || (touchpoint.ActualEnd is { } end && end <= touchpoint.Now + Second),
            Message: touchpoint => CommunicationIntegrityMessages.ActualEnd(touchpoint.ActualEnd)),
        new("C2-was-on-time",
            Holds: touchpoint => !touchpoint.IsCompleted || touchpoint.ActualEnd is null || !Contradicts(touchpoint),
            Message: touchpoint => IntegrityMessages.Differs("rcv_wasontime", touchpoint.WasOnTime, TouchpointTimes.WasOnTime(touchpoint.ActualEnd!.Value, touchpoint.ScheduledEnd))),
        new("C4-level",
            Holds: touchpoint => IsLevel(touchpoint.Level),
            Message: touchpoint => CommunicationIntegrityMessages.Level(touchpoint.Level)),
    ];

    public static readonly IReadOnlyList<Rule<RecordedContact>> OfContact =
    [
        new("X1-late",
            Holds: contact => contact.RecordedOn - contact.EndedOn <= Hour,
            Message: contact => IntegrityMessages.TypedInLate(contact.EndedOn, contact.RecordedOn)),
    ];

    public static readonly IReadOnlyList<Rule<int>> OfItem =
    [
        new("C4-level", Holds: IsLevel, Message: CommunicationIntegrityMessages.Level),
    ];

    public static IEnumerable<Violation> Check(CheckedTouchpoint touchpoint) => OfTouchpoint.Check(touchpoint)
        .Concat(!touchpoint.IsOpen && !touchpoint.IsCompleted ? [] : TouchpointRules.Place.Check(
            new TouchpointPlace { Account = touchpoint.Account ?? Guid.Empty, Regarding = touchpoint.Regarding }))
        .Concat(TouchpointRules.End.Check(new TouchpointEnd { Completes = touchpoint.IsCompleted, Purpose = touchpoint.Purpose, Message = touchpoint.Message }))
        .Concat(!touchpoint.IsCompleted || touchpoint.ActualEnd is not { } end ? [] : OfContact.Check(
            new RecordedContact { EndedOn = end, RecordedOn = touchpoint.RecordedOn }));

    private static bool IsLevel(int level) => level is >= 0 and <= HighestLevel;

    // What was promised for no time holds nothing; Dataverse gives a yes/no column that nobody filled in a No.
    private static bool Contradicts(CheckedTouchpoint touchpoint) => touchpoint.ScheduledEnd is null
        ? touchpoint.WasOnTime == true
        : TouchpointTimes.WasOnTime(touchpoint.ActualEnd!.Value, touchpoint.ScheduledEnd) != touchpoint.WasOnTime
            && !(touchpoint.WasOnTime is not null && IsSame(touchpoint.ActualEnd, touchpoint.ScheduledEnd));

    // Dataverse keeps times to the second.
    private static bool IsSame(DateTime? one, DateTime? other) =>
        one is null || other is null ? one == other : (one.Value - other.Value).Duration() <= Second;
}
