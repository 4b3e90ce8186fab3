using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>
/// Tells people at once inside the app, where the environment has the table for it (learn.microsoft.com, "Notification
/// (appnotification) table/entity reference"). A query of a table that is not there would end the transaction; a privilege
/// that is not there is merely nobody's, and who may not read notifications could not own one either.
/// </summary>
internal static class NotificationStore
{
    private const string Table = "appnotification";
    private const string ReadNotifications = "prvReadappnotification";
    private const int Warning = 100000003;
    private const int LongestTitle = 100;
    private const int LongestBody = 500;

    /// <summary>Those of the users who get notifications: by a role of their own, as it is they whom notifications are for.</summary>
    public static HashSet<Guid> Notified(this PluginContext context, IEnumerable<Guid> users)
    {
        var query = new QueryExpression(SystemUser.EntityName) { Distinct = true, ColumnSet = new ColumnSet(SystemUser.Columns.Id) };
        query.Criteria.AddCondition(new ConditionExpression(SystemUser.Columns.Id, ConditionOperator.In, users.Cast<object>().ToArray()));
        query.AddLink("systemuserroles", SystemUser.Columns.Id, "systemuserid")
            .AddLink("roleprivileges", "roleid", "roleid")
            .AddLink("privilege", "privilegeid", "privilegeid")
            .LinkCriteria.AddCondition("name", ConditionOperator.Equal, ReadNotifications);
        return [.. context.System.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }

    public static void Notify(this PluginContext context, TaskActivity task) => context.System.Create(new Entity(Table)
    {
        ["title"] = Cut(task.Subject ?? "", LongestTitle),
        ["body"] = Cut(task.Description ?? "", LongestBody),
        ["icontype"] = new OptionSetValue(Warning),
        ["ownerid"] = task.Owner,
    });

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text.Substring(0, longest - 1) + "…";
}
