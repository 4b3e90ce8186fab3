using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Impact;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>A restitution that somebody submits, with everything a rule may look at.</summary>
internal sealed record Submission
{
    public Guid Id { get; init; }
    public RestitutionRow Row { get; init; } = new();

    /// <summary>What it costs us in base currency.</summary>
    public decimal Value { get; init; }

    public Guid Recovery { get; init; }
    public RecoveryStatus RecoveryStatus { get; init; } = RecoveryStatus.InProgress;

    /// <summary>The account's other restitutions.</summary>
    public IReadOnlyList<Grant> Others { get; init; } = [];

    public IReadOnlyList<Tier> Tiers { get; init; } = [];
    public IReadOnlyList<ImpactFacts> Impacts { get; init; } = [];

    /// <summary>Whoever has a part in it and so can't approve it (R6): creator, last writer, submitter, recovery owner.</summary>
    public IReadOnlyCollection<Guid> Authors { get; init; } = [];

    /// <summary>Whether a person has spoken with the client; asked for only where R15 wants to know.</summary>
    public bool ClientSpokenTo { get; init; }

    public DateTime Now { get; init; }
    public Settings Settings { get; init; } = Settings.Default;

    public decimal TierValue => Value + Others.Exposure(Now, Settings.SplitWindowDays);
    public decimal ConfirmedLoss => Impacts.Sum(impact => impact.ConfirmedLoss);

    /// <summary>None for a contractual one, which is owed whatever the loss.</summary>
    public Proportionality? Proportionality => Row.IsContractual
        ? null
        : new Proportionality(Others.ApprovedBeyondContract(Recovery) + Value, ImpactScore.FinancialImpact(Impacts));
}
