using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>Other values that somebody sends for a touchpoint, and the touchpoint as it stands.</summary>
internal sealed class TouchpointChange
{
    public bool IsCompleted { get; init; }
    public bool IsOpen { get; init; }
    public bool HasRecovery { get; init; }
    public TouchpointPurpose? Purpose { get; init; }
    public DateTime? DueOn { get; init; }
    public bool MovesAway { get; init; }
    public bool MovesDate { get; init; }
}

/// <summary>Where a touchpoint of a recovery stands: about whom and with whom.</summary>
internal sealed class TouchpointPlace
{
    public Guid Account { get; init; }
    public Guid? Regarding { get; init; }

    /// <summary>Whether the contact is of the account, its parent or a subsidiary; asked only where one is given.</summary>
    public bool IsContactOfAccount { get; init; } = true;
}

/// <summary>A progress update that somebody adds beside the planned one.</summary>
internal sealed class AddedUpdate
{
    public bool IsPromised { get; init; }
    public DateTime? DueOn { get; init; }

    /// <summary>Whether the date is the promise that stands already, be it overdue.</summary>
    public bool KeepsPromise { get; init; }

    public DateTime Now { get; init; }
}

/// <summary>A touchpoint that somebody ends, and how.</summary>
internal sealed class TouchpointEnd
{
    public bool IsEnded { get; init; }
    public bool Completes { get; init; }
    public TouchpointPurpose? Purpose { get; init; }
    public string? Message { get; init; }
}

/// <summary>What a person may do to touchpoints, whatever the door (C1-C3, C5, C9).</summary>
internal static class TouchpointRules
{
    public static readonly IReadOnlyList<Rule<TouchpointChange>> Change =
    [
        new("C2-history",
            Holds: change => !change.IsCompleted,
            Message: _ => TouchpointMessages.History()),
        new("C1-moved",
            Holds: change => change.IsCompleted || !change.MovesAway || !change.HasRecovery,
            Message: _ => TouchpointMessages.StaysWithRecovery()),
        new("C5-date",
            Holds: change => !change.MovesDate || !change.IsOpen || !change.HasRecovery || change.Purpose != TouchpointPurpose.ProgressUpdate,
            Message: change => TouchpointMessages.PromiseStands(change.DueOn)),
    ];

    public static readonly IReadOnlyList<Rule<TouchpointPlace>> Place =
    [
        new("C9-regarding",
            Holds: place => place.Regarding == place.Account,
            Message: _ => TouchpointMessages.OtherAccount()),
        new("C9-contact",
            Holds: place => place.IsContactOfAccount,
            Message: _ => TouchpointMessages.OtherContact()),
    ];

    public static readonly IReadOnlyList<Rule<AddedUpdate>> Added =
    [
        new("C1-verified",
            Holds: update => update.IsPromised,
            Message: _ => TouchpointMessages.NoMoreUpdates()),
        new("C1-past",
            Holds: update => update.KeepsPromise || !(update.DueOn < update.Now),
            Message: update => TouchpointMessages.PromiseInThePast(update.DueOn)),
    ];

    public static readonly IReadOnlyList<Rule<TouchpointEnd>> End =
    [
        new("C2-ended",
            Holds: end => !end.IsEnded,
            Message: _ => TouchpointMessages.Ended()),
        new("C3-empty",
            Holds: end => end.IsEnded || !end.Completes || end.Purpose != TouchpointPurpose.ProgressUpdate || !MessageBody.IsEmpty(end.Message),
            Message: _ => TouchpointMessages.EmptyUpdate()),
    ];
}
