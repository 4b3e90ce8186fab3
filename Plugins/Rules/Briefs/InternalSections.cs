using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>What the next person of ours reads first, so that the client never says anything twice.</summary>
internal sealed class InternalSections(BriefFacts facts, BriefInternals internals, BriefWords words)
{
    public IEnumerable<BriefSection> All() => [Notes(), Steps(), Contacts(), Said()];

    private BriefSection Notes()
    {
        var section = new BriefSection("internal", words.Say("Internal: not for the client|Intern: nicht für den Kunden|Interne : pas pour le client"));
        section.Say(internals.Name);
        Note("Summary|Zusammenfassung|Résumé", internals.Summary);
        Note("Reason for the severity|Grund des Schweregrads|Motif de la gravité", internals.SeverityReason);
        Note("Reason for the hold|Grund des Anhaltens|Motif de la suspension", internals.HoldReason);
        Note("Reason for the outcome|Grund des Ergebnisses|Motif du résultat", internals.OutcomeReason);
        Note("Contact|Kontakt|Contact", internals.Contact);
        return section;

        void Note(string heading, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text))
                section.List($"{words.Say(heading)}: {text}");
        }
    }

    private BriefSection Steps()
    {
        var section = new BriefSection("steps", words.Say("Steps|Schritte|Étapes"));
        section.Column("name", words.Say("Step|Schritt|Étape"));
        section.Column("stage", words.Say("Stage|Phase|Phase"));
        section.Column("state", words.Say("State|Stand|État"));
        section.Column("due", words.Say("Due|Fällig|Échéance"));
        section.Column("outcome", words.Say("Outcome|Ergebnis|Résultat"));
        foreach (var step in facts.Steps.OrderBy(step => step.Cycle).ThenBy(step => step.Sequence))
            section.Row(step.Name, words.Say(BriefWords.Stages, step.Stage), words.Say(State(step.Status)), words.Time(step.DueOn), step.Outcome);
        return section;
    }

    private static string State(RecoveryStepStatus status) => status switch
    {
        RecoveryStepStatus.Active => "active|aktiv|active",
        RecoveryStepStatus.WaitingOnClient => "waiting on the client|wartet auf den Kunden|en attente du client",
        RecoveryStepStatus.Completed => "completed|abgeschlossen|terminée",
        RecoveryStepStatus.Waived => "waived|erlassen|dispensée",
        RecoveryStepStatus.Cancelled => "cancelled|storniert|annulée",
        _ => "pending|ausstehend|à venir",
    };

    private BriefSection Contacts()
    {
        var section = new BriefSection("contacts", words.Say("The client’s people|Die Leute des Kunden|Les personnes chez le client"));
        section.Column("name", words.Say("Name|Name|Nom"));
        section.Column("role", words.Say("Role|Rolle|Rôle"));
        section.Column("phone", words.Say("Phone|Telefon|Téléphone"));
        section.Column("email", words.Say("E-mail|E-Mail|E-mail"));
        section.Column("matters", words.Say("What matters to them|Was ihnen wichtig ist|Ce qui compte pour eux"));
        foreach (var contact in internals.Contacts)
            section.Row(contact.Name, words.Say(BriefWords.Roles, contact.Role), contact.Phone, contact.Email, contact.WhatMatters);
        return section;
    }

    private BriefSection Said()
    {
        var section = new BriefSection("said", words.Say("Said and planned|Gesagt und geplant|Dit et prévu"));
        section.Column("on", words.Say("When|Wann|Quand"));
        section.Column("what", words.Say("What|Was|Quoi"));
        section.Column("with", words.Say("With|Mit|Avec"));
        section.Column("words", words.Say("Words|Worte|Propos"));
        foreach (var touchpoint in internals.Touchpoints.OrderBy(touchpoint => touchpoint.On))
            section.Row(
                words.Time(touchpoint.On) + (touchpoint.IsOpen ? " – " + words.Say("planned|geplant|prévu") : ""),
                $"{words.Say(BriefWords.Purposes, touchpoint.Purpose)}, {words.Say(BriefWords.Channels, touchpoint.Channel)}",
                touchpoint.Contact,
                string.Join("\n", new[] { touchpoint.Subject, touchpoint.Words }.Where(text => !string.IsNullOrWhiteSpace(text))));
        return section;
    }
}
