using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>
/// Writes the three documents. What is not in the facts is not in the document: for a client the facts are those that
/// <see cref="BriefFacts.ForClient"/> leaves. No document apologises: people do.
/// </summary>
internal sealed class BriefWriter(BriefFacts facts, BriefWords words)
{
    public const int Status = 0;
    public const int Plan = 1;
    public const int Learning = 2;

    public BriefDocument Write(int kind, DateTime now)
    {
        var learning = new LearningSections(facts, words);
        var plan = new PlanSections(facts, words);
        IEnumerable<BriefSection> sections = kind switch
        {
            Plan => [.. plan.All(), Next(), People()],
            Learning => [.. learning.All(), People()],
            _ => [Situation(), Journey(), Next(), People(), .. facts.Internals is null ? [] : plan.All().Concat(learning.All())],
        };
        if (facts.Internals is { } internals)
            sections = new InternalSections(facts, internals, words).All().Concat(sections);
        return new BriefDocument(
            words.Say(Title(kind)),
            [
                $"{facts.Client} · {facts.Number}",
                words.Say(new Text($"As of {words.Time(now)}", $"Stand: {words.Time(now)}", $"État au {words.Time(now)}")),
            ],
            sections.Where(section => !section.IsEmpty).ToList());
    }

    private static string Title(int kind) => kind switch
    {
        Plan => "Recovery plan|Wiederherstellungsplan|Plan de rétablissement",
        Learning => "What we learnt|Was wir gelernt haben|Ce que nous avons appris",
        _ => "Where we stand|Wo wir stehen|Où nous en sommes",
    };

    private BriefSection Situation()
    {
        var section = new BriefSection("severity", words.Say("How serious it is, and why|Wie ernst es ist und warum|La gravité, et pourquoi"));
        var severity = words.Say(BriefWords.Severities, facts.Severity);
        section.Say(words.Say(facts.Impacts.Count == 0
            ? new Text(
                $"We treat this as {severity}. What it means for you is still being recorded.",
                $"Wir behandeln dies als: {severity}. Was es für Sie bedeutet, wird noch festgehalten.",
                $"Nous traitons ceci comme : {severity}. Ce que cela signifie pour vous est encore à consigner.")
            : new Text(
                $"We treat this as {severity}, because of what it means for you:",
                $"Wir behandeln dies als: {severity}, wegen der Folgen für Sie:",
                $"Nous traitons ceci comme : {severity}, en raison de ce que cela signifie pour vous :")));
        foreach (var impact in facts.Impacts)
            section.List($"{words.Say(BriefWords.Dimensions, impact.Dimension)}: {impact.Words}");
        if (facts.OccurredOn is { } occurred)
            section.Say(words.Say("Since|Seit|Depuis") + ": " + words.Time(occurred));
        if (facts.ReportedOn is { } reported)
            section.Say(words.Say("You told us|Sie sagten es uns|Vous nous l’avez dit") + ": " + words.Time(reported));
        if (facts.Category is { } category)
            section.Say(words.Say("Kind of failure|Art des Fehlers|Nature de la défaillance") + ": " + words.Say(BriefWords.Categories, category));
        return section;
    }

    private BriefSection Journey()
    {
        var section = new BriefSection("journey", words.Say("The way|Der Weg|Le chemin"));
        section.Column("stage", words.Say("Stage|Phase|Phase"));
        section.Column("state", words.Say("State|Stand|État"));
        foreach (var stage in facts.Steps.Where(step => step.IsRequired).GroupBy(step => step.Stage).OrderBy(stage => stage.Key))
            section.Row(words.Say(BriefWords.Stages, stage.Key), State(stage));
        return section;
    }

    // A stage that was done again is told as it is now.
    private string State(IEnumerable<StepRow> stage)
    {
        var cycle = stage.Max(step => step.Cycle);
        var steps = stage.Where(step => step.Cycle == cycle).ToList();
        if (!steps.Any(step => step.HoldsUp))
            return words.Say("done|erledigt|fait") + (steps.Max(step => step.CompletedOn) is { } done ? $", {words.Time(done)}" : "");
        return steps.Any(step => step.IsRunning)
            ? words.Say("under way|in Arbeit|en cours") + (steps.Where(step => step.IsRunning).Max(step => step.DueOn) is { } due ? $", {words.Say("by|bis|d’ici au")} {words.Time(due)}" : "")
            : words.Say("to come|steht bevor|à venir");
    }

