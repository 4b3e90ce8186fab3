using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Commitments;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Lets the client hear at once that a promise moves (K2). By the system: whoever moves it need not own the update.</summary>
internal static class PromiseStore
{
    /// <summary>
    /// The recovery's open update falls due now, if it is not overdue already. Where none is promised any more (after Verify,
    /// or without a recovery) a personal touchpoint is planned for now: an update belongs to the promised rhythm only (C1).
    /// </summary>
    public static void OweUpdate(this PluginContext context, EntityReference? recovery, EntityReference account, string promise)
    {
        if (recovery is null)
        {
            // Nobody owes it but whoever moves the promise, in their language.
            context.System.Create(new Touchpoint
            {
                Subject = CommitmentMessages.Tell(promise, context.Language),
                Purpose = TouchpointPurpose.PersonalOutreach,
                Channel = TouchpointChannel.Call,
                ScheduledEnd = context.Now,
                RegardingObject = account,
                Owner = new EntityReference(SystemUser.EntityName, context.InitiatingUser),
            });
            return;
        }

        context.Lock(recovery);
        var talk = context.Conversation(recovery);
        if (!talk.Update.IsPromised || talk.Open is not [var open, ..])
        {
            context.System.Create(talk.Plan(
                TouchpointPurpose.PersonalOutreach,
                ChannelChoice.For(TouchpointChannel.Call, talk.Channels),
                CommitmentMessages.Tell(promise, talk.Language),
                context.Now));
            return;
        }

        if (open.Row.ScheduledEnd <= context.Now)
            return;
        context.System.Update(new Touchpoint(open.Id) { ScheduledEnd = context.Now });
        context.System.Update(new Recovery(recovery.Id) { NextUpdateOn = context.Now });
    }
}
