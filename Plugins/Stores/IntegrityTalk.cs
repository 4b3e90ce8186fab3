using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Integrity;
using RecoveryCrm.Plugins.Rules.Signals;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>What some recoveries promise and who was spoken to about them; their cases and signals.</summary>
internal sealed class IntegrityTalk(IntegritySetup setup, IntegrityFindings found, IntegrityChunk chunk)
{
    private ILookup<Guid, Touchpoint>? touchpoints;
    private ILookup<Guid, Commitment>? commitments;
    private ILookup<Guid, Incident>? cases;
    private ILookup<Guid, Signal>? signals;
    private ILookup<Guid, Entity>? talks;

    public void Read()
    {
        touchpoints = chunk.Children<Touchpoint>(
            Touchpoint.Columns.Purpose, Touchpoint.Columns.Description, Touchpoint.Columns.RegardingObject, Touchpoint.Columns.FollowUpRule,
            Touchpoint.Columns.ScheduledEnd, Touchpoint.Columns.ActualEnd, Touchpoint.Columns.WasOnTime, Touchpoint.Columns.State,
            Touchpoint.Columns.Status, Touchpoint.Columns.EscalationLevel, Touchpoint.Columns.ModifiedOn)
            .ToLookup(row => row.Recovery!.Id);
        commitments = chunk.Children<Commitment>(IntegrityPromises.Columns).ToLookup(row => row.Recovery!.Id);
        cases = chunk.Children<Incident>(
            Incident.Columns.IsServiceFailure, Incident.Columns.Customer, Incident.Columns.State, Incident.Columns.OccurredOn, Incident.Columns.ReportedOn)
            .ToLookup(row => row.Recovery!.Id);
        signals = chunk.Children<Signal>(
            Signal.Columns.Source, Signal.Columns.ExternalId, Signal.Columns.Account, Signal.Columns.Severity, Signal.Columns.Status)
            .ToLookup(row => row.Recovery!.Id);
        talks = setup.Context.AllRows(Talks()).ToLookup(RecoveryOf);
        foreach (var row in touchpoints.SelectMany(rows => rows).Where(row => IsOpen(row) && row.Purpose == TouchpointPurpose.ProgressUpdate))
            chunk.NoteLevel(row.Recovery!.Id, row.EscalationLevel);
        foreach (var row in commitments.SelectMany(rows => rows).Where(row => row is { State: RowState.Active, MeasuredOn: null }))
            chunk.NoteLevel(row.Recovery!.Id, row.EscalationLevel);
    }

    public void Check(RecoveryHead head)
    {
        var row = head.Row;
        var rows = touchpoints![row.Id].ToList();
        var stands = rows.Select(touchpoint => AsStands(touchpoint, row)).ToList();
        for (var index = 0; index < rows.Count; index++)
            found.Add(Touchpoint.EntityName, rows[index].Id, row.Id, CommunicationIntegrity.Check(stands[index]));
        found.Add(Recovery.EntityName, row.Id, row.Id, CommunicationIntegrity.OfRecovery.Check(new CheckedPromise
        {
            IsPromised = row.VerifiedOn is null && UpdateFacts.IsRunning(head.Facts.Status),
            NextUpdateOn = row.NextUpdateOn,
            LastUpdateOn = row.LastUpdateOn,
            UpdatesCount = row.UpdatesCount,
            UpdatesOnTime = row.UpdatesOnTime,
            Touchpoints = stands,
        }));
        foreach (var promise in commitments![row.Id])
            setup.CheckPromise(found, promise);
        foreach (var incident in cases![row.Id])
            found.Add(Incident.EntityName, incident.Id, row.Id, CaseIntegrity.Check(AsStands(incident, head)));
        foreach (var signal in signals![row.Id])
            found.Add(Signal.EntityName, signal.Id, row.Id, PromiseIntegrity.Check(AsStands(signal, row)));
        foreach (var talk in talks![row.Id])
            found.Add(talk.GetAttributeValue<string>(ActivityType), talk.Id, row.Id, CommunicationIntegrity.OfContact.Check(new RecordedContact
            {
                EndedOn = talk.GetAttributeValue<DateTime>(Touchpoint.Columns.ActualEnd),
                RecordedOn = talk.GetAttributeValue<DateTime>(Touchpoint.Columns.ModifiedOn),
            }));
    }

