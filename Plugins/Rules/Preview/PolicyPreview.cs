using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Rules.Time;

namespace RecoveryCrm.Plugins.Rules.Preview;

/// <summary>What a failure of a client would lead to, as JSON: worked out by what opens recoveries and routes restitutions.</summary>
internal static class PolicyPreview
{
    /// <summary>
    /// The opening's playbook, people, steps and cadence. A step that starts later is due as if each group before it ended when
    /// it is due: "starts" tells the certain times from those.
    /// </summary>
    public static IEnumerable<Member> Of(Opening opening)
    {
        var facts = opening.Facts;
        return Json.Members(
            "playbook", Json.Members("id", facts.Playbook.Id, "name", facts.Playbook.Name),
            "severity", facts.Report.Severity,
            "ownerId", facts.People.Owner.Id,
            "sponsorId", facts.People.Sponsor,
            "steps", Steps(opening),
            "cadence", facts.Cadence.Phases
                .Where(phase => phase.Severities.Count == 0 || phase.Severities.Contains(facts.Report.Severity))
                .Select(phase => Json.Members("fromMinutes", phase.FromMinutes, "everyMinutes", phase.EveryMinutes, "clock", phase.Clock))
                .ToList(),
            "nextUpdateOn", opening.NextUpdateOn);
    }

    /// <summary>
    /// The tier that decides on an amount while it is in proportion to the client's loss, and the one that decides where no loss
    /// is recorded or it is out of proportion (R3), each with who could approve.
    /// </summary>
    public static IEnumerable<Member> Of(Submission submission, Func<IEnumerable<Guid>, IEnumerable<string>> names)
    {
        var route = Route.For(submission);
        var inProportion = route.IsAllowance ? route.Tier : submission.Tiers.Covering(submission.TierValue);
        return Json.Members(
            "amount", submission.Value,
            "tierValue", route.IsAllowance ? submission.Value : submission.TierValue,
            "allowance", route.IsAllowance,
            "tier", Tier(inProportion),
            "withoutProportion", Tier(route.Tier));

        object? Tier(Tier? tier) => tier is null ? null : Json.Members(
            "id", tier.Id,
            "name", tier.Name,
            "approvalsRequired", tier.ApprovalsRequired,
            "approvers", tier.ApprovalsRequired == 0 ? [] : names(tier.Members.Distinct().Except(submission.Authors)).ToList());
    }

    private static List<IEnumerable<Member>> Steps(Opening opening)
    {
        var facts = opening.Facts;
        var start = facts.Report.ClockStart;
        var steps = new List<IEnumerable<Member>>();
        foreach (var group in opening.Steps.GroupBy(planned => planned.Step.Row.Sequence))
        {
            var ends = start;
            foreach (var planned in group)
            {
                var row = planned.Step.Row;
                var dueOn = planned.Step.DueOn ?? StepClock.DueOn(start, row.DueAfterMinutes, row.Clock, facts.Hours);
                ends = row.IsRequired && dueOn > ends ? dueOn : ends;
                steps.Add(Json.Members(
                    "sequence", row.Sequence,
                    "stage", row.Stage,
                    "name", row.Name,
                    "required", row.IsRequired,
                    "starts", planned.Step.Starts,
                    "dueOn", dueOn,
                    "ownerId", planned.Owner.Id));
            }

            start = ends;
        }

        return steps;
    }
}
