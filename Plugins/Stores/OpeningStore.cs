using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Turns an opening into rows.</summary>
internal static class OpeningStore
{
    // Schema names of the relationships from a recovery to what is laid out with it.
    private const string Steps = "rcv_recoverystep_recoveryid_recovery";
    private const string Members = "rcv_recoverymember_recoveryid_recovery";
    private const string Touchpoints = "rcv_touchpoint_recoveryid_recovery";

    /// <summary>Writes the columns of the recovery itself.</summary>
    public static void Stamp(this Opening opening, Recovery recovery)
    {
        var facts = opening.Facts;
        var report = facts.Report;
        recovery.Name = opening.Name;
        recovery.Account = new EntityReference(Account.EntityName, facts.Client.Id);
        recovery.Case = Reference(Incident.EntityName, report.Case);
        recovery.Contact = Reference(Contact.EntityName, facts.Contact?.Id);
        recovery.Playbook = new EntityReference(Playbook.EntityName, facts.Playbook.Id);
        recovery.Severity = report.Severity;
        recovery.FailureCategory = report.Category;
        recovery.Summary = report.Summary;
        recovery.OccurredOn = report.OccurredOn;
        recovery.DetectedOn = report.DetectedOn;
        recovery.ReportedOn = report.ReportedOn;
        recovery.DiscoveredBy = report.DiscoveredBy;
        recovery.Owner = facts.People.Owner.ToReference();
        recovery.Sponsor = Reference(SystemUser.EntityName, facts.People.Sponsor);
        recovery.Cadence = facts.Cadence.ToText();
        recovery.Stage = opening.Stage;
        recovery.Cycle = 1;
        recovery.NextUpdateOn = opening.NextUpdateOn;
        recovery.TrustBefore = facts.Client.TrustScore;
        recovery.IsRecurrence = facts.Previous is not null;
        recovery.PreviousRecovery = Reference(Recovery.EntityName, facts.Previous?.Id);
    }

    /// <summary>Hangs the rows on the recovery, so that one request creates them all.</summary>
    public static void Attach(this Opening opening, Recovery recovery)
    {
        recovery.RelatedEntities[new Relationship(Steps)] = Rows(RecoveryStep.EntityName, opening.Steps.Select(step => Row(step, opening.Facts.Report.ClockStart)));
        recovery.RelatedEntities[new Relationship(Members)] = Rows(RecoveryMember.EntityName, MemberRows(opening));
        recovery.RelatedEntities[new Relationship(Touchpoints)] = Rows(Touchpoint.EntityName, opening.Touchpoints.Select(touchpoint => Row(touchpoint, opening)));
    }

    /// <summary>The same rows for a recovery that somebody else creates; they get its id when there is one.</summary>
    public static EntityCollection Children(this Opening opening) => Rows(RecoveryStep.EntityName,
    [
        .. opening.Steps.Select(step => Row(step, opening.Facts.Report.ClockStart)),
        .. MemberRows(opening),
        .. opening.Touchpoints.Select(touchpoint => Row(touchpoint, opening)),
    ]);

    private static RecoveryStep Row(PlannedStep planned, DateTime activatedOn)
    {
        var row = planned.Step.Row;
        var step = new RecoveryStep
        {
            Name = row.Name,
            PlaybookStep = new EntityReference(PlaybookStep.EntityName, row.Id),
            Cycle = 1,
            Sequence = row.Sequence,
            Stage = row.Stage,
            Guidance = row.Guidance,
            IsRequired = row.IsRequired,
            CanWaive = row.CanWaive,
            ExitCriteria = row.ExitCriteria.ToList(),
            Clock = row.Clock,
            DueAfterMinutes = row.DueAfterMinutes,
            Variants = planned.Step.Variants,
            Owner = planned.Owner.ToReference(),
            Status = planned.Step.Starts ? RecoveryStepStatus.Active : RecoveryStepStatus.Pending,
        };
        if (planned.Step.Starts)
        {
            step.ActivatedOn = activatedOn;
            step.DueOn = planned.Step.DueOn;
            step.Punctuality = Punctuality.Running;
        }

        return step;
    }

    private static IEnumerable<Entity> MemberRows(Opening opening)
    {
        var people = opening.Facts.People;
        // Only users are members; a team shares what it owns among its own.
        if (!people.Owner.IsTeam)
            yield return Member(people.Owner.Id, MemberRole.Lead, people.Owner);
        if (people.Sponsor is { } sponsor && sponsor != people.Owner.Id)
            yield return Member(sponsor, MemberRole.ExecutiveSponsor, people.Owner);
    }

    private static RecoveryMember Member(Guid user, MemberRole role, Principal owner) => new()
    {
        User = new EntityReference(SystemUser.EntityName, user),
        Role = role,
        Owner = owner.ToReference(),
    };

    private static Touchpoint Row(PlannedTouchpoint planned, Opening opening) => new()
    {
        Subject = planned.Subject,
        Description = planned.Note,
        Purpose = planned.Purpose,
        Channel = planned.Channel,
        ScheduledEnd = planned.DueOn,
        Contact = Reference(Contact.EntityName, opening.Facts.Contact?.Id),
        RegardingObject = new EntityReference(Account.EntityName, opening.Facts.Client.Id),
        Owner = opening.Facts.People.Owner.ToReference(),
    };

    private static EntityCollection Rows(string table, IEnumerable<Entity> rows) =>
        // Each row is a plain Entity: what is created in one request is serialised, and only the SDK's own types are known there.
        new(rows.Select(row => row.ToEntity<Entity>()).ToList()) { EntityName = table };

    private static EntityReference? Reference(string table, Guid? id) => id is { } known ? new EntityReference(table, known) : null;
}