    private const string ActivityType = "activitytypecode";
    private const string OfCase = "ofcase";

    /// <summary>The calls and meetings about these recoveries or their cases; touchpoints are read with what is theirs.</summary>
    private QueryExpression Talks()
    {
        var query = new QueryExpression("activitypointer")
        {
            ColumnSet = new ColumnSet(ActivityType, Touchpoint.Columns.RegardingObject, Touchpoint.Columns.ActualEnd, Touchpoint.Columns.ModifiedOn),
        };
        query.Criteria.AddCondition(Touchpoint.Columns.State, ConditionOperator.Equal, ActivityState.Completed);
        query.Criteria.AddCondition(Touchpoint.Columns.ActualEnd, ConditionOperator.NotNull);
        var incident = query.AddLink(Incident.EntityName, Touchpoint.Columns.RegardingObject, Incident.Columns.Id, JoinOperator.LeftOuter);
        incident.EntityAlias = OfCase;
        incident.Columns = new ColumnSet(Incident.Columns.Recovery);
        var about = query.Criteria.AddFilter(LogicalOperator.Or);
        about.AddCondition(chunk.OfThese(Touchpoint.Columns.RegardingObject));
        about.AddCondition(chunk.OfThese(Incident.Columns.Recovery, OfCase));
        return query;
    }

    // Emails are recorded by the server that sends them.
    private static Guid RecoveryOf(Entity talk) => talk.GetAttributeValue<string>(ActivityType) is not (PhoneCall.EntityName or Appointment.EntityName)
        ? Guid.Empty
        : talk.Joined<Incident>(OfCase)?.Recovery?.Id ?? talk.GetAttributeValue<EntityReference>(Touchpoint.Columns.RegardingObject).Id;

    private static bool IsOpen(Touchpoint row) => row.State is ActivityState.Open or ActivityState.Scheduled;

    private CheckedTouchpoint AsStands(Touchpoint row, Recovery recovery) => new()
    {
        Purpose = row.Purpose,
        Message = row.Description,
        Regarding = row.RegardingObject?.Id,
        Account = recovery.Account?.Id,
        FollowUpRule = row.FollowUpRule?.Id,
        ScheduledEnd = row.ScheduledEnd,
        ActualEnd = row.ActualEnd,
        WasOnTime = row.WasOnTime,
        IsOpen = IsOpen(row),
        IsCompleted = row.State == ActivityState.Completed,
        RecordedOn = row.ModifiedOn ?? setup.Now,
        Level = row.EscalationLevel ?? 0,
        Now = setup.Now,
    };

    private CheckedCase AsStands(Incident row, RecoveryHead head) => new()
    {
        Change = new CaseChange(
            row.IsServiceFailure != true,
            row.Customer is { LogicalName: Account.EntityName } customer && customer.Id != head.Row.Account?.Id,
            new LinkedRecovery(head.Row.Id, head.Row.Name ?? "", !head.Facts.IsEnded, null)),
        IsResolved = row.State == IncidentState.Resolved,
        WasSettledBefore = head.Facts.FailedVerifications > 0,
        Resolution = new CaseToResolve
        {
            Recovery = head.Row.Name ?? "",
            IsKeyClient = head.IsKeyClient,
            IsSettled = head.Row.VerifiedOn is not null || head.Facts.IsUnconfirmed || head.Facts.IsEnded,
            Block = setup.Settings.BlockCaseResolution,
        },
        Times = new FailureTimes(row.OccurredOn, null, row.ReportedOn, setup.Now),
    };

    private static CheckedSignal AsStands(Signal row, Recovery recovery) => new()
    {
        Row = new SignalRow
        {
            Source = row.Source,
            ExternalId = row.ExternalId,
            HasAccount = row.Account is not null,
            HasSeverity = row.Severity is not null,
            Status = row.Status,
            IsLinked = true,
        },
        Account = row.Account?.Id,
        RecoveryAccount = recovery.Account?.Id,
    };
}
