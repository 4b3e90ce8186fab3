using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>The learning report: what happened, what changed, how we know, what the client suggested.</summary>
internal sealed class LearningSections(BriefFacts facts, BriefWords words)
{
    private bool IsInternal => facts.Internals is not null;

    public IEnumerable<BriefSection> All() => [Causes(), Changes(), Proof(), Suggestions()];

    private BriefSection Causes()
    {
        var section = new BriefSection("happened", words.Say("What happened|Was geschehen ist|Ce qui s’est passé"));
        foreach (var cause in facts.Causes)
        {
            section.Say(cause.ClientText);
            if (IsInternal)
                section.List(BriefSection.Lines(
                    $"{cause.Problem} ({words.Say(cause.IsVerified ? "verified|bestätigt|vérifié" : "not verified|nicht bestätigt|non vérifié")})",
                    cause.Whys,
                    cause.Conclusion));
        }

        if (facts.Causes.Count == 0 && !IsInternal)
            section.Say(words.Say("We are still finding out what caused this, and tell you when it is proven.|Wir klären noch, woran es lag, und sagen es Ihnen, wenn es belegt ist.|Nous cherchons encore la cause, et vous la dirons quand elle sera établie."));
        return section;
    }

    private BriefSection Changes()
    {
        var section = new BriefSection("changed", words.Say("What changed|Was sich geändert hat|Ce qui a changé"));
        foreach (var improvement in facts.Improvements)
        {
            if (!IsInternal)
                section.List(improvement.PublishedText);
            else
                section.List(BriefSection.Lines(
                    $"{improvement.Name} – {words.Say(State(improvement.Status))}",
                    improvement.DueOn is { } due ? $"{words.Say("Due|Fällig|Échéance")}: {words.Date(due)}" : null,
                    improvement.PublishedOn is { } told
                        ? $"{words.Say("Told on|Mitgeteilt am|Annoncé le")} {words.Day(told)}: {improvement.PublishedText}"
                        : words.Say("Not told yet|Noch nicht mitgeteilt|Pas encore annoncé"),
                    improvement.Evidence));
        }

        if (facts.Improvements.Count == 0 && !IsInternal)
            section.Say(words.Say("What we change is still being worked out.|Was wir ändern, wird noch erarbeitet.|Ce que nous changeons est encore à l’étude."));
        return section;
    }

    private BriefSection Proof()
    {
        var section = new BriefSection("proof", words.Say("How we know|Woran wir es erkennen|Comment nous le savons"));
        section.Column("measure", words.Say("Measure|Messgröße|Mesure"));
        section.Column("before", words.Say("Before|Vorher|Avant"));
        section.Column("target", words.Say("Target|Ziel|Cible"));
        section.Column("actual", words.Say("Now|Jetzt|Maintenant"));
        section.Column("measuredOn", words.Say("Measured on|Gemessen am|Mesuré le"));
        section.Column("state", words.Say("State|Stand|État"));
        foreach (var improvement in facts.Improvements.Where(improvement => !string.IsNullOrWhiteSpace(improvement.Measure)))
            section.Row(
                improvement.Measure,
                words.Number(improvement.Baseline, improvement.Unit),
                words.Number(improvement.Target, improvement.Unit),
                words.Number(improvement.Actual, improvement.Unit),
                words.Day(improvement.MeasuredOn),
                words.Say(State(improvement.Status)));
        return section;
    }

    private static string State(ImprovementStatus status) => status switch
    {
        ImprovementStatus.VerifiedEffective => "proven to work|nachweislich wirksam|efficacité prouvée",
        ImprovementStatus.Done => "done|erledigt|fait",
        ImprovementStatus.Dropped => "dropped|verworfen|abandonné",
        ImprovementStatus.Draft => "draft|Entwurf|brouillon",
        _ => "under way|in Arbeit|en cours",
    };

    private BriefSection Suggestions()
    {
        var section = new BriefSection("suggestions", words.Say(IsInternal
            ? "What the client suggested|Was der Kunde vorgeschlagen hat|Ce que le client a proposé"
            : "What you suggested|Was Sie vorgeschlagen haben|Ce que vous avez proposé"));
        section.Column("suggestion", words.Say("Suggestion|Vorschlag|Proposition"));
        section.Column("answer", words.Say("Our answer|Unsere Antwort|Notre réponse"));
        if (IsInternal)
            section.Column("contact", words.Say("From|Von|De"));
        foreach (var suggestion in facts.Feedback.Where(answer => !string.IsNullOrWhiteSpace(answer.Suggestion)))
        {
            string?[] cells = [suggestion.Suggestion, suggestion.Answer];
            section.Row(IsInternal ? [.. cells, suggestion.Contact] : cells);
        }

        return section;
    }
}
