using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_LogUpdate: completes the promised progress update with what the client was told. It completes the planned one where
/// that is the caller's; a colleague's, or a call with a RequestId, gets a touchpoint of its own that takes the planned
/// one's place, so that who spoke is on record and a repeat is recognised.
/// Requests: find, write, lock, read, next touchpoint, recovery, and one above the floor to read back the promise, which
/// only the touchpoint's own event decides.
/// </summary>
public sealed class LogUpdate : PluginBase
{
    public LogUpdate() =>
        RegisterApi("rcv_LogUpdate", Log)
            .BoundTo(Recovery.EntityName)
            .Needs("prvAppendTorcv_recovery")
            .Takes("Message", ApiType.String)
            .Takes("Channel", ApiType.Integer)
            .MayTake("ContactId", ApiType.Guid)
            .MayTake("RequestId", ApiType.Guid)
            .Returns("TouchpointId", ApiType.Guid)
            .Returns("NextUpdateOn", ApiType.DateTime);

    private static void Log(PluginContext context)
    {
        var told = context.Told("Message", "C3-parameter-message");
        told.Recovery = new EntityReference(Recovery.EntityName, context.Id);
        context.Output("TouchpointId", context.Input<Guid?>("RequestId") is { } request && request != Guid.Empty
            ? Once(context, told, request)
            : Write(context, told));
        context.Output("NextUpdateOn", context.System
            .Retrieve(Recovery.EntityName, context.Id, new ColumnSet(Recovery.Columns.NextUpdateOn)).ToEntity<Recovery>().NextUpdateOn);
    }

    private static Guid Once(PluginContext context, Touchpoint told, Guid request)
    {
        if (context.Logged(request) is not { } logged)
        {
            told.Id = request;
            return Add(context, told);
        }

        if (!logged.Repeats(told, context.InitiatingUser))
            throw context.Refusal("C2-parameter-requestid", TellMessages.RequestIdUsed);
        return request;
    }

    private static Guid Write(PluginContext context, Touchpoint told)
    {
        var planned = context.Conversation(told.Recovery!).Open is [var open, ..] ? open : null;
        if (planned is null || planned.Row.Owner?.Id != context.Execution.UserId)
            return Add(context, told);

        told.Attributes.Remove(Touchpoint.Columns.Recovery);
        told.Id = planned.Id;
        told.ActualEnd = context.Now;
        context.CompleteTouchpoint(told);
        return planned.Id;
    }

    private static Guid Add(PluginContext context, Touchpoint told)
    {
        told.Purpose = TouchpointPurpose.ProgressUpdate;
        told.Subject = RecoveryName.Shorten(MessageBody.Plain(told.Description).Split('\n')[0]);
        return context.Log(told);
    }
}
