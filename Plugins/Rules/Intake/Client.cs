using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>
/// An account as a failure finds it. The sponsor is absent when disabled; running are the recoveries In progress or On hold,
/// and earlier failures all its recoveries that count as one.
/// </summary>
internal sealed record Client(
    Guid Id,
    string Name,
    bool IsMarkedKey,
    ClientTier? Tier,
    Principal? Owner,
    Guid? Sponsor,
    ClientContact? PrimaryContact,
    IReadOnlyList<RunningRecovery> Running,
    IReadOnlyList<EarlierFailure> Earlier,
    int? TrustScore)
{
    /// <summary>The planned value-adds, which wait while something is owed (C8).</summary>
    public IReadOnlyList<Guid> ValueAdds { get; init; } = [];

    public bool IsKey => IsKeyClient(IsMarkedKey, Tier);

    /// <summary>A client counts as key by the mark or by the tier (I2).</summary>
    public static bool IsKeyClient(bool? isMarked, ClientTier? tier) => isMarked == true || tier is ClientTier.Strategic or ClientTier.Key;
}

/// <summary>Somebody on the client's side, and how they may be reached.</summary>
internal sealed record ClientContact(Guid Id, ContactChannels Channels);

/// <summary>A recovery that a further case may join.</summary>
internal sealed record RunningRecovery(Guid Id, Severity Severity, FailureCategory? Category, DateTime DetectedOn, string Number);

/// <summary>A recovery that was no mistake, as a later failure looks back on it (I8).</summary>
internal sealed class EarlierFailure
{
    public Guid Id { get; init; }
    public FailureCategory? Category { get; init; }
    public DateTime DetectedOn { get; init; }
}

/// <summary>One failure as it came to us, by a case, by hand or by the command.</summary>
internal sealed record FailureReport(
    Severity Severity,
    FailureCategory? Category,
    string? Title,
    string? Summary,
    DateTime? OccurredOn,
    DateTime DetectedOn,
    DateTime? ReportedOn,
    DiscoveredBy? DiscoveredBy,
    Guid? Case,
    Guid? Contact)
{
    /// <summary>Where the clocks start: when the client told us, else when we knew (I7).</summary>
    public DateTime ClockStart => ReportedOn ?? DetectedOn;
}
