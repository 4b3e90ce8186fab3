using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>A step that somebody asks to waive.</summary>
internal sealed class WaiverRequest
{
    public StepRow Step { get; init; } = new();
    public bool IsKeyClient { get; init; }
    public bool IsManager { get; init; }

    /// <summary>Whether the step is the person's own, or that of a team of theirs.</summary>
    public bool IsOwner { get; init; }

    /// <summary>The working days on which the client left a check-in unanswered since Fix ended; asked only where Verify needs them.</summary>
    public int SilentDays { get; init; }

    /// <summary>Verify is never assumed: but where the playbook says so for a client who is no key client, silence has to be shown first.</summary>
    public static bool NeedsSilence(StepRow step, bool isKeyClient) =>
        step.Stage == RecoveryStage.Verify && (isKeyClient || !step.CanWaive);
}

/// <summary>What must hold before a step is waived (S6, V6). Add a rule by adding an entry.</summary>
internal static class WaiverRules
{
    public const int SilentDaysNeeded = 3;

    public static readonly IReadOnlyList<Rule<WaiverRequest>> All =
    [
        new("S6-manager",
            Holds: waiver => waiver.IsManager,
            Message: waiver => WaiverMessages.OnlyManagers(waiver.Step.Name)),
        new("S6-owner",
            Holds: waiver => !waiver.IsOwner,
            Message: waiver => WaiverMessages.NotTheOwner(waiver.Step.Name)),
        new("S6-canwaive",
            Holds: waiver => waiver.Step.CanWaive || waiver.Step.Stage == RecoveryStage.Verify,
            Message: waiver => WaiverMessages.PlaybookForbids(waiver.Step.Name)),
        new("S6-key-client",
            Holds: waiver => !waiver.IsKeyClient || waiver.Step.Stage != RecoveryStage.Acknowledge,
            Message: waiver => WaiverMessages.NotForKeyClients(waiver.Step.Name)),
        new("V6-check-ins",
            Holds: waiver => !WaiverRequest.NeedsSilence(waiver.Step, waiver.IsKeyClient) || waiver.SilentDays >= SilentDaysNeeded,
            Message: waiver => WaiverMessages.ClientNotSilent(waiver.Step.Name, waiver.SilentDays)),
        new("S6-reason",
            Holds: waiver => !string.IsNullOrWhiteSpace(waiver.Step.WaiverReason),
            Message: _ => WaiverMessages.NeedsReason),
    ];

    /// <summary>On how many working days these check-ins took place.</summary>
    public static int WorkingDays(IEnumerable<DateTime> checkIns, BusinessHours hours) =>
        checkIns.Where(hours.IsWorkingDay).Select(hours.DateOf).Distinct().Count();
}
