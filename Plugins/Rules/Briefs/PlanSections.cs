using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>The recovery plan: what it meant for the client in their words, what is promised, given and told, and how often.</summary>
internal sealed class PlanSections(BriefFacts facts, BriefWords words)
{
    private bool IsInternal => facts.Internals is not null;

    public IEnumerable<BriefSection> All() => [Impacts(), .. Promises(), Restitution(), Cadence()];

    private BriefSection Impacts()
    {
        var section = new BriefSection("impact", words.Say("What it means for you, in your words|Was es für Sie bedeutet, in Ihren Worten|Ce que cela signifie pour vous, dans vos mots"));
        section.Column("dimension", words.Say("About|Betrifft|Concerne"));
        section.Column("words", words.Say("In your words|In Ihren Worten|Dans vos mots"));
        section.Column("amount", words.Say("By your account|Nach Ihrer Angabe|Selon vous"));
        if (IsInternal)
        {
            section.Column("level", words.Say("Level|Stufe|Niveau"));
            section.Column("estimate", words.Say("Our estimate|Unsere Schätzung|Notre estimation"));
            section.Column("confirmed", words.Say("Confirmed|Bestätigt|Confirmé"));
        }

        foreach (var impact in facts.Impacts)
        {
            string?[] cells = [words.Say(BriefWords.Dimensions, impact.Dimension), impact.Words, impact.ClientsWord];
            string?[] ours = [words.Say(BriefWords.Levels, impact.Level), impact.OurEstimate, words.Say(impact.IsConfirmed ? "yes|ja|oui" : "no|nein|non")];
            section.Row(IsInternal ? [.. cells, .. ours] : cells);
        }

        return section;
    }

    private IEnumerable<BriefSection> Promises()
    {
        foreach (var part in facts.Promises.GroupBy(promise => promise.Part).OrderBy(part => part.Key is null).ThenBy(part => part.Key))
        {
            var section = new BriefSection(
                part.Key is { } known ? "promises" + (int)known % 10_000 : "promises",
                words.Say("Promised|Zugesagt|Promis") + (part.Key is null ? "" : ": " + words.Say(BriefWords.PlanParts, part.Key)));
            section.Column("what", words.Say("What|Was|Quoi"));
            section.Column("by", words.Say("By|Bis|Pour le"));
            section.Column("state", words.Say("State|Stand|État"));
            foreach (var promise in part.OrderBy(promise => promise.DueOn))
                section.Row(Named(promise), words.Date(promise.DueOn), State(promise));
            yield return section;
        }
    }

    private string Named(BriefPromise promise) => promise.Kind != CommitmentKind.Measure ? promise.Name :
        $"{promise.Name}: {words.Say(promise.Comparison == Comparison.AtMost ? "at most|höchstens|au plus" : "at least|mindestens|au moins")} {words.Number(promise.Target, promise.Unit)}";

    private string? State(BriefPromise promise) => promise.Health is { } health
        ? words.Say(BriefWords.Healths, health)
        : promise.DoneOn is { } done ? words.Say("done|erledigt|fait") + ", " + words.Date(done) : words.Say("open|offen|ouvert");

    private BriefSection Restitution()
    {
        var section = new BriefSection("restitution", words.Say("What we give|Was wir leisten|Ce que nous accordons"));
        section.Column("what", words.Say("What|Was|Quoi"));
        section.Column("amount", words.Say("Amount|Betrag|Montant"));
        section.Column("state", words.Say("State|Stand|État"));
        if (IsInternal)
            section.Column("name", words.Say("Internal name|Interner Name|Nom interne"));
        foreach (var given in facts.Restitutions)
        {
            string?[] cells = [words.Say(BriefWords.RestitutionTypes, given.Type), given.Amount, words.Say(State(given.Status))];
            section.Row(IsInternal ? [.. cells, given.Name] : cells);
        }

        return section;
    }

    private static string State(RestitutionStatus status) => status switch
    {
        RestitutionStatus.Approved => "approved|genehmigt|approuvé",
        RestitutionStatus.Delivered => "delivered|geleistet|fourni",
        RestitutionStatus.Submitted => "submitted|eingereicht|soumis",
        RestitutionStatus.Rejected => "rejected|abgelehnt|rejeté",
        RestitutionStatus.Withdrawn => "withdrawn|zurückgezogen|retiré",
        _ => "draft|Entwurf|brouillon",
    };

    private BriefSection Cadence()
    {
        var section = new BriefSection("cadence", words.Say("How often you hear from us|Wie oft Sie von uns hören|À quel rythme nous vous informons"));
        if (facts.AgreedMinutes is > 0 and var agreed)
            section.Say(words.Say("As agreed|Wie vereinbart|Comme convenu") + ": " + words.Every(agreed) + ".");
        else
            foreach (var phase in facts.Cadence.Where(phase => phase.Severities.Count == 0 || phase.Severities.Contains(facts.Severity)).OrderBy(phase => phase.FromMinutes))
                section.List((phase.FromMinutes == 0
                        ? words.Say("From the start|Von Anfang an|Dès le début")
                        : words.Say("From|Ab|À partir du") + " " + words.Time(facts.OpenedOn.AddMinutes(phase.FromMinutes)))
                    + ": " + words.Every(phase.EveryMinutes)
                    + (phase.Clock == ClockKind.WorkingHours ? " " + words.Say("in working hours|in der Arbeitszeit|en heures ouvrées") : ""));
        if (facts.LastUpdateOn is { } last)
            section.Say(words.Say("You last heard from us on|Zuletzt hörten Sie von uns am|Nos dernières nouvelles datent du") + ": " + words.Time(last));
        return section;
    }
}
