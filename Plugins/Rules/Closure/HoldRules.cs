using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>A hold as somebody wants it, or as it stands when somebody ends it.</summary>
internal sealed class Hold
{
    public RecoveryStatus Status { get; init; } = RecoveryStatus.InProgress;
    public bool IsManager { get; init; }
    public string? Reason { get; init; }

    /// <summary>When it ends by itself; open without one.</summary>
    public DateTime? Until { get; init; }

    /// <summary>When the hold that stands ends by itself, where somebody changes it.</summary>
    public DateTime? StoredUntil { get; init; }

    /// <summary>Whether it is asked for by the command that holds, which never changes a hold that stands.</summary>
    public bool IsAskedAgain { get; init; }

    public DateTime Now { get; init; }

    public bool HasReason => !string.IsNullOrWhiteSpace(Reason);
}

/// <summary>Who puts a recovery on hold and resumes it, and when (S7).</summary>
internal static class HoldRules
{
    private static readonly Rule<Hold> NeedsManager = new("S7-hold-manager",
        Holds: hold => hold.IsManager,
        Message: _ => HoldMessages.OnlyManagersHold);

    private static readonly Rule<Hold> NeedsReason = new("S7-hold-reason",
        Holds: hold => hold.HasReason,
        Message: _ => HoldMessages.NeedsReason);

    private static readonly Rule<Hold> EndsLater = new("S7-hold-until",
        Holds: hold => !(hold.Until <= hold.Now),
        Message: hold => HoldMessages.UntilHasPassed(hold.Until!.Value));

    /// <summary>What must hold before a recovery is put on hold.</summary>
    public static readonly IReadOnlyList<Rule<Hold>> Holding =
    [
        new("S7-hold-status",
            Holds: hold => hold.Status == RecoveryStatus.InProgress,
            Message: _ => HoldMessages.OnlyInProgressIsHeld),
        NeedsManager,
        NeedsReason,
        EndsLater,
    ];

    /// <summary>What must hold before the reason or the end of a hold that stands is changed.</summary>
    public static readonly IReadOnlyList<Rule<Hold>> Changing =
    [
        new("S7-held",
            Holds: hold => !hold.IsAskedAgain,
            Message: _ => HoldMessages.IsHeldAlready),
        new("S7-hold-over",
            Holds: hold => !(hold.StoredUntil <= hold.Now),
            Message: hold => HoldMessages.HoldIsOver(hold.StoredUntil!.Value)),
        NeedsManager,
        NeedsReason,
        EndsLater,
    ];

    /// <summary>What must hold before it goes on: once its time has come, whoever writes it.</summary>
    public static readonly IReadOnlyList<Rule<Hold>> Resuming =
    [
        new("S7-resume-manager",
            Holds: hold => hold.IsManager || hold.Until <= hold.Now,
            Message: _ => HoldMessages.OnlyManagersResume),
    ];
}
