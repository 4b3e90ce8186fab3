using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>The recovery plan: what it meant for the client in their words, what is promised, given and told, and how often.</summary>
internal sealed class PlanSections(BriefFacts facts, BriefWords words)
{
    /// <summary>What the client hears where a cadence says nothing (C1).</summary>
    private const int Daily = 24 * 60;

    private bool IsInternal => facts.Internals is not null;

    public IEnumerable<BriefSection> All() => [Impacts(), .. Promises(), Restitution(), Cadence()];

    private BriefSection Impacts()
    {
        var section = new BriefSection("impact", words.Say(IsInternal
            ? "What it means for the client, in their words|Was es für den Kunden bedeutet, in seinen Worten|Ce que cela signifie pour le client, dans ses mots"
            : "What it means for you, in your words|Was es für Sie bedeutet, in Ihren Worten|Ce que cela signifie pour vous, dans vos mots"));
        section.Column("dimension", words.Say("About|Betrifft|Concerne"));
        section.Column("words", words.Say("Words|Worte|Mots"));
        if (IsInternal)
        {
            section.Column("level", words.Say("Level|Stufe|Niveau"));
            section.Column("estimate", words.Say("Our estimate|Unsere Schätzung|Notre estimation"));
            section.Column("confirmedAmount", words.Say("The client’s figure|Die Zahl des Kunden|Le chiffre du client"));
            section.Column("confirmed", words.Say("Confirmed|Bestätigt|Confirmé"));
            section.Column("contact", words.Say("Borne by|Trägt|Supporté par"));
        }

        foreach (var impact in facts.Impacts)
        {
            string?[] cells = [words.Say(BriefWords.Dimensions, impact.Dimension), impact.Words];
            section.Row(!IsInternal ? cells :
            [
                .. cells, words.Say(BriefWords.Levels, impact.Level), impact.OurEstimate, impact.ClientsWord,
                words.Say(impact.IsConfirmed ? "yes|ja|oui" : "no|nein|non"), impact.Contact,
            ]);
        }

        return section;
    }

    private IEnumerable<BriefSection> Promises()
    {
        if (facts.Promises.Count == 0)
        {
            var none = new BriefSection("promises", words.Say("Promised|Zugesagt|Promis"));
            none.Say(words.Say(IsInternal
                ? "Nothing is promised yet.|Noch ist nichts zugesagt.|Rien n’est encore promis."
                : "We are still to agree the dated steps with you.|Die Schritte mit Terminen vereinbaren wir noch mit Ihnen.|Nous devons encore convenir avec vous des étapes datées."));
            yield return none;
        }

        foreach (var part in facts.Promises.GroupBy(promise => promise.Part).OrderBy(part => part.Key is null).ThenBy(part => part.Key))
        {
            var section = new BriefSection(
                part.Key is { } known ? "promises" + (int)known % 10_000 : "promises",
                words.Say("Promised|Zugesagt|Promis") + (part.Key is null ? "" : ": " + words.Say(BriefWords.PlanParts, part.Key)));
            section.Column("what", words.Say("What|Was|Quoi"));
            section.Column("by", words.Say("By|Bis|Pour le"));
            section.Column("state", words.Say("State|Stand|État"));
            if (IsInternal)
                section.Column("remarks", words.Say("Remarks|Bemerkungen|Remarques"));
            foreach (var promise in part.OrderBy(promise => promise.DueOn))
            {
                string?[] cells = [Named(promise), words.Date(promise.DueOn), State(promise)];
                section.Row(IsInternal ? [.. cells, Remarks(promise)] : cells);
            }

            yield return section;
        }
    }

    private string Named(BriefPromise promise) => promise.Kind != CommitmentKind.Measure ? promise.Name :
        $"{promise.Name}: {words.Say(promise.Comparison == Comparison.AtMost ? "at most|höchstens|au plus" : "at least|mindestens|au moins")} {words.Number(promise.Target, promise.Unit)}";

