using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Learning;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Learning;

/// <summary>
/// Keeps who wrote the whys, lets a cause count as verified only when it is one, by another pair of eyes (P1), and lets it
/// blame nobody (P2); a verified one is not deleted. Two requests where the words change: who the recovery's members are, and the row once more.
/// </summary>
public sealed class GuardRootCause : PluginBase
{
    private static readonly string[] Content = [.. CauseStore.Whys, RootCause.Columns.Problem, RootCause.Columns.Category, RootCause.Columns.Conclusion, RootCause.Columns.Recovery];

    public GuardRootCause()
    {
        Register<RootCause>(Message.Create, Stage.PreOperation, GuardCreate);
        Register<RootCause>(Message.Update, Stage.PreOperation, Guard)
            .WhenChanged([.. Content, RootCause.Columns.IsVerified])
            .WithPreImage([.. Content, RootCause.Columns.IsVerified, RootCause.Columns.Author, RootCause.Columns.Recovery, RootCause.Columns.CreatedBy, RootCause.Columns.CreatedOnBehalfBy]);
        Register<RootCause>(Message.Update, Stage.PostOperation, GuardAgain)
            .WhenChanged([.. Content, RootCause.Columns.IsVerified])
            .WithPreImage(RootCause.Columns.IsVerified);
        Register<RootCause>(Message.Delete, Stage.PreValidation, Keep)
            .WithPreImage(RootCause.Columns.IsVerified);
    }

    private static void GuardCreate(PluginContext context)
    {
        var cause = context.Target.ToEntity<RootCause>();
        if (CauseStore.Whys.Any(cause.Contains))
            cause.Author = Person(context);
        Check(context, cause, cause.IsVerified == true, context.InitiatingUser);
    }

    private static void Guard(PluginContext context)
    {
        var before = context.PreImage<RootCause>();
        var after = context.TargetOverPreImage<RootCause>();
        if (before.IsVerified == true && after.IsVerified == true && Content.Any(column => Changes(context, before, column)))
            throw context.Refusal("P1-verified", RootCauseMessages.VerifiedStays());

        var target = context.Target.ToEntity<RootCause>();
        if (CauseStore.Whys.Any(column => Changes(context, before, column)))
            target.Author = after.Author = Person(context);
        var isVerified = after.IsVerified == true && before.IsVerified != true;
        if (isVerified || Content.Any(column => Changes(context, before, column)))
            Check(context, after, isVerified, before.CreatedBy?.Id, before.CreatedOnBehalfBy?.Id);
        if (after.IsVerified != true && before.IsVerified == true)
            target.VerifiedBy = null;
    }

    /// <summary>
    /// The image may be older than somebody else's last why, or their verification. This update has waited for theirs by now,
    /// so that the row tells.
    /// </summary>
    private static void GuardAgain(PluginContext context)
    {
        if (context.PreImage<RootCause>().IsVerified == true || context.CauseNow(context.Id) is not { IsVerified: true } cause)
            return;
        if (context.Target.ToEntity<RootCause>().IsVerified != true)
            throw context.Refusal("P1-verified", RootCauseMessages.VerifiedStays());
        context.RefuseOn(RootCauseRules.All.Check(CauseStore.ToVerify(cause)));
    }

    private static void Keep(PluginContext context)
    {
        if (context.PreImage<RootCause>().IsVerified == true && !context.IsOwnWrite)
            throw context.Refusal("P1-deleted", RootCauseMessages.VerifiedIsKept());
    }

    private static void Check(PluginContext context, RootCause cause, bool verifies, params Guid?[] creators)
    {
        var written = context.Written(cause);
        context.RefuseOn(
        [
            .. BlameRules.All.Check(written),
            .. !verifies ? [] : RootCauseRules.All.Check(new CauseToVerify
            {
                Whys = written.Whys,
                Conclusion = cause.Conclusion,
                Verifier = context.InitiatingUser,
                Authors = [.. creators.Concat([cause.Author?.Id]).OfType<Guid>()],
            }),
        ]);
        if (verifies)
            context.Target.ToEntity<RootCause>().VerifiedBy = Person(context);
    }

    private static bool Changes(PluginContext context, RootCause before, string column) =>
        context.Target.Attributes.Contains(column)
        && !Equals(context.Target[column], before.GetAttributeValue<object?>(column));

    private static EntityReference Person(PluginContext context) => new(SystemUser.EntityName, context.InitiatingUser);
}
