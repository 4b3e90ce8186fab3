using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Rules.Messages;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>What stands on record for the exit criteria; only what the step's criteria ask for is read.</summary>
internal sealed record Evidence
{
    /// <summary>Talks with a contact of the account about this recovery, since the failure was known.</summary>
    public IReadOnlyList<PersonalContact> Contacts { get; init; } = [];

    public IReadOnlyList<ImpactOnRecord> Impacts { get; init; } = [];
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>When touchpoints of the recovery ended that are completed.</summary>
    public IReadOnlyList<DateTime> TouchpointsEnded { get; init; } = [];

    public IReadOnlyList<RestitutionOnRecord> Restitutions { get; init; } = [];

    /// <summary>Whether a contact of the account, its parent or a subsidiary confirmed the fix; none when nobody did.</summary>
    public bool? IsConfirmedByClient { get; init; }

    public bool HasVerifiedRootCause { get; init; }
    public Learning Learning { get; init; } = new(false, false, false);
    public bool FeedbackRequested { get; init; }

    /// <summary>What administrators added to the wording of the apology's language.</summary>
    public IReadOnlyCollection<AddedPhrase> Wording { get; init; } = [];
}

/// <summary>A talk with the client: when it ended, and when it was recorded.</summary>
internal sealed record PersonalContact(DateTime EndedOn, DateTime RecordedOn);

/// <summary>One recorded impact.</summary>
internal sealed record ImpactOnRecord(ImpactLevel Level, bool IsConfirmed);

/// <summary>A dated commitment of the recovery plan.</summary>
internal sealed record Promise(Guid Id, PlanPart? Part, DateTime WrittenOn, DateTime? SharedOn);

/// <summary>One restitution of the recovery.</summary>
internal sealed record RestitutionOnRecord(RestitutionType Type, RestitutionStatus Status, string? Justification);

/// <summary>What of the learning is published, written down for the client, and told.</summary>
internal sealed record Learning(bool IsPublished, bool HasClientText, bool IsTold);
