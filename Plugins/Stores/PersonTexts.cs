using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>A way from a row to the recovery that it is about, directly or over a parent.</summary>
internal sealed class PersonPath(string column, string? parent = null, string lookup = RecoveryStep.Columns.Recovery)
{
    public string Column { get; } = column;
    public string? Parent { get; } = parent;
    public string Lookup { get; } = lookup;
    public string ParentId => Parent == Touchpoint.EntityName ? Touchpoint.Columns.Id : Parent + "id";
}

/// <summary>
/// Where rows of one table may hold a person: lookups, texts, and which of the texts are the person's own words. Stock rows
/// are ours where they are filed on a recovery or on what belongs to one. Emails are not among them: a sent one is a document
/// of the organisation's, which the mailbox holds too.
/// </summary>
internal sealed class PersonTexts(string table, string[] lookups, params string[] texts)
{
    private const string Note = "annotation";
    private const string Object = "objectid";

    public static readonly IReadOnlyList<PersonTexts> All =
    [
        new(Recovery.EntityName, [Recovery.Columns.Contact, Recovery.Columns.VerifiedBy],
            Recovery.Columns.Name, Recovery.Columns.Summary, Recovery.Columns.SeverityReason, Recovery.Columns.HoldReason, Recovery.Columns.OutcomeReason)
        { Paths = [new(Recovery.Columns.Id)] },
        new(RecoveryStep.EntityName, [RecoveryStep.Columns.Contact],
            RecoveryStep.Columns.Name, RecoveryStep.Columns.Guidance, RecoveryStep.Columns.Outcome, RecoveryStep.Columns.Apology,
            RecoveryStep.Columns.ApologyReason, RecoveryStep.Columns.WaiverReason),
        new(Impact.EntityName, [Impact.Columns.Contact], Impact.Columns.Description),
        new(Restitution.EntityName, [Restitution.Columns.RespondedBy],
            Restitution.Columns.Name, Restitution.Columns.Justification, Restitution.Columns.DeliveryReference),
        new(Approval.EntityName, [], Approval.Columns.Comment) { Paths = [new(Approval.Columns.Restitution, Restitution.EntityName)] },
        new(Touchpoint.EntityName, [Touchpoint.Columns.Contact], Touchpoint.Columns.Subject, Touchpoint.Columns.Description)
        { Client = Touchpoint.Columns.RegardingObject },
        new(RootCause.EntityName, [], [.. CauseStore.Whys, RootCause.Columns.Problem, RootCause.Columns.Conclusion, RootCause.Columns.ClientText]),
        new(Improvement.EntityName, [],
            Improvement.Columns.Name, Improvement.Columns.Measure, Improvement.Columns.Unit, Improvement.Columns.Evidence, Improvement.Columns.PublishedText),
        new(Feedback.EntityName, [Feedback.Columns.Contact], Feedback.Columns.Prevention, Feedback.Columns.Comment, Feedback.Columns.Answer)
        { Own = [Feedback.Columns.Prevention, Feedback.Columns.Comment, Feedback.Columns.OpenKey], Status = Feedback.Columns.Status },
        new(Commitment.EntityName, [], Commitment.Columns.Name, Commitment.Columns.Unit, Commitment.Columns.ChangeReason) { Client = Commitment.Columns.Account },
        new(Signal.EntityName, [], Signal.Columns.Summary) { Client = Signal.Columns.Account },
        new(TrustScore.EntityName, [], TrustScore.Columns.Reason) { Client = TrustScore.Columns.Account },
        new(Pattern.EntityName, [], Pattern.Columns.Note) { Paths = [] },
        Filed(TaskActivity.EntityName),
        Filed(Appointment.EntityName, "location"),
        Filed(PhoneCall.EntityName, "phonenumber"),
        new(Note, [], "subject", "notetext", "filename")
        {
            IsFiled = true,
            Paths =
            [
                new(Object, Recovery.EntityName, Recovery.Columns.Id),
                .. new[] { RecoveryStep.EntityName, Restitution.EntityName, RootCause.EntityName, Improvement.EntityName, Touchpoint.EntityName }
                    .Select(parent => new PersonPath(Object, parent)),
            ],
        },
    ];

    public string Table { get; } = table;
    public string[] Lookups { get; } = lookups;
    public string[] Texts { get; } = texts;

    /// <summary>Emptied where the row is the person's.</summary>
    public string[] Own { get; init; } = [];

    /// <summary>The status of a row that asks the person for something, which ends with them.</summary>
    public string? Status { get; init; }

    /// <summary>The column that says whose client the texts are about where no recovery does.</summary>
    public string? Client { get; init; }

    public IReadOnlyList<PersonPath> Paths { get; init; } = [new(RecoveryStep.Columns.Recovery)];

    /// <summary>Whether a row counts only where one of the paths leads somewhere.</summary>
    public bool IsFiled { get; init; }

    private static PersonTexts Filed(string activity, params string[] more) =>
        new(activity, [], [TaskActivity.Columns.Subject, TaskActivity.Columns.Description, .. more])
        {
            IsFiled = true,
            Paths =
            [
                new(TaskActivity.Columns.RegardingObject, Recovery.EntityName, Recovery.Columns.Id),
                new(TaskActivity.Columns.RegardingObject, RecoveryStep.EntityName),
            ],
        };
}
