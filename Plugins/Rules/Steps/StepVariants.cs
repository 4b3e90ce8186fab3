using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>How long a step may take at one severity.</summary>
internal sealed record StepTarget(Severity Severity, int DueAfterMinutes, ClockKind Clock);

/// <summary>
/// A step's targets by severity, as the step keeps them in rcv_variants: a line each, "severity|minutes|clock" in option
/// values. The step's own severity is among them, so that a severity that is changed and changed back finds its target again.
/// </summary>
internal static class StepVariants
{
    public static string? ToText(IReadOnlyCollection<StepTarget> targets) => targets.Count == 0
        ? null
        : string.Join("\n", targets.Select(target => string.Format(
            CultureInfo.InvariantCulture, "{0}|{1}|{2}", (int)target.Severity, target.DueAfterMinutes, (int)target.Clock)));

    /// <summary>Reads them back. A line that is none, as only a load past the plug-ins could leave it, is passed over.</summary>
    public static IReadOnlyList<StepTarget> Parse(string? text) =>
        (text ?? "").Split('\n').Select(Target).OfType<StepTarget>().ToList();

    /// <summary>The step with the target that it has at this severity; as it is where it stands for others only.</summary>
    public static StepRow At(StepRow step, Severity severity) =>
        Parse(step.Variants).FirstOrDefault(target => target.Severity == severity) is { } target
        && (target.DueAfterMinutes != step.DueAfterMinutes || target.Clock != step.Clock)
            ? step with { DueAfterMinutes = target.DueAfterMinutes, Clock = target.Clock }
            : step;

    private static StepTarget? Target(string line)
    {
        var numbers = line.Trim().Split('|')
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null)
            .ToList();
        return numbers is [{ } severity, { } minutes, { } clock]
            ? new StepTarget((Severity)severity, minutes, (ClockKind)clock)
            : null;
    }
}
