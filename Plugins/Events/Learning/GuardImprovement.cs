using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Events.Steps;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Learning;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Learning;

/// <summary>
/// Holds an improvement to what it needs at each point, and stamps when it was done and published (P3). Writing its text
/// for the client publishes it. No request but for a publication, which reads the row again behind the recovery's lock.
/// </summary>
public sealed class GuardImprovement : PluginBase
{
    private static readonly string[] Facts =
    [
        Improvement.Columns.State, Improvement.Columns.Status, Improvement.Columns.Measure, Improvement.Columns.Target, Improvement.Columns.DueOn,
        Improvement.Columns.Baseline, Improvement.Columns.Actual, Improvement.Columns.Evidence, Improvement.Columns.PublishedText, Improvement.Columns.Recovery,
    ];

    public GuardImprovement()
    {
        Register<Improvement>(Message.Create, Stage.PreOperation, Guard).AtRank(10);
        Register<Improvement>(Message.Update, Stage.PreOperation, Guard).AtRank(10)
            .WhenChanged(Facts)
            .WithPreImage([.. Facts, Improvement.Columns.Name, Improvement.Columns.CompletedOn, Improvement.Columns.PublishedOn]);
        Register<Improvement>(Message.Delete, Stage.PreValidation, Keep).AtRank(10)
            .WithPreImage(Improvement.Columns.Name, Improvement.Columns.PublishedOn);
    }

    private static void Guard(PluginContext context)
    {
        context.Execution.PreEntityImages.TryGetValue(Registration.PreImageName, out var image);
        var stored = (image ?? new Entity(Improvement.EntityName)).ToEntity<Improvement>();
        var improvement = context.TargetOverPreImage<Improvement>();
        var status = context.Wanted<ImprovementStatus>() ?? stored.Status ?? ImprovementStatus.Draft;
        var changesText = SentValues.Differ(context.Target, stored, Improvement.Columns.PublishedText);
        var isPublished = stored.PublishedOn is not null || (image is not null && changesText && WasPublished(context, stored));
        var facts = new ImprovementFacts
        {
            Name = improvement.Name ?? "",
            Status = status,
            Measure = improvement.Measure,
            Baseline = improvement.Baseline,
            Target = improvement.Target,
            Actual = improvement.Actual,
            DueOn = improvement.DueOn,
            Evidence = improvement.Evidence,
            Text = improvement.PublishedText,
            CompletedOn = stored.CompletedOn,
            IsPublished = isPublished,
            ChangesText = changesText,
            Moves = image is not null && SentValues.Differ(context.Target, stored, Improvement.Columns.Recovery),
            Now = context.Now,
        };
        context.RefuseOn(ImprovementRules.All.Check(facts));

        if (facts.Publishes)
            context.Target[Improvement.Columns.PublishedOn] = context.Now;
        if (status == ImprovementStatus.Done && stored.CompletedOn is null)
            context.Target[Improvement.Columns.CompletedOn] = context.Now;
        else if (stored.CompletedOn is not null && status is ImprovementStatus.Draft or ImprovementStatus.Committed)
            context.Target[Improvement.Columns.CompletedOn] = null;
    }

    // The image may be older than somebody else's publication.
    private static bool WasPublished(PluginContext context, Improvement stored)
    {
        context.Lock(stored.Recovery);
        return context.IsPublished(context.Id);
    }

    private static void Keep(PluginContext context)
    {
        var stored = context.PreImage<Improvement>();
        if (stored.PublishedOn is not null && !context.IsOwnWrite)
            throw context.Refusal("P3-deleted", ImprovementMessages.Published(stored.Name ?? ""));
    }
}
