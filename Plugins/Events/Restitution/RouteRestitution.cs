using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Events.Steps;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Finds the tier that decides on a submitted restitution and freezes it with the value (R2-R5, R15). The floor is six requests:
/// three locks, the row with its impacts, the account's other restitutions, and the tiers. Beside these go the settings, the sum
/// once more after the operation, and, where R15 wants to know, whether the client was spoken to.
/// </summary>
public sealed class RouteRestitution : PluginBase
{
    public RouteRestitution()
    {
        Register<Restitution>(Message.Update, Stage.PreOperation, Submit).AtRank(12)
            .WhenChanged(Restitution.Columns.State, Restitution.Columns.Status)
            .WithPreImage(Restitution.Columns.Account, Restitution.Columns.Recovery, Restitution.Columns.State);
        Register<Restitution>(Message.Update, Stage.PostOperation, CheckSum).AtRank(12)
            .WhenChanged(Restitution.Columns.State, Restitution.Columns.Status)
            .WithPreImage(Restitution.Columns.Account);
    }

    private static void Submit(PluginContext context)
    {
        var image = context.PreImage<Restitution>();
        if (context.Wanted<RestitutionStatus>() is not RestitutionStatus.Submitted)
            return;

        context.Lock(image.Account, image.Recovery, context.Target.ToEntityReference());
        var record = context.RestitutionWithImpacts(context.Id);
        var from = record.Row.Status ?? RestitutionStatus.Draft;
        if (from is RestitutionStatus.Submitted)
            return;
        if (!Equals(record.Row.Recovery, image.Recovery))
            throw context.Refusal("R7-moved", RestitutionMessages.ChangedMeanwhile());

        var differ = RestitutionRows.Facts.Any(column => SentValues.Differ(context.Target, record.Row, column));
        context.RefuseOn(StatusRules.All.Check(new StatusMove(from, RestitutionStatus.Submitted, FactsDiffer: differ)));
        context.RefuseOn(RestitutionRules.All.Check(record.Row.AsRow()));
        var submission = context.SubmissionOf(record);
        var route = Route.For(submission);
        if (route.ListensFirst(submission))
            submission = submission with { ClientSpokenTo = context.ClientWasSpokenTo(record.Recovery) };
        context.RefuseOn(SubmissionRules.All.Check(new RoutedSubmission(submission, route)));
        context.Target.ToEntity<Restitution>().Freeze(submission, route.Tier!, context.InitiatingUser, context.Now);
        context.KeepWindow(submission.Settings.SplitWindowDays);
    }

    /// <summary>
    /// A bulk update submits its rows between the stages, so that none saw another: now they are visible, and whoever would
    /// have stayed below a tier by that is refused.
    /// </summary>
    private static void CheckSum(PluginContext context)
    {
        var target = context.Target.ToEntity<Restitution>();
        if (context.KeptWindow() is not { } days || context.PreImage<Restitution>().Account is not { } account)
            return;

        var frozen = target.TierValue!.Value;
        var sum = target.BaseValue!.Value + context.GrantsOfAccount(account.Id, context.Id).Exposure(context.Now, days);
        if (sum != frozen)
            throw context.Refusal("R2-together", RestitutionMessages.SubmittedTogether(frozen, sum));
    }
}
