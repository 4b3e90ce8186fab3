using System.Linq;
using RecoveryCrm.Plugins.Events.Steps;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Trust;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Follows an answer: the feedback becomes Received (F1), the sponsor is asked to act on a bad one (F4), and the client's
/// trust is scored (F3). Correcting a rating scores again.
/// </summary>
public sealed class HearAnswer : PluginBase
{
    private static readonly string[] Values = [.. TrustRows.Ratings, Feedback.Columns.Recommend];

    private static readonly string[] Words = [Feedback.Columns.ReceivedOn, Feedback.Columns.Prevention, Feedback.Columns.Comment];

    public HearAnswer()
    {
        Register<Feedback>(Message.Create, Stage.PostOperation, HearNew);
        Register<Feedback>(Message.Update, Stage.PostOperation, Hear)
            .WhenChanged([.. Values, .. Words])
            .WithPreImage([.. Values, Feedback.Columns.ReceivedOn, Feedback.Columns.Status, Feedback.Columns.Recovery]);
    }

    private static void HearNew(PluginContext context)
    {
        var feedback = context.Target.ToEntity<Feedback>();
        if (feedback.ReceivedOn is not null)
            Score(context, feedback, tells: feedback.Answer().IsAlarming);
    }

    private static void Hear(PluginContext context)
    {
        var before = context.PreImage<Feedback>();
        var after = context.TargetOverPreImage<Feedback>();
        if (after.ReceivedOn is null)
            return;
        // A request that was closed unanswered is open again when the answer comes after all. By the system: the status
        // follows from the answer.
        if (before.ReceivedOn is null)
            context.System.Update(new Feedback(context.Id) { State = RowState.Active, Status = FeedbackStatus.Received });
        if (before.ReceivedOn is null || Values.Any(column => SentValues.Differ(context.Target, before, column)))
            Score(context, after, tells: after.Answer().IsAlarming && !before.Answer().IsAlarming);
    }

    private static void Score(PluginContext context, Feedback feedback, bool tells)
    {
        var recovery = context.FeedbackRecovery(feedback.Recovery!.Id);
        if (tells)
            context.TellOfBadAnswer(feedback, feedback.Recovery!);
        context.ScoreAccount(recovery.Account!, TrustTexts.Answered(recovery.Number ?? ""), feedback.Recovery);
    }
}
