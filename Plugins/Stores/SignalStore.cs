using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Signals;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads and links signals, as SYSTEM: the sender's rights say nothing about what other senders saw.</summary>
internal static class SignalStore
{
    /// <summary>The account's signals of weight around this moment that nobody dismissed.</summary>
    public static IReadOnlyList<ReceivedSignal> SignalsAround(this PluginContext context, Guid account, DateTime detectedOn)
    {
        var query = new QueryExpression(Signal.EntityName)
        {
            ColumnSet = new ColumnSet(Signal.Columns.Severity, Signal.Columns.DetectedOn, Signal.Columns.Status),
        };
        query.Criteria.AddCondition(Signal.Columns.Account, ConditionOperator.Equal, account);
        query.Criteria.AddCondition(Signal.Columns.State, ConditionOperator.Equal, RowState.Active);
        query.Criteria.AddCondition(Signal.Columns.Severity, ConditionOperator.In, (int)Severity.Critical, (int)Severity.Major);
        query.Criteria.AddCondition(Signal.Columns.DetectedOn, ConditionOperator.GreaterEqual, detectedOn - SignalAlarm.Window);
        query.Criteria.AddCondition(Signal.Columns.DetectedOn, ConditionOperator.LessEqual, detectedOn + SignalAlarm.Window);
        return context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<Signal>()).Select(row => new ReceivedSignal
        {
            Id = row.Id,
            Severity = row.Severity ?? Severity.Minor,
            DetectedOn = row.DetectedOn ?? DateTime.MinValue,
            IsNew = row.Status == SignalStatus.New,
        }).ToList();
    }

    public static void LinkSignals(this PluginContext context, IEnumerable<ReceivedSignal> signals, Guid recovery)
    {
        foreach (var signal in signals.Where(signal => signal.IsNew))
        {
            context.System.Update(new Signal(signal.Id)
            {
                Recovery = new EntityReference(Recovery.EntityName, recovery),
                State = RowState.Active,
                Status = SignalStatus.Linked,
            });
        }
    }
}
