using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>The status: how serious it is and why, how far we are, what comes next and by when, and who is there.</summary>
internal sealed class StatusSections(BriefFacts facts, BriefWords words)
{
    /// <summary>What a stage is for, in the order of the stages; the last is what follows them.</summary>
    // A list of its own: a sentence may have a semicolon, which parts the words of a choice.
    private static readonly string[] Aims =
    [
        "We speak with you about what happened.|Wir sprechen mit Ihnen über das, was geschehen ist.|Nous parlons avec vous de ce qui s’est passé.",
        "We agree with you on a plan and on how often you hear from us.|Wir vereinbaren mit Ihnen einen Plan und wie oft Sie von uns hören.|Nous convenons avec vous d’un plan et du rythme de nos nouvelles.",
        "We find out what it means for you and what caused it.|Wir klären, was es für Sie bedeutet und woran es lag.|Nous établissons ce que cela signifie pour vous et ce qui l’a causé.",
        "We repair it and make good what was agreed.|Wir beheben es und leisten, was vereinbart ist.|Nous le réparons et fournissons ce qui est convenu.",
        "You tell us whether the fix holds; we do not assume it.|Sie sagen uns, ob die Behebung hält; wir setzen es nicht voraus.|Vous nous dites si la correction tient ; nous ne le supposons pas.",
        "We change what let it happen, and tell you.|Wir ändern, was es möglich gemacht hat, und sagen es Ihnen.|Nous changeons ce qui l’a permis, et vous le disons.",
        "We keep in touch and see to it that our promises hold.|Wir bleiben in Kontakt und achten darauf, dass unsere Zusagen halten.|Nous restons en contact et veillons à tenir nos engagements.",
    ];

    private bool IsInternal => facts.Internals is not null;

    public BriefSection Severity()
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
        section.Say("Since|Seit|Depuis", facts.OccurredOn, words);
        section.Say("You told us|Sie sagten es uns|Vous nous l’avez dit", facts.ReportedOn, words);
        if (facts.Category is { } category)
            section.Say($"{words.Say("Kind of failure|Art des Fehlers|Nature de la défaillance")}: {words.Say(BriefWords.Categories, category)}");
        return section;
    }

    public BriefSection Journey()
    {
        var section = new BriefSection("journey", words.Say("The way|Der Weg|Le chemin"));
        section.Column("stage", words.Say("Stage|Phase|Phase"));
        section.Column("state", words.Say("State|Stand|État"));
        foreach (var stage in facts.Steps.Where(step => step.IsRequired).GroupBy(step => step.Stage).OrderBy(stage => stage.Key))
            section.Row(words.Say(BriefWords.Stages, stage.Key), State(stage));
        return section;
    }

    // A stage that was done again is told as it is now.
    private string State(IEnumerable<BriefStep> stage)
    {
        var cycle = stage.Max(step => step.Cycle);
        var steps = stage.Where(step => step.Cycle == cycle).ToList();
        if (steps.All(step => step.IsFinished))
        {
            // What was cancelled or waived was not done.
            return steps.All(step => step.CompletedOn is null)
                ? words.Say("left out|entfällt|sans objet")
                : $"{words.Say("done|erledigt|fait")}, {words.Time(steps.Max(step => step.CompletedOn))}";
        }

        if (!steps.Any(step => step.IsRunning))
            return words.Say("to come|steht bevor|à venir");
        var due = steps.Where(step => step.IsRunning).Max(step => step.DueOn);
        return words.Say("under way|in Arbeit|en cours") + (due is null ? "" : $", {words.Say("by|bis|d’ici au")} {words.Time(due)}");
    }

    public BriefSection Next()
    {
        var section = new BriefSection("next", words.Say("What comes next, and by when|Was als Nächstes kommt und bis wann|La suite, et pour quand"));
        var isOver = facts.Status is RecoveryStatus.Closed or RecoveryStatus.Cancelled;
        var running = facts.Steps.Where(step => step.IsRequired && step.IsRunning && !isOver).ToList();
        var stage = running.Count == 0 ? RecoveryStage.FollowUp : running.Min(step => step.Stage);
        if (isOver)
            section.Say(words.Say("The work on this is finished.|Die Arbeit daran ist beendet.|Le travail à ce sujet est terminé."));
        else
            section.Say(IsInternal ? $"{words.Say("Stage|Phase|Phase")}: {words.Say(BriefWords.Stages, stage)}" : words.Say(Aims[stage - RecoveryStage.Acknowledge]));
        if (facts.Status == RecoveryStatus.OnHold && IsInternal)
            section.Say(words.Say("On hold|Angehalten|En suspens") + (facts.HoldUntil is { } end ? $" ({words.Say("until|bis|jusqu’au")} {words.Time(end)})" : ""));
        else if (facts.Status == RecoveryStatus.OnHold)
            section.Say(words.Say(facts.HoldUntil is { } until
                ? new Text($"The work rests until {words.Time(until)}; you go on hearing from us.", $"Die Arbeit ruht bis {words.Time(until)}; Sie hören weiter von uns.", $"Le travail est suspendu jusqu’au {words.Time(until)} ; vous continuez d’avoir de nos nouvelles.")
                : new Text($"The work rests for now; you go on hearing from us.", $"Die Arbeit ruht vorerst; Sie hören weiter von uns.", $"Le travail est suspendu pour l’instant ; vous continuez d’avoir de nos nouvelles.")));
        else
            section.Say("By|Bis|D’ici au", running.Max(step => step.DueOn), words);
        if (facts.IsPromised)
            section.Say(
                IsInternal
                    ? "The client expects to hear from us by|Der Kunde erwartet von uns zu hören bis|Le client attend de nos nouvelles d’ici au"
                    : "You hear from us again by|Sie hören wieder von uns bis|Vous aurez de nos nouvelles d’ici au",
                facts.NextUpdateOn,
                words);
        foreach (var talk in facts.Touchpoints.Where(talk => talk.IsOpen && talk.On is not null && talk.Purpose != TouchpointPurpose.ProgressUpdate).OrderBy(talk => talk.On))
            section.List($"{words.Say(BriefWords.Purposes, talk.Purpose)}: {words.Time(talk.On)}");
        return section;
    }

    public BriefSection People()
    {
        var section = new BriefSection("people", words.Say(IsInternal
            ? "Who the client turns to|An wen sich der Kunde wendet|À qui le client s’adresse"
            : "Who is there for you|Wer für Sie da ist|Qui est là pour vous"));
        section.Column("role", words.Say("Role|Rolle|Rôle"));
        section.Column("name", words.Say("Name|Name|Nom"));
        section.Column("phone", words.Say("Phone|Telefon|Téléphone"));
        section.Row(words.Say("Responsible|Verantwortlich|Responsable"), facts.Owner.Name, facts.Owner.Phone);
        if (facts.Sponsor is { } sponsor)
            section.Row(words.Say("Executive sponsor|Executive Sponsor|Sponsor exécutif"), sponsor.Name, sponsor.Phone);
        return section;
    }
}
