using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Events.Communication;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>
/// Starts the clocks that wait for the client when the client answers: by an email that comes in, or in a call or a meeting
/// with one of theirs (S7). A touchpoint of a recovery does the same for that recovery where it ends; here are those that name
/// none. An activity that is no answer, or about something else, costs no request; an answer that nothing waits for one.
/// </summary>
public sealed class EndWaiting : PluginBase
{
    // The columns in use have the same names on all four tables.
    private static readonly string[] About = [PhoneCall.Columns.State, PhoneCall.Columns.Status, PhoneCall.Columns.RegardingObject];

    public EndWaiting()
    {
        Listen(Email.EntityName, Email.Columns.DirectionCode, Email.Columns.CreatedOn);
        Listen(PhoneCall.EntityName, PhoneCall.Columns.ActualEnd);
        Listen(Appointment.EntityName, PhoneCall.Columns.ActualEnd);
        Listen(Touchpoint.EntityName, Touchpoint.Columns.Recovery, Touchpoint.Columns.ClientAnswered, Touchpoint.Columns.ActualEnd);
    }

    private void Listen(string table, params string[] more)
    {
        Register(table, Message.Create, Stage.PostOperation, End).AtRank(30);
        Register(table, Message.Update, Stage.PostOperation, End).AtRank(30)
            .WhenChanged(About)
            .WithPreImage([.. About, .. more]);
    }

    private static void End(PluginContext context)
    {
        var activity = context.TargetOverPreImage<Entity>();
        if (activity.GetAttributeValue<EntityReference?>(PhoneCall.Columns.RegardingObject)
                is not { LogicalName: Recovery.EntityName or Incident.EntityName or Account.EntityName } regarding
            || !IsAnswer(activity))
        {
            return;
        }

        var answeredOn = AnsweredOn(context, activity);
        var steps = context.WaitingSteps(regarding, answeredOn);
        if (steps.Count == 0 || (activity.LogicalName == Email.EntityName && context.ComesFromUs(context.Id)))
            return;
        var clients = activity.LogicalName is PhoneCall.EntityName or Appointment.EntityName ? context.ClientsIn(context.Id) : null;

        // Read again under the locks: somebody may have completed a step meanwhile.
        context.Lock([.. steps.Select(waiting => waiting.Recovery.Id).Distinct()
            .Select(id => new EntityReference(Recovery.EntityName, id))]);
        foreach (var waiting in context.WaitingSteps(regarding, answeredOn).Where(waiting => clients?.Contains(waiting.Recovery.Account!.Id) != false))
        {
            var hold = StepStore.AsFacts(waiting.Recovery);
            context.Write([ClockStore.Answered(waiting.Step, hold, context.Now, context.HoursOnDemand(waiting.Recovery.Playbook))]);
        }
    }

    // Mail that is filed late, or a call that is typed in late, may be older than what is waited for.
    private static DateTime AnsweredOn(PluginContext context, Entity activity)
    {
        var on = activity.GetAttributeValue<DateTime?>(activity.LogicalName == Email.EntityName ? Email.Columns.CreatedOn : PhoneCall.Columns.ActualEnd);
        return on < context.Now ? on.Value : context.Now;
    }

    private static bool IsAnswer(Entity activity) => activity.LogicalName switch
    {
        Email.EntityName => activity.GetAttributeValue<bool?>(Email.Columns.DirectionCode) == false,
        Touchpoint.EntityName => IsCompleted(activity)
            && activity.GetAttributeValue<EntityReference?>(Touchpoint.Columns.Recovery) is null
            && activity.GetAttributeValue<bool?>(Touchpoint.Columns.ClientAnswered) != false,
        _ => IsCompleted(activity),
    };

    private static bool IsCompleted(Entity activity) => activity.GetOption(PhoneCall.Columns.State) == ActivityState.Completed;
}
