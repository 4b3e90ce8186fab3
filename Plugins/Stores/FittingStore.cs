using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Finds the touchpoints that an activity may complete.</summary>
internal static class FittingStore
{
    /// <summary>
    /// The open acknowledgements and updates of the recovery that the activity is about, or its case is part of, where a
    /// contact of its account took part. One query, as SYSTEM: the touchpoints may be a colleague's.
    /// </summary>
    public static IReadOnlyList<OpenContact> OpenContacts(this PluginContext context, Guid activity, EntityReference regarding)
    {
        var query = new QueryExpression(Touchpoint.EntityName)
        {
            Distinct = true,
            ColumnSet = new ColumnSet(Touchpoint.Columns.Id, Touchpoint.Columns.Purpose, Touchpoint.Columns.Channel, Touchpoint.Columns.ScheduledEnd),
        };
        query.Criteria.WhereTouchpointIsOpen();
        query.Criteria.AddCondition(Touchpoint.Columns.Purpose, ConditionOperator.In,
            (int)TouchpointPurpose.Acknowledgement, (int)TouchpointPurpose.ProgressUpdate);
        query.AddOrder(Touchpoint.Columns.ScheduledEnd, OrderType.Ascending);

        var recovery = query.AddLink(Recovery.EntityName, Touchpoint.Columns.Recovery, Recovery.Columns.Id);
        if (regarding.LogicalName == Recovery.EntityName)
        {
            recovery.LinkCriteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, regarding.Id);
        }
        else
        {
            recovery.AddLink(Incident.EntityName, Recovery.Columns.Id, Incident.Columns.Recovery)
                .LinkCriteria.AddCondition(Incident.Columns.Id, ConditionOperator.Equal, regarding.Id);
        }

        recovery.AddLink(Contact.EntityName, Recovery.Columns.Account, Contact.Columns.ParentCustomer)
            .AddLink(ActivityParty.EntityName, Contact.Columns.Id, ActivityParty.Columns.Party)
            .LinkCriteria.AddCondition(ActivityParty.Columns.Activity, ConditionOperator.Equal, activity);

        return context.System.RetrieveMultiple(query).Entities
            .Select(row => row.ToEntity<Touchpoint>())
            .Select(row => new OpenContact { Id = row.Id, Purpose = row.Purpose, Channel = row.Channel })
            .ToList();
    }
}
