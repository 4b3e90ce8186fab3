using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>A restitution as somebody decides on it, with everything a rule may look at.</summary>
internal sealed record ApprovalRequest
{
    public RestitutionStatus Status { get; init; } = RestitutionStatus.Submitted;
    public RecoveryStatus RecoveryStatus { get; init; } = RecoveryStatus.InProgress;
    public string TierName { get; init; } = "";
    public Decision? Decision { get; init; }
    public string? Comment { get; init; }

    /// <summary>The person whose action this is.</summary>
    public Guid Approver { get; init; }

    /// <summary>In whose name it runs, and who signed in; both are the approver unless somebody acts for another.</summary>
    public IReadOnlyCollection<Guid> ActingUsers { get; init; } = [];

    public bool IsTeamMember { get; init; }

    /// <summary>Creator (and on whose behalf), last writer of the facts, submitter, and owner of the recovery.</summary>
    public IReadOnlyCollection<Guid> Authors { get; init; } = [];

    /// <summary>The decisions that stand already.</summary>
    public IReadOnlyCollection<GivenDecision> Given { get; init; } = [];

    public bool IsForAnother => ActingUsers.Any(user => user != Approver);
}

/// <summary>One decision on record.</summary>
internal sealed record GivenDecision(Guid Approver, Decision Decision);
