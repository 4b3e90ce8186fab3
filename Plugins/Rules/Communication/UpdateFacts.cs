using System;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>What a recovery's promise to keep the client informed depends on.</summary>
internal sealed class UpdateFacts
{
    public RecoveryStatus Status { get; init; } = RecoveryStatus.InProgress;
    public DateTime? VerifiedOn { get; init; }
    public DateTime? NextUpdateOn { get; init; }
    public Rhythm Rhythm { get; init; } = new(Severity.Minor, DateTime.MinValue, AgreedMinutes: null);
    public UpdateCadence Cadence { get; init; } = new([]);
    public DateTime Now { get; init; }

    /// <summary>Until Verify the client always has a date by which they hear from us next (C1).</summary>
    public bool IsPromised => VerifiedOn is null && IsRunning(Status);

    public static bool IsRunning(RecoveryStatus status) => status is RecoveryStatus.InProgress or RecoveryStatus.OnHold;
}
