using System;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Communication;

/// <summary>
/// Counts a client who asks for an update that is overdue, once a promise, and tells the owner at once (C10). An email has
/// come in when it is there, a call when it is completed. What goes out, or is about something else, costs no request.
/// </summary>
public sealed class CountChase : PluginBase
{
    public CountChase()
    {
        foreach (var table in new[] { Email.EntityName, PhoneCall.EntityName })
        {
            Register(table, Message.Create, Stage.PostOperation, Count).AtRank(17);
            Register(table, Message.Update, Stage.PostOperation, Count).AtRank(17)
                .WhenChanged(PhoneCall.Columns.State, PhoneCall.Columns.Status, PhoneCall.Columns.RegardingObject, PhoneCall.Columns.DirectionCode)
                .WithPreImage(
                    PhoneCall.Columns.State, PhoneCall.Columns.RegardingObject, PhoneCall.Columns.DirectionCode, PhoneCall.Columns.ActualEnd);
        }
    }

    private static void Count(PluginContext context)
    {
        var activity = context.TargetOverPreImage<Entity>();
        if (About(activity) is not { } regarding
            || (context.Execution.PreEntityImages.TryGetValue(Registration.PreImageName, out var before) && regarding.Equals(About(before))))
        {
            return;
        }

        // A call that is typed in later was made before, and nobody calls in the future.
        var askedOn = activity.GetAttributeValue<DateTime?>(PhoneCall.Columns.ActualEnd) is { } end && end < context.Now ? end : context.Now;
        foreach (var recovery in context.ChasedRecoveries(context.Id, regarding, askedOn))
            context.CountChase(recovery, askedOn);
    }

    // What a message that has come in is about; nothing for any other.
    private static EntityReference? About(Entity activity) =>
        activity.GetAttributeValue<bool?>(PhoneCall.Columns.DirectionCode) == false
        && (activity.LogicalName == Email.EntityName || activity.GetOption(PhoneCall.Columns.State) == ActivityState.Completed)
        && activity.GetAttributeValue<EntityReference?>(PhoneCall.Columns.RegardingObject)
            is { LogicalName: Recovery.EntityName or Incident.EntityName or Account.EntityName } regarding
            ? regarding
            : null;
}
