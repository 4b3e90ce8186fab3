using System.Linq;
using RecoveryCrm.Plugins.Events.Steps;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Commitments;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Commitments;

/// <summary>
/// Keeps a promise's health on every save (K1), and its first date from the moment the client knows of it: then it moves or
/// is taken back only with a reason, and the client hears of it at once (K2). One request for the calendar; a promise that
/// moves costs the lock, the conversation and what is written more.
/// </summary>
public sealed class KeepCommitment : PluginBase
{
    private static readonly string[] Columns =
    [
        .. CommitmentStore.Facts, Commitment.Columns.ChangeReason, Commitment.Columns.SharedOn, Commitment.Columns.State, Commitment.Columns.Status,
    ];

    // Another side of the target, or another kind of promise, is another target.
    private static readonly string[] Promised =
        [Commitment.Columns.ReviewOn, Commitment.Columns.Target, Commitment.Columns.Comparison, Commitment.Columns.Kind];

    public KeepCommitment()
    {
        Register<Commitment>(Message.Create, Stage.PreOperation, Keep);
        Register<Commitment>(Message.Update, Stage.PreOperation, Keep)
            .WhenChanged(Columns)
            .WithPreImage([.. Columns, Commitment.Columns.Name, Commitment.Columns.Health, Commitment.Columns.Account, Commitment.Columns.Recovery]);
        Register<Commitment>(Message.Update, Stage.PostOperation, TellClient)
            .WhenChanged([.. Promised, Commitment.Columns.State, Commitment.Columns.Status])
            .WithPreImage([.. Columns, Commitment.Columns.Name, Commitment.Columns.Account, Commitment.Columns.Recovery, Commitment.Columns.Health]);
        Register<Commitment>(Message.Delete, Stage.PreValidation, KeepShared)
            .WithPreImage(Commitment.Columns.Name, Commitment.Columns.SharedOn);
    }

    private static void Keep(PluginContext context)
    {
        var stored = Stored(context);
        var target = context.Target.ToEntity<Commitment>();
        var promise = context.TargetOverPreImage<Commitment>();
        var moves = Moves(context, stored);
        context.RefuseOn(CommitmentRules.All.Check(new CommitmentChange
        {
            Name = promise.Name ?? "",
            Kind = promise.Kind ?? CommitmentKind.Action,
            Comparison = promise.Comparison,
            Target = promise.Target,
            ReviewOn = promise.ReviewOn,
            MeasuredOn = target.MeasuredOn,
            Now = context.Now,
            IsShared = stored.SharedOn is not null && !context.IsOwnWrite,
            Moves = moves,
            // A state comes alone, after the columns that were sent with it: then the reason is stored already.
            Reason = target.State is null ? target.ChangeReason : stored.ChangeReason,
        }));

        if (promise is { Account: null, Recovery: { } recovery })
            target.Account = context.FeedbackRecovery(recovery.Id).Account;
        if (stored.SharedOn is null)
            target.FirstReviewOn = promise.FirstReviewOn = promise.ReviewOn;
        // The client's word is asked for with each change: an earlier one says nothing about this one.
        else if (moves && !target.Contains(Commitment.Columns.ChangeAgreed))
            target.ChangeAgreed = promise.ChangeAgreed = false;
        target.Health = CommitmentHealthRule.Of(promise.PromiseFacts(), context.Now, context.PromiseHours());
    }

    private static void TellClient(PluginContext context)
    {
        var stored = context.PreImage<Commitment>();
        if (stored is { SharedOn: not null, Account: { } account } && Moves(context, stored) && !context.IsOwnWrite)
            context.OweUpdate(stored.Recovery, account, stored.Name ?? "");
    }

    private static void KeepShared(PluginContext context)
    {
        var stored = context.PreImage<Commitment>();
        if (stored.SharedOn is not null && !context.IsOwnWrite)
            throw context.Refusal("K2-deleted", CommitmentMessages.SharedStays(stored.Name ?? ""));
    }

    // What was kept is put away without another word to the client.
    private static bool Moves(PluginContext context, Commitment stored) =>
        Promised.Any(column => SentValues.Differ(context.Target, stored, column))
        || (context.Target.ToEntity<Commitment>().State == RowState.Inactive && stored.State == RowState.Active && stored.Health != CommitmentHealth.Met);

    private static Commitment Stored(PluginContext context) =>
        context.Execution.PreEntityImages.TryGetValue(Registration.PreImageName, out var image)
            ? image.ToEntity<Commitment>()
            : new Commitment();
}
