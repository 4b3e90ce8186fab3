using System;
using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>A step that is running, by name and due time.</summary>
internal sealed record BriefStep(string Name, DateTime? DueOn);

/// <summary>What a new owner needs to know at once, so that the client repeats nothing (S9).</summary>
internal sealed record BriefFacts(
    string Number,
    string Name,
    string? Summary,
    Text Severity,
    DateTime? NextUpdateOn,
    IReadOnlyList<BriefStep> Running);

/// <summary>The internal brief, as the text of the task that a new owner gets.</summary>
internal static class InternalBrief
{
    public static Text Subject(BriefFacts facts) => new(
        $"You take over {facts.Number}: {facts.Name}",
        $"Sie übernehmen {facts.Number}: {facts.Name}",
        $"Vous reprenez {facts.Number} : {facts.Name}");

    public static string Body(BriefFacts facts, int language) => string.Join("\n", Lines(facts).Select(line => line.In(language)));

    private static IEnumerable<Text> Lines(BriefFacts facts)
    {
        yield return new Text(
            $"Read the recovery before you speak to the client: they should not have to say anything twice. Severity: {facts.Severity}.",
            $"Lesen Sie die Recovery, bevor Sie mit dem Kunden sprechen: Er soll nichts zweimal sagen müssen. Schweregrad: {facts.Severity}.",
            $"Lisez le rétablissement avant de parler au client : il ne doit rien avoir à répéter. Gravité : {facts.Severity}.");
        if (!string.IsNullOrWhiteSpace(facts.Summary))
            yield return Text.Verbatim(facts.Summary!.Trim());
        if (facts.NextUpdateOn is { } next)
            yield return new Text(
                $"The client expects to hear from us by {next}.",
                $"Der Kunde erwartet bis {next} von uns zu hören.",
                $"Le client attend de nos nouvelles d'ici au {next}.");
        foreach (var step in facts.Running)
            yield return step.DueOn is { } due
                ? new Text($"In progress: {step.Name}, due {due}.", $"In Arbeit: {step.Name}, fällig {due}.", $"En cours : {step.Name}, échéance {due}.")
                : new Text($"In progress: {step.Name}.", $"In Arbeit: {step.Name}.", $"En cours : {step.Name}.");
    }
}
