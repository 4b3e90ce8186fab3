using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Where our rows of one table may hold a person: lookups, texts, and which of the texts are the person's own words.</summary>
internal sealed class PersonTexts(string table, string[] lookups, params string[] texts)
{
    public static readonly IReadOnlyList<PersonTexts> All =
    [
        new(Recovery.EntityName, [Recovery.Columns.Contact, Recovery.Columns.VerifiedBy],
            Recovery.Columns.Name, Recovery.Columns.Summary, Recovery.Columns.SeverityReason, Recovery.Columns.HoldReason, Recovery.Columns.OutcomeReason)
        { ToRecovery = Recovery.Columns.Id },
        new(RecoveryStep.EntityName, [RecoveryStep.Columns.Contact],
            RecoveryStep.Columns.Name, RecoveryStep.Columns.Outcome, RecoveryStep.Columns.Apology, RecoveryStep.Columns.ApologyReason, RecoveryStep.Columns.WaiverReason),
        new(Impact.EntityName, [Impact.Columns.Contact], Impact.Columns.Description),
        new(Restitution.EntityName, [Restitution.Columns.RespondedBy],
            Restitution.Columns.Name, Restitution.Columns.Justification, Restitution.Columns.DeliveryReference),
        new(Approval.EntityName, [], Approval.Columns.Comment) { ToRecovery = null },
        new(Touchpoint.EntityName, [Touchpoint.Columns.Contact], Touchpoint.Columns.Subject, Touchpoint.Columns.Description) { Id = Touchpoint.Columns.Id },
        new(RootCause.EntityName, [],
            [.. CauseStore.Whys, RootCause.Columns.Problem, RootCause.Columns.Conclusion, RootCause.Columns.ClientText]),
        new(Improvement.EntityName, [],
            Improvement.Columns.Name, Improvement.Columns.Measure, Improvement.Columns.Evidence, Improvement.Columns.PublishedText),
        new(Feedback.EntityName, [Feedback.Columns.Contact], Feedback.Columns.Prevention, Feedback.Columns.Comment, Feedback.Columns.Answer)
        { Own = [Feedback.Columns.Prevention, Feedback.Columns.Comment, Feedback.Columns.OpenKey] },
        new(Commitment.EntityName, [], Commitment.Columns.Name, Commitment.Columns.ChangeReason),
        new(Signal.EntityName, [], Signal.Columns.Summary),
        new(TrustScore.EntityName, [], TrustScore.Columns.Reason),
        new(Pattern.EntityName, [], Pattern.Columns.Note) { ToRecovery = null },
        new(TaskActivity.EntityName, [], TaskActivity.Columns.Subject, TaskActivity.Columns.Description)
        { Id = TaskActivity.Columns.Id, ToRecovery = TaskActivity.Columns.RegardingObject, IsFiled = true },
        new("annotation", [], "subject", "notetext") { ToRecovery = "objectid", IsFiled = true },
    ];

    public string Table { get; } = table;
    public string[] Lookups { get; } = lookups;
    public string[] Texts { get; } = texts;
    public string Id { get; init; } = table + "id";

    /// <summary>Emptied where the row is the person's.</summary>
    public string[] Own { get; init; } = [];

    /// <summary>The column that leads to the recovery, whose client the texts are about.</summary>
    public string? ToRecovery { get; init; } = RecoveryStep.Columns.Recovery;

    /// <summary>Stock rows are ours where they are filed on a recovery or on a step of one.</summary>
    public bool IsFiled { get; init; }
}
