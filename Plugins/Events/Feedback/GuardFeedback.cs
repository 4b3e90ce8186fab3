using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Events.Steps;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Feedback;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Decides who may be asked for feedback and when (F1), lets the status follow from what is there, and lays no suggestion
/// aside that nobody answered (F6). Columns sent together with the status have been written by then: Dataverse runs the
/// other columns first. Requests: the recovery, and the company of a contact who is not the recovery's own; lock, recovery and
/// what the contact was asked before, for a request alone; one query for
/// closing a suggestion.
/// </summary>
public sealed class GuardFeedback : PluginBase
{
    private static readonly string[] Columns =
    [
        Feedback.Columns.Recovery, Feedback.Columns.Contact, Feedback.Columns.RequestedOn, Feedback.Columns.ReceivedOn,
        Feedback.Columns.Recommend, Feedback.Columns.Prevention, Feedback.Columns.Comment, Feedback.Columns.State, Feedback.Columns.Status,
        .. TrustRows.Ratings,
    ];

    public GuardFeedback()
    {
        Register<Feedback>(Message.Create, Stage.PreOperation, GuardNew);
        Register<Feedback>(Message.Update, Stage.PreOperation, Guard).WhenChanged(Columns).WithPreImage([.. Columns, Feedback.Columns.Answer]);
    }

    private static void GuardNew(PluginContext context)
    {
        var feedback = context.Target.ToEntity<Feedback>();
        var received = IsReceived(feedback);
        // A form sends the default status along, whatever is filled in.
        var wanted = received ? null : context.Wanted<FeedbackStatus>();
        Check(context, feedback, movesAway: false, wanted, IsOfAccount(context, feedback));

        if (!received || feedback.RequestedOn is not null)
        {
            feedback.RequestedOn = FeedbackRules.RequestedOn(feedback.RequestedOn, context.Now);
            context.Lock(feedback.Recovery);
            context.RefuseOn(FeedbackRules.Request.Check(context.RequestFacts(feedback.Recovery!, feedback.Contact!)));
        }

        if (received)
        {
            feedback.ReceivedOn = FeedbackRules.ReceivedOn(feedback.ReceivedOn, context.Now);
            feedback.Status = FeedbackStatus.Received;
        }
        else
        {
            feedback.OpenKey = KeyOf(feedback.Contact!);
        }
    }

    private static void Guard(PluginContext context)
    {
        var stored = context.PreImage<Feedback>();
        var target = context.Target.ToEntity<Feedback>();
        var feedback = context.TargetOverPreImage<Feedback>();
        var received = IsReceived(feedback);
        var wanted = context.Wanted<FeedbackStatus>();
        Check(context, feedback, MovesAway(context, stored), wanted);
        if (wanted == FeedbackStatus.Closed && stored.Status != FeedbackStatus.Closed && feedback.Answer().HasSuggestion)
            context.RefuseOn(FeedbackRules.End.Check(context.EndFacts(feedback)));

        if (received && (stored.ReceivedOn is null || target.Contains(Feedback.Columns.ReceivedOn)))
            target.ReceivedOn = FeedbackRules.ReceivedOn(feedback.ReceivedOn ?? stored.ReceivedOn, context.Now);
        target.OpenKey = !received && (wanted ?? stored.Status) == FeedbackStatus.Requested ? KeyOf(feedback.Contact!) : null;
    }

    // The recovery's own contact needs no look at the companies.
    private static bool IsOfAccount(PluginContext context, Feedback feedback)
    {
        if (feedback is not { Recovery: { } about, Contact: { } contact })
            return true;
        var recovery = context.FeedbackRecovery(about.Id);
        return recovery.Contact?.Id == contact.Id || context.IsOf(contact.Id, recovery.Account!.Id);
    }

    private static void Check(PluginContext context, Feedback feedback, bool movesAway, FeedbackStatus? wanted, bool isOfAccount = true) =>
        context.RefuseOn(FeedbackRules.Row.Check(new FeedbackRow
        {
            HasRecovery = feedback.Recovery is not null,
            HasContact = feedback.Contact is not null,
            IsContactOfAccount = isOfAccount,
            MovesAway = movesAway,
            IsReceived = IsReceived(feedback),
            Wanted = wanted,
        }));

    private static bool MovesAway(PluginContext context, Feedback stored) =>
        SentValues.Differ(context.Target, stored, Feedback.Columns.Recovery)
        || SentValues.Differ(context.Target, stored, Feedback.Columns.Contact)
        || (stored.RequestedOn is not null && SentValues.Differ(context.Target, stored, Feedback.Columns.RequestedOn));

    private static bool IsReceived(Feedback feedback) => feedback.ReceivedOn is not null || feedback.Answer().IsGiven;

    private static string KeyOf(EntityReference contact) => contact.Id.ToString("D");
}
