using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Briefs;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>
/// Moves a recovery's open steps and touchpoints with its owner and its sponsor, makes the new ones members and briefs a new
/// owner (S9). The former owner stays a member and is shared with from now on.
/// </summary>
public sealed class HandOver : PluginBase
{
    public HandOver() =>
        Register<Recovery>(Message.Update, Stage.PostOperation, Move).AtRank(22)
            .WhenChanged(Recovery.Columns.Owner, Recovery.Columns.Sponsor)
            .WithPreImage(
                Recovery.Columns.Owner, Recovery.Columns.Sponsor, Recovery.Columns.Account, Recovery.Columns.State, Recovery.Columns.Name);

    private static void Move(PluginContext context)
    {
        var before = context.PreImage<Recovery>();
        var after = context.TargetOverPreImage<Recovery>();
        if (before.Owner is not { } oldOwner || after.Owner is not { } newOwner || (oldOwner.Equals(newOwner) && Equals(before.Sponsor, after.Sponsor)))
            return;
        // A recovery that is over has nothing open, and whoever gets it has nothing to take over.
        if (after.State == RowState.Inactive)
            return;

        var accountOwner = after.Account is { } account ? context.Client(account.Id).Owner?.Id : null;
        var handover = new Handover(oldOwner.Id, newOwner.Id, before.Sponsor?.Id, after.Sponsor?.Id, accountOwner);
        var steps = context.OpenSteps(context.Id);
        Assign(context, RecoveryStep.EntityName, steps.Select(HandoverStore.Work), handover, newOwner);
        Assign(context, Touchpoint.EntityName, context.OpenTouchpoints(context.Id).Select(HandoverStore.Work), handover, newOwner);
        AddMembers(context, handover, oldOwner, newOwner, after.Sponsor);
        if (handover.OwnerChanges)
            Brief(context, after, newOwner);
    }

    private static void Assign(PluginContext context, string table, IEnumerable<OpenWork> open, Handover handover, EntityReference newOwner)
    {
        foreach (var work in open)
        {
            if (handover.NewHolderOf(work) is { } holder && holder != work.Owner)
                context.Assign(table, work.Id, holder == newOwner.Id ? newOwner : new EntityReference(SystemUser.EntityName, holder));
        }
    }

    private static void AddMembers(PluginContext context, Handover handover, EntityReference oldOwner, EntityReference newOwner, EntityReference? sponsor)
    {
        var members = context.Members(context.Id);
        if (handover.OwnerChanges && members.Contains(oldOwner.Id))
            context.ShareRecovery(context.Target.ToEntityReference(), oldOwner);
        if (handover.OwnerChanges && newOwner.LogicalName == SystemUser.EntityName && members.Add(newOwner.Id))
            context.AddMember(context.Id, newOwner, MemberRole.Lead, newOwner);
        if (sponsor is not null && members.Add(sponsor.Id))
            context.AddMember(context.Id, sponsor, MemberRole.ExecutiveSponsor, newOwner);
    }

    private static void Brief(PluginContext context, Recovery recovery, EntityReference newOwner)
    {
        var words = context.WordsFor(newOwner.Id);
        var facts = context.BriefFacts(recovery.Id, BriefWriter.Status, words, isInternal: true);
        // By the system, because whoever assigns a recovery need not be allowed to give others tasks.
        context.System.Create(new TaskActivity
        {
            Subject = RecoveryName.Shorten(words.Say(InternalBrief.Subject(facts.Number, recovery.Name ?? ""))),
            Description = BriefText.Of(new BriefWriter(facts, words).Write(BriefWriter.Status, context.Now), words.Say(InternalBrief.Rest()), InternalBrief.Longest),
            RegardingObject = new EntityReference(Recovery.EntityName, recovery.Id),
            Owner = newOwner,
        });
    }
}
