using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>A playbook with its steps, and its own calendar where it has one. An empty list means any.</summary>
internal sealed record PlaybookRow(
    Guid Id,
    IReadOnlyCollection<ClientTier> Tiers,
    IReadOnlyCollection<Severity> Severities,
    bool IsDefault,
    int? Priority,
    DateTime CreatedOn,
    BusinessHours? Hours,
    IReadOnlyList<PlaybookStepRow> Steps)
{
    public string Name { get; init; } = "";
}

/// <summary>Which playbook a recovery follows (I5).</summary>
internal static class PlaybookChoice
{
    /// <summary>
    /// Of those that match, the one that says most: tiers and severities, then severities, then tiers, then neither;
    /// of equals the lower priority number, then the older. The default one when none matches; nothing when there is none.
    /// </summary>
    public static PlaybookRow? Choose(IReadOnlyCollection<PlaybookRow> playbooks, ClientTier? tier, Severity severity) =>
        InOrder(playbooks.Where(playbook => Matches(playbook, tier, severity))).FirstOrDefault()
        ?? InOrder(playbooks.Where(playbook => playbook.IsDefault)).FirstOrDefault();

    private static bool Matches(PlaybookRow playbook, ClientTier? tier, Severity severity) =>
        (playbook.Tiers.Count == 0 || (tier is { } known && playbook.Tiers.Contains(known)))
        && (playbook.Severities.Count == 0 || playbook.Severities.Contains(severity));

    // A playbook without a priority comes after those that have one; the id decides between rows of one import.
    private static IEnumerable<PlaybookRow> InOrder(IEnumerable<PlaybookRow> playbooks) => playbooks
        .OrderByDescending(playbook => (playbook.Severities.Count > 0 ? 2 : 0) + (playbook.Tiers.Count > 0 ? 1 : 0))
        .ThenBy(playbook => playbook.Priority ?? int.MaxValue)
        .ThenBy(playbook => playbook.CreatedOn)
        .ThenBy(playbook => playbook.Id);
}
