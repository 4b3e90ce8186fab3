using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>A recovery that somebody wants to end, with everything that decides whether it may.</summary>
internal sealed class ClosureFacts
{
    public required RecoveryStatus Status { get; init; }
    public required Severity Severity { get; init; }

    /// <summary>What the recorded impacts suggest; nothing where there are none.</summary>
    public Severity? SuggestedSeverity { get; init; }
    public string? SeverityReason { get; init; }
    public bool IsRecurrence { get; init; }
    public int FailedVerifications { get; init; }
    public bool IsUnconfirmed { get; init; }
    public bool ReportedByClient { get; init; }
    public RecoveryOutcome? Outcome { get; init; }
    public string? Reason { get; init; }

    /// <summary>Whether the person who ends it is a manager; asked only where that matters.</summary>
    public bool IsManager { get; init; }

    /// <summary>The required steps of all cycles that are still open, in their order.</summary>
    public IReadOnlyCollection<string> OpenSteps { get; init; } = [];

    /// <summary>Restitutions that are submitted, or approved and not delivered.</summary>
    public IReadOnlyCollection<string> OpenMoney { get; init; } = [];

    public bool HasVerifiedCause { get; init; }
    public bool HasPublishedImprovement { get; init; }

    /// <summary>Verified causes against which no improvement is past Draft.</summary>
    public IReadOnlyCollection<string> CausesLeftAlone { get; init; } = [];

    /// <summary>Nothing but training is to prevent it from happening again.</summary>
    public bool HasTrainingOnly { get; init; }

    /// <summary>Somebody of the client rated their confidence 4 or 5 after Verify; asked only where trust is said to be restored.</summary>
    public bool IsConfident { get; init; }

    /// <summary>The sponsor still has to talk to this client about their trust; asked only where it is said to be restored.</summary>
    public bool HasTrustTask { get; init; }

    /// <summary>The sponsor spoke to the client after the last failed verification.</summary>
    public bool HasSponsorTouchpoint { get; init; }

    public bool IsEnded => IsEnd(Status);

    public bool EndsEarly => IsEarly(Outcome);

    public bool NeedsLearning => !EndsEarly
        && (Severity is Severity.Critical or Severity.Major || IsRecurrence || FailedVerifications > 0);

    public static bool IsEnd(RecoveryStatus status) => status is RecoveryStatus.Closed or RecoveryStatus.Cancelled;

    /// <summary>These outcomes end a recovery that did not run its course.</summary>
    public static bool IsEarly(RecoveryOutcome? outcome) => outcome is RecoveryOutcome.ClientLost or RecoveryOutcome.NotAFailure;
}

/// <summary>Who cancels a recovery, and why.</summary>
internal sealed class Cancellation
{
    public bool IsManager { get; init; }
    public string? Reason { get; init; }
}
