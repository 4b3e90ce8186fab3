using System;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Communication;

/// <summary>
/// Completes the open touchpoint that a sent email, a completed call or appointment fits, so that nobody types twice (C2).
/// An activity that is not done just now, or is about something else, costs no request.
/// </summary>
public sealed class CompleteFittingTouchpoint : PluginBase
{
    private const int EmailSent = 3;

    public CompleteFittingTouchpoint()
    {
        Listen(Email.EntityName, Email.Columns.DirectionCode);
        Listen(PhoneCall.EntityName, PhoneCall.Columns.DirectionCode, PhoneCall.Columns.LeftVoiceMail);
        Listen(Appointment.EntityName);
    }

    private void Listen(string table, params string[] ownColumns)
    {
        Register(table, Message.Create, Stage.PostOperation, Complete);
        Register(table, Message.Update, Stage.PostOperation, Complete)
            .WhenChanged(PhoneCall.Columns.State, PhoneCall.Columns.Status)
            .WithPreImage([
                PhoneCall.Columns.State, PhoneCall.Columns.Status, PhoneCall.Columns.RegardingObject, PhoneCall.Columns.Subject,
                PhoneCall.Columns.Description, PhoneCall.Columns.ActualEnd, .. ownColumns]);
    }

    private static void Complete(PluginContext context)
    {
        var done = context.TargetOverPreImage<Entity>();
        if (done.GetAttributeValue<EntityReference?>(PhoneCall.Columns.RegardingObject) is not { LogicalName: Recovery.EntityName or Incident.EntityName } regarding
            || !IsDone(done)
            || (context.Execution.PreEntityImages.TryGetValue(Registration.PreImageName, out var image) && IsDone(image)))
        {
            return;
        }

        var activity = Described(done);
        if (ActivityFit.Choose(activity, context.OpenContacts(context.Id, regarding)) is not { } fitting)
            return;

        var touchpoint = new Touchpoint(fitting.Id)
        {
            Channel = activity.Channel,
            ActualEnd = done.GetAttributeValue<DateTime?>(PhoneCall.Columns.ActualEnd) ?? context.Now,
            State = ActivityState.Completed,
            Status = TouchpointStatus.Completed,
        };
        if (!MessageBody.IsEmpty(activity.Message))
            touchpoint.Description = activity.Message;
        context.Write([touchpoint]);
    }

    // The columns in use have the same names on all three tables. An email that is stored as received or merely closed was
    // not sent by us, and a voice mail reached nobody yet.
    private static bool IsDone(Entity activity) =>
        activity.GetOption(PhoneCall.Columns.State) == ActivityState.Completed
        && activity.GetAttributeValue<bool?>(PhoneCall.Columns.LeftVoiceMail) != true
        && (activity.LogicalName != Email.EntityName || activity.GetOption(PhoneCall.Columns.Status) == EmailSent);

    private static ClientActivity Described(Entity activity)
    {
        var text = MessageBody.Plain(activity.GetAttributeValue<string?>(PhoneCall.Columns.Description));
        return new ClientActivity
        {
            Channel = activity.LogicalName switch
            {
                Email.EntityName => TouchpointChannel.Email,
                PhoneCall.EntityName => TouchpointChannel.Call,
                _ => TouchpointChannel.Meeting,
            },
            IsIncoming = activity.GetAttributeValue<bool?>(PhoneCall.Columns.DirectionCode) == false,
            Message = text.Length > 0 ? text : activity.GetAttributeValue<string?>(PhoneCall.Columns.Subject) ?? "",
        };
    }
}
