using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Learning;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Learning;

/// <summary>Keeps who wrote the whys, and lets a cause count as verified only when it is one, by another pair of eyes (P1).</summary>
public sealed class GuardRootCause : PluginBase
{
    private static readonly string[] Whys =
    [
        RootCause.Columns.Why1, RootCause.Columns.Why2, RootCause.Columns.Why3, RootCause.Columns.Why4, RootCause.Columns.Why5,
    ];

    private static readonly string[] Content = [.. Whys, RootCause.Columns.Problem, RootCause.Columns.Category, RootCause.Columns.Conclusion, RootCause.Columns.Recovery];

    public GuardRootCause()
    {
        Register<RootCause>(Message.Create, Stage.PreOperation, GuardCreate);
        Register<RootCause>(Message.Update, Stage.PreOperation, Guard)
            .WhenChanged([.. Content, RootCause.Columns.IsVerified])
            .WithPreImage([.. Content, RootCause.Columns.IsVerified, RootCause.Columns.Author, RootCause.Columns.CreatedBy, RootCause.Columns.CreatedOnBehalfBy]);
    }

    private static void GuardCreate(PluginContext context)
    {
        var cause = context.Target.ToEntity<RootCause>();
        if (Whys.Any(cause.Contains))
            cause.Author = Person(context);
        if (cause.IsVerified == true)
            Verify(context, cause, context.InitiatingUser);
    }

    private static void Guard(PluginContext context)
    {
        var before = context.PreImage<RootCause>();
        var after = context.TargetOverPreImage<RootCause>();
        if (before.IsVerified == true && after.IsVerified == true && Content.Any(column => Changes(context, before, column)))
            throw context.Refusal("P1-verified", RootCauseMessages.VerifiedStays());

        var target = context.Target.ToEntity<RootCause>();
        if (Whys.Any(column => Changes(context, before, column)))
            target.Author = after.Author = Person(context);
        if (after.IsVerified == before.IsVerified)
            return;
        if (after.IsVerified == true)
            Verify(context, after, before.CreatedBy?.Id, before.CreatedOnBehalfBy?.Id);
        else
            target.VerifiedBy = null;
    }

    private static void Verify(PluginContext context, RootCause cause, params Guid?[] creators)
    {
        context.RefuseOn(RootCauseRules.All.Check(new CauseToVerify
        {
            Whys = [.. Whys.Select(cause.GetAttributeValue<string?>)],
            Conclusion = cause.Conclusion,
            Verifier = context.InitiatingUser,
            Authors = [.. creators.Concat([cause.Author?.Id]).OfType<Guid>()],
        }));
        context.Target.ToEntity<RootCause>().VerifiedBy = Person(context);
    }

    private static bool Changes(PluginContext context, RootCause before, string column) =>
        context.Target.Attributes.Contains(column)
        && !Equals(context.Target[column], before.GetAttributeValue<object?>(column));

    private static EntityReference Person(PluginContext context) => new(SystemUser.EntityName, context.InitiatingUser);
}
