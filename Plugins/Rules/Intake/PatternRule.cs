using System;
using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>A recovery of the category, as a pattern counts it.</summary>
internal sealed class CategoryFailure
{
    public Guid Account { get; init; }
    public DateTime DetectedOn { get; init; }
}

/// <summary>When failures of several clients are one systemic cause (I9).</summary>
internal static class PatternRule
{
    private const int Clients = 3;

    /// <summary>The time in which they must have been detected, the last moment included.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(90);

    /// <summary>Whether within some window failures of three clients were detected, and which those are.</summary>
    public static IReadOnlyList<CategoryFailure> Found(IReadOnlyCollection<CategoryFailure> failures) => failures
        .OrderBy(first => first.DetectedOn)
        .Select(first => failures.Where(other => other.DetectedOn >= first.DetectedOn && other.DetectedOn - first.DetectedOn <= Window).ToList())
        .FirstOrDefault(within => CountClients(within) >= Clients) ?? [];

    public static int CountClients(IEnumerable<CategoryFailure> failures) => failures.Select(failure => failure.Account).Distinct().Count();
}
