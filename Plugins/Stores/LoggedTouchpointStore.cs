using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads what the commands that talk to the client need to answer.</summary>
internal static class LoggedTouchpointStore
{
    /// <summary>The touchpoint with this id, if there is one, as SYSTEM: somebody else's must be told from none.</summary>
    public static Touchpoint? Logged(this PluginContext context, Guid id)
    {
        var query = new QueryExpression(Touchpoint.EntityName)
        {
            ColumnSet = new ColumnSet(
                Touchpoint.Columns.Recovery, Touchpoint.Columns.Description, Touchpoint.Columns.Channel, Touchpoint.Columns.Contact,
                Touchpoint.Columns.CreatedBy, Touchpoint.Columns.Status),
        };
        query.Criteria.AddCondition(Touchpoint.Columns.Id, ConditionOperator.Equal, id);
        return context.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.ToEntity<Touchpoint>();
    }

    /// <summary>Whether it says what this caller asks for again.</summary>
    public static bool Repeats(this Touchpoint logged, Touchpoint asked, Guid person) =>
        logged.CreatedBy?.Id == person
        && logged.Recovery?.Id == asked.Recovery?.Id
        && logged.Description?.Trim() == asked.Description?.Trim()
        && logged.Channel == asked.Channel
        && logged.Contact?.Id == asked.Contact?.Id;

    /// <summary>The person's own touchpoint, completed with what they told the client.</summary>
    public static Guid Log(this PluginContext context, Touchpoint told)
    {
        var id = context.User.Create(told);
        context.CompleteTouchpoint(new Touchpoint(id));
        return id;
    }

    public static void CompleteTouchpoint(this PluginContext context, Touchpoint touchpoint)
    {
        touchpoint.State = ActivityState.Completed;
        touchpoint.Status = TouchpointStatus.Completed;
        context.User.Update(touchpoint);
    }
}
