using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>What the next person of ours must know at once, so that the client never says anything twice.</summary>
internal sealed class InternalSections(BriefFacts facts, BriefInternals internals, BriefWords words)
{
    public BriefSection Situation()
    {
        var section = new BriefSection("internal", words.Say("Internal: not for the client|Intern: nicht für den Kunden|Interne : pas pour le client"));
        section.Say(internals.Name);
        section.Say(words.Say("Read this before you speak to the client: they should not have to say anything twice.|Lesen Sie dies, bevor Sie mit dem Kunden sprechen: Er soll nichts zweimal sagen müssen.|Lisez ceci avant de parler au client : il ne doit rien avoir à répéter."));
        Note("Severity|Schweregrad|Gravité", words.Say(BriefWords.Severities, facts.Severity));
        Note("Reason for the severity|Grund des Schweregrads|Motif de la gravité", internals.SeverityReason);
        Note("Summary|Zusammenfassung|Résumé", internals.Summary);
        Note("Occurred|Geschehen|Survenu", words.Time(facts.OccurredOn));
        Note("Reported|Gemeldet|Signalé", words.Time(facts.ReportedOn));
        Note("Failure category|Fehlerkategorie|Catégorie de défaillance", words.Say(BriefWords.Categories, facts.Category));
        Note("Contact|Kontakt|Contact", internals.Contact);
        Note("It repeats|Sie wiederholt|Il répète", internals.Previous);
        Note("The client had to chase us|Der Kunde musste nachfragen|Le client a dû nous relancer", Times(internals.Chases));
        Note("The fix did not hold|Die Behebung hielt nicht|La correction n’a pas tenu", Times(internals.FailedVerifications));
        Note("Reason for the hold|Grund des Anhaltens|Motif de la suspension", internals.HoldReason);
        Note("Outcome|Ergebnis|Résultat", words.Say(BriefWords.Outcomes, internals.Outcome));
        Note("Reason for the outcome|Grund des Ergebnisses|Motif du résultat", internals.OutcomeReason);
        Note("Client tier|Kundenstufe|Niveau du client", words.Say(BriefWords.Tiers, internals.Tier));
        Note("Renewal|Verlängerung|Renouvellement", words.Date(internals.RenewalOn));
        Note("Trust score|Vertrauenswert|Indice de confiance", words.Number(internals.TrustScore, unit: null));
        return section;

        void Note(string heading, string? text) => section.Note(words.Say(heading), text);
        string? Times(int count) => count > 0 ? $"{count}×" : null;
    }

    /// <summary>What is being done now, by whom and by when, and how the playbook says to do it.</summary>
    public BriefSection Running()
    {
        var section = new BriefSection("running", words.Say("In progress|In Arbeit|En cours"));
        foreach (var step in facts.Steps.Where(step => step.IsRunning).OrderBy(step => step.Cycle).ThenBy(step => step.Sequence))
            section.List(BriefSection.Lines(
                $"{step.Name}, {words.Say("due|fällig|échéance")} {words.Time(step.DueOn)} ({step.Owner})",
                step.Guidance));
        return section;
    }

    public BriefSection Cases()
    {
        var section = new BriefSection("cases", words.Say("Cases|Anfragen|Incidents"));
        foreach (var incident in internals.Cases)
            section.List(incident);
        return section;
    }

    public BriefSection Contacts()
    {
        var section = new BriefSection("contacts", words.Say("The client’s people|Die Leute des Kunden|Les personnes chez le client"));
        section.Column("name", words.Say("Name|Name|Nom"));
        section.Column("role", words.Say("Role|Rolle|Rôle"));
        section.Column("spokenTo", words.Say("Last spoken to|Zuletzt gesprochen|Dernier échange"));
        section.Column("phone", words.Say("Phone|Telefon|Téléphone"));
        section.Column("email", words.Say("E-mail|E-Mail|E-mail"));
        section.Column("matters", words.Say("What matters to them|Was ihnen wichtig ist|Ce qui compte pour eux"));
        foreach (var contact in internals.Contacts.OrderByDescending(contact => contact.SpokenToOn))
            section.Row(contact.Name, words.Role(contact.Role), words.Time(contact.SpokenToOn), contact.Phone, contact.Email, contact.WhatMatters);
        return section;
    }

    public BriefSection Members()
    {
        var section = new BriefSection("members", words.Say("Our team|Unser Team|Notre équipe"));
        section.Column("name", words.Say("Name|Name|Nom"));
        section.Column("role", words.Say("Role|Rolle|Rôle"));
        section.Column("phone", words.Say("Phone|Telefon|Téléphone"));
        foreach (var member in internals.Members)
            section.Row(member.Name, words.Role(member.Role), member.Phone);
        return section;
    }

    public BriefSection Feedback()
    {
        var section = new BriefSection("feedback", words.Say("Feedback|Rückmeldungen|Avis du client"));
        section.Column("contact", words.Say("From|Von|De"));
        section.Column("on", words.Say("When|Wann|Quand"));
        section.Column("confidence", words.Say("Confidence (1-5)|Zuversicht (1-5)|Confiance (1-5)"));
        section.Column("comment", words.Say("Comment|Kommentar|Commentaire"));
        foreach (var answer in facts.Feedback)
            section.Row(
                answer.Contact,
                answer.ReceivedOn is null ? words.Say("asked, no answer yet|gefragt, noch keine Antwort|demandé, sans réponse") : words.Time(answer.ReceivedOn),
                words.Number(answer.Confidence, unit: null),
                answer.Comment);
        return section;
    }
}
