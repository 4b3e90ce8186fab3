using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Integrity;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>A step as it is stored, and as the rules see it.</summary>
internal sealed class StepOnRecord(RecoveryStep stored)
{
    public RecoveryStep Stored { get; } = stored;
    public StepRow Row { get; } = StepStore.AsRow(stored);
}

/// <summary>The steps of some recoveries, for their integrity.</summary>
internal sealed class IntegritySteps(IntegritySetup setup, IntegrityFindings found, IntegrityChunk chunk)
{
    private ILookup<Guid, StepOnRecord>? rows;

    /// <summary>The steps that came from a playbook.</summary>
    public HashSet<Guid> LaidOut { get; } = [];

    public void Read()
    {
        rows = chunk.Children<RecoveryStep>(
            [.. StepStore.StepColumns, RecoveryStep.Columns.Punctuality, RecoveryStep.Columns.EscalationLevel, RecoveryStep.Columns.PlaybookStep])
            .ToLookup(row => row.Recovery!.Id, row => new StepOnRecord(row));
        foreach (var step in rows.SelectMany(steps => steps))
        {
            if (step.Stored.PlaybookStep is not null)
                LaidOut.Add(step.Row.Id);
            if (step.Row.Status == RecoveryStepStatus.Active)
                chunk.NoteLevel(step.Stored.Recovery!.Id, step.Stored.EscalationLevel);
        }
    }

    public IReadOnlyList<StepOnRecord> Of(Guid recovery) => rows![recovery].ToList();

    public void Check(RecoveryHead head, IReadOnlyList<StepOnRecord> steps)
    {
        foreach (var cycle in steps.GroupBy(step => step.Row.Cycle))
        {
            var all = cycle.Select(step => step.Row).ToList();
            foreach (var step in cycle)
            {
                found.Add(RecoveryStep.EntityName, step.Row.Id, head.Row.Id, StepIntegrity.Check(new CheckedStep
                {
                    Row = step.Row,
                    Punctuality = step.Stored.Punctuality,
                    Recovery = head.Facts,
                    Cycle = all,
                    Hours = step.Row.Clock == ClockKind.WorkingHours ? setup.HoursSince(step.Row.ActivatedOn, head.Row.Playbook?.Id) : null,
                }));
                found.Add(RecoveryStep.EntityName, step.Row.Id, head.Row.Id, CommunicationIntegrity.OfItem.Check(step.Stored.EscalationLevel ?? 0));
            }
        }
    }
}