    private BriefSection Next()
    {
        var section = new BriefSection("next", words.Say("What comes next, and by when|Was als Nächstes kommt und bis wann|La suite, et pour quand"));
        if (facts.Status is RecoveryStatus.Closed or RecoveryStatus.Cancelled)
        {
            section.Say(words.Say("The work on this is finished.|Die Arbeit daran ist beendet.|Le travail à ce sujet est terminé."));
            return section;
        }

        var running = facts.Steps.Where(step => step.IsRequired && step.IsRunning).ToList();
        section.Say(words.Say(NextWords, running.Count == 0 ? RecoveryStage.FollowUp : running.Min(step => step.Stage)));
        if (facts.Status == RecoveryStatus.OnHold)
            section.Say(words.Say(facts.HoldUntil is { } until
                ? new Text($"The work rests until {words.Time(until)}; you go on hearing from us.", $"Die Arbeit ruht bis {words.Time(until)}; Sie hören weiter von uns.", $"Le travail est suspendu jusqu’au {words.Time(until)} ; vous continuez d’avoir de nos nouvelles.")
                : new Text($"The work rests for now; you go on hearing from us.", $"Die Arbeit ruht vorerst; Sie hören weiter von uns.", $"Le travail est suspendu pour l’instant ; vous continuez d’avoir de nos nouvelles.")));
        else if (running.Max(step => step.DueOn) is { } due)
            section.Say(words.Say("By|Bis|D’ici au") + ": " + words.Time(due));
        if (facts.IsPromised && facts.NextUpdateOn is { } next)
            section.Say(words.Say("You hear from us again by|Sie hören wieder von uns bis|Vous aurez de nos nouvelles d’ici au") + ": " + words.Time(next));
        return section;
    }

    private const string NextWords =
        "We speak with you about what happened.|Wir sprechen mit Ihnen über das, was geschehen ist.|Nous parlons avec vous de ce qui s’est passé."
        + ";We agree with you on a plan and on how often you hear from us.|Wir vereinbaren mit Ihnen einen Plan und wie oft Sie von uns hören.|Nous convenons avec vous d’un plan et du rythme de nos nouvelles."
        + ";We find out what it means for you and what caused it.|Wir klären, was es für Sie bedeutet und woran es lag.|Nous établissons ce que cela signifie pour vous et ce qui l’a causé."
        + ";We repair it and make good what was agreed.|Wir beheben es und leisten, was vereinbart ist.|Nous le réparons et fournissons ce qui est convenu."
        + ";You tell us whether the fix holds; we do not assume it.|Sie sagen uns, ob die Behebung hält; wir setzen es nicht voraus.|Vous nous dites si la correction tient ; nous ne le supposons pas."
        + ";We change what let it happen, and tell you.|Wir ändern, was es möglich gemacht hat, und sagen es Ihnen.|Nous changeons ce qui l’a permis, et vous le disons."
        + ";We keep in touch and see to it that our promises hold.|Wir bleiben in Kontakt und achten darauf, dass unsere Zusagen halten.|Nous restons en contact et veillons à tenir nos engagements.";

    private BriefSection People()
    {
        var section = new BriefSection("people", words.Say("Who is there for you|Wer für Sie da ist|Qui est là pour vous"));
        section.Column("role", words.Say("Role|Rolle|Rôle"));
        section.Column("name", words.Say("Name|Name|Nom"));
        section.Column("phone", words.Say("Phone|Telefon|Téléphone"));
        section.Row(words.Say("Responsible|Verantwortlich|Responsable"), facts.Owner.Name, facts.Owner.Phone);
        if (facts.Sponsor is { } sponsor)
            section.Row(words.Say("Executive sponsor|Executive Sponsor|Sponsor exécutif"), sponsor.Name, sponsor.Phone);
        return section;
    }
}