    private string? State(BriefPromise promise) => promise.Health is { } health
        ? words.Say(BriefWords.Healths, health)
        : promise.DoneOn is { } done ? $"{words.Say("done|erledigt|fait")}, {words.Day(done)}" : words.Say("open|offen|ouvert");

    private string Remarks(BriefPromise promise) => BriefSection.Lines(
        promise.SharedOn is { } shared ? $"{words.Say("Told on|Mitgeteilt am|Annoncé le")} {words.Day(shared)}" : words.Say("Not told yet|Noch nicht mitgeteilt|Pas encore annoncé"),
        promise.Actual is { } actual ? $"{words.Say("Now|Jetzt|Maintenant")}: {words.Number(actual, promise.Unit)}" : null,
        promise.FirstDueOn is { } first && first != promise.DueOn ? $"{words.Say("First promised for|Zuerst zugesagt für|Promis d’abord pour le")} {words.Date(first)}" : null,
        promise.ChangeReason);

    private BriefSection Restitution()
    {
        var section = new BriefSection("restitution", words.Say("What we give|Was wir leisten|Ce que nous accordons"));
        section.Column("what", words.Say("What|Was|Quoi"));
        section.Column("amount", words.Say("Worth|Wert|Valeur"));
        section.Column("state", words.Say("State|Stand|État"));
        if (IsInternal)
        {
            section.Column("name", words.Say("Internal name|Interner Name|Nom interne"));
            section.Column("tier", words.Say("Approval tier|Genehmigungsstufe|Palier d’approbation"));
            section.Column("remarks", words.Say("Remarks|Bemerkungen|Remarques"));
        }

        foreach (var given in facts.Restitutions)
        {
            string?[] cells = [words.Say(BriefWords.RestitutionTypes, given.Type), given.Amount, words.Say(State(given.Status))];
            section.Row(!IsInternal ? cells :
                [.. cells, given.Name, given.Tier, BriefSection.Lines(given.Justification, given.DeliveryReference, words.Say(BriefWords.Responses, given.Response))]);
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
        var section = new BriefSection("cadence", words.Say(IsInternal
            ? "How often the client hears from us|Wie oft der Kunde von uns hört|À quel rythme nous informons le client"
            : "How often you hear from us|Wie oft Sie von uns hören|À quel rythme nous vous informons"));
        if (facts.IsPromised)
            Rhythm(section);
        section.Say(
            IsInternal
                ? "The client last heard from us on|Zuletzt hörte der Kunde von uns am|Le client a eu de nos nouvelles le"
                : "You last heard from us on|Zuletzt hörten Sie von uns am|Nos dernières nouvelles datent du",
            facts.LastUpdateOn, words);
        return section;
    }

    private void Rhythm(BriefSection section)
    {
        if (facts.AgreedMinutes is > 0 and var agreed)
        {
            section.Say($"{words.Say("As agreed|Wie vereinbart|Comme convenu")}: {words.Every(agreed)}.");
            return;
        }

        var phases = facts.Cadence
            .Where(phase => phase.EveryMinutes > 0 && (phase.Severities.Count == 0 || phase.Severities.Contains(facts.Severity)))
            .OrderBy(phase => phase.FromMinutes)
            .ToList();
        foreach (var phase in phases)
        {
            var from = phase.FromMinutes == 0
                ? words.Say("From the start|Von Anfang an|Dès le début")
                : $"{words.Say("From|Ab|À partir du")} {words.Time(facts.OpenedOn.AddMinutes(phase.FromMinutes))}";
            section.List($"{from}: {words.Every(phase.EveryMinutes)}{(phase.Clock == ClockKind.WorkingHours ? " " + words.Say("in working hours|in der Arbeitszeit|en heures ouvrées") : "")}");
        }

        if (phases.Count == 0)
            section.Say(words.Every(Daily) + ".");
    }
}
