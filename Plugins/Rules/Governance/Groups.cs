using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Governance;

/// <summary>The figures of one severity and category, or of all where none is given.</summary>
internal sealed class FigureGroup(Severity? severity, FailureCategory? category, IReadOnlyList<Member> figures)
{
    public Severity? Severity { get; } = severity;
    public FailureCategory? Category { get; } = category;
    public IReadOnlyList<Member> Figures { get; } = figures;

    /// <summary>The snapshot's key: "2026-01-31|0|3" counts severities and categories from 0, "-" stands for all.</summary>
    public string KeyOn(DateTime day) =>
        $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}|{Number(Severity)}|{Number(Category)}";

    private static string Number(Enum? choice) =>
        choice is null ? "-" : (Convert.ToInt32(choice, CultureInfo.InvariantCulture) % 10_000).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Counts recoveries by severity and category. A recovery without a category counts in no category.</summary>
internal static class Groups
{
    // First all of them. A test holds both lists to their choices.
    private static readonly Severity?[] Severities = [null, Severity.Critical, Severity.Major, Severity.Moderate, Severity.Minor];

    private static readonly FailureCategory?[] Categories =
    [
        null, FailureCategory.Communication, FailureCategory.Expectations, FailureCategory.Process, FailureCategory.Training,
        FailureCategory.Technology, FailureCategory.QualityControl, FailureCategory.ThirdParty,
    ];

    /// <summary>All, each severity, each category, and each severity with each category.</summary>
    public static int Count => Severities.Length * Categories.Length;

    public static FigureGroup Of(this IEnumerable<MeasuredRecovery> recoveries, Severity? severity, FailureCategory? category) => new(
        severity,
        category,
        Figures.Of(recoveries
            .Where(recovery => (severity is null || recovery.Severity == severity) && (category is null || recovery.Category == category))
            .ToList()));

    /// <summary>Every group, counted.</summary>
    public static IEnumerable<FigureGroup> All(IReadOnlyCollection<MeasuredRecovery> recoveries) =>
        from severity in Severities
        from category in Categories
        select recoveries.Of(severity, category);

    /// <summary>{"all":{…},"bySeverity":{…},"byCategory":{…}}; the groups are named by the choice's value.</summary>
    public static string Report(IReadOnlyCollection<MeasuredRecovery> recoveries) => Json.Of(Json.Members(
        "all", recoveries.Of(null, null).Figures,
        "bySeverity", Severities.Skip(1).Select(severity => new Member(Json.Of(severity), recoveries.Of(severity, null).Figures)).ToList(),
        "byCategory", Categories.Skip(1).Select(category => new Member(Json.Of(category), recoveries.Of(null, category).Figures)).ToList()));
}
