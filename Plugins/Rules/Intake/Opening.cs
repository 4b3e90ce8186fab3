using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>
/// Who does what in a recovery: its owner, its sponsor, and who gets the steps that the playbook gives to the sponsor and to
/// the account's owner (the recovery's owner where those may not own recoveries).
/// </summary>
internal sealed record RecoveryPeople(Principal Owner, Guid? Sponsor, Principal SponsorSteps, Principal AccountOwnerSteps);

/// <summary>Everything that opening a recovery is worked out from.</summary>
internal sealed record OpeningFacts(
    FailureReport Report,
    Client Client,
    ClientContact? Contact,
    RecoveryPeople People,
    PlaybookRow Playbook,
    UpdateCadence Cadence,
    BusinessHours Hours,
    string? Name,
    int? AgreedMinutes,
    DateTime Now,
    EarlierFailure? Previous = null);

/// <summary>A step as it is created, and for whom.</summary>
internal sealed record PlannedStep(LaidOutStep Step, Principal Owner);

/// <summary>A touchpoint as it is planned for the recovery's owner.</summary>
internal sealed record PlannedTouchpoint(TouchpointPurpose Purpose, TouchpointChannel Channel, string Subject, string? Note, DateTime DueOn);

/// <summary>A recovery as it opens: what is laid out, started and promised (I7).</summary>
internal sealed record Opening(
    OpeningFacts Facts,
    string Name,
    RecoveryStage Stage,
    DateTime NextUpdateOn,
    IReadOnlyList<PlannedStep> Steps,
    IReadOnlyList<PlannedTouchpoint> Touchpoints)
{
    public static Opening Of(OpeningFacts facts)
    {
        var cycle = StepLayout.Cycle(facts.Playbook.Steps, facts.Report.Severity, facts.Report.ClockStart, facts.Hours);
        // The rhythm of updates is what the client is promised now, so it counts from now, even where the steps' clocks began earlier.
        var nextUpdateOn = facts.Cadence.First(new Rhythm(facts.Report.Severity, facts.Now, facts.AgreedMinutes), facts.Hours);
        var name = facts.Name ?? RecoveryName.For(facts.Client.Name, facts.Report.Title, facts.Report.Summary);
        return new Opening(
            facts,
            name,
            StepLayout.FirstStage(cycle),
            nextUpdateOn,
            cycle.Select(step => new PlannedStep(step, OwnerOf(step, facts.People))).ToList(),
            [Acknowledgement(facts, name, AcknowledgeBy(cycle) ?? nextUpdateOn), Update(facts, name, nextUpdateOn)]);
    }

    private static Principal OwnerOf(LaidOutStep step, RecoveryPeople people) => step.Row.AssignTo switch
    {
        AssignTo.ExecutiveSponsor => people.SponsorSteps,
        AssignTo.AccountOwner => people.AccountOwnerSteps,
        _ => people.Owner,
    };

    private static DateTime? AcknowledgeBy(IEnumerable<LaidOutStep> cycle) =>
        cycle.Where(step => step.Row.Stage == RecoveryStage.Acknowledge).Select(step => step.DueOn).Min();

    private static PlannedTouchpoint Acknowledgement(OpeningFacts facts, string name, DateTime dueOn)
    {
        var plan = ChannelChoice.ForFirstContact(facts.Report.Severity, Channels(facts));
        var language = facts.People.Owner.Language;
        return new PlannedTouchpoint(
            TouchpointPurpose.Acknowledgement,
            plan.Channel,
            RecoveryName.Shorten(OpeningMessages.Acknowledge(name).In(language)),
            plan.Note?.In(language),
            dueOn);
    }

    private static PlannedTouchpoint Update(OpeningFacts facts, string name, DateTime dueOn) => new(
        TouchpointPurpose.ProgressUpdate,
        ChannelChoice.For(TouchpointChannel.Email, Channels(facts)),
        RecoveryName.Shorten(OpeningMessages.Update(name).In(facts.People.Owner.Language)),
        Note: null,
        dueOn);

    private static ContactChannels Channels(OpeningFacts facts) => facts.Contact?.Channels ?? ContactChannels.Unknown;
}
