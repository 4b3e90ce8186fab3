using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>The record of what was done, decided, said and noted, for us.</summary>
internal sealed class RecordSections(BriefFacts facts, BriefInternals internals, BriefWords words)
{
    public BriefSection Steps()
    {
        var section = new BriefSection("steps", words.Say("Steps|Schritte|Étapes"));
        section.Column("name", words.Say("Step|Schritt|Étape"));
        section.Column("stage", words.Say("Stage|Phase|Phase"));
        section.Column("state", words.Say("State|Stand|État"));
        section.Column("due", words.Say("Due|Fällig|Échéance"));
        section.Column("who", words.Say("Who|Wer|Qui"));
        section.Column("evidence", words.Say("Evidence|Belege|Preuves"));
        foreach (var step in facts.Steps.OrderBy(step => step.Cycle).ThenBy(step => step.Sequence))
            section.Row(
                step.Name,
                words.Say(BriefWords.Stages, step.Stage),
                $"{words.Say(State(step.Status))} {words.Time(step.CompletedOn)}",
                words.Time(step.DueOn),
                step.CompletedBy ?? step.WaivedBy ?? step.Owner,
                BriefSection.Lines(
                    step.Outcome,
                    Named("Said|Gesagt|Dit", step.Apology),
                    Named("Kept against the coach|Trotz Hinweis beibehalten|Maintenu malgré l’avis", step.ApologyReason),
                    Named("Waived|Erlassen|Dispensée", step.WaiverReason),
                    Named("With|Mit|Avec", step.Contact)));
        return section;
    }

    public BriefSection Decisions()
    {
        var section = new BriefSection("decisions", words.Say("Decisions on restitution|Entscheidungen über Wiedergutmachung|Décisions sur le dédommagement"));
        section.Column("restitution", words.Say("Restitution|Wiedergutmachung|Dédommagement"));
        section.Column("decision", words.Say("Decision|Entscheidung|Décision"));
        section.Column("who", words.Say("Who|Wer|Qui"));
        section.Column("on", words.Say("When|Wann|Quand"));
        section.Column("comment", words.Say("Comment|Kommentar|Commentaire"));
        foreach (var decision in internals.Decisions)
            section.Row(
                decision.Restitution,
                words.Say(decision.Decision == Decision.Reject ? "rejected|abgelehnt|rejeté" : "approved|genehmigt|approuvé"),
                decision.Approver,
                words.Time(decision.On),
                decision.Comment);
        return section;
    }

    /// <summary>The latest first: what was said last is what the client remembers.</summary>
    public BriefSection Said()
    {
        var section = new BriefSection("said", words.Say("Said and planned|Gesagt und geplant|Dit et prévu"));
        section.Column("on", words.Say("When|Wann|Quand"));
        section.Column("what", words.Say("What|Was|Quoi"));
        section.Column("with", words.Say("With|Mit|Avec"));
        section.Column("words", words.Say("Words|Worte|Propos"));
        foreach (var talk in facts.Touchpoints.Concat(internals.Talks).OrderByDescending(talk => talk.On))
            section.Row(
                words.Time(talk.On) + (talk.IsOpen ? " – " + words.Say("planned|geplant|prévu") : ""),
                string.Join(", ", new[] { words.Say(BriefWords.Purposes, talk.Purpose), words.Say(BriefWords.Channels, talk.Channel) }.Where(word => word is not null)),
                talk.With,
                BriefSection.Lines(talk.Subject, talk.Words));
        return section;
    }

    public BriefSection Notes()
    {
        var section = new BriefSection("notes", words.Say("Notes|Notizen|Notes"));
        section.Column("on", words.Say("When|Wann|Quand"));
        section.Column("who", words.Say("Who|Wer|Qui"));
        section.Column("words", words.Say("Words|Worte|Propos"));
        section.Column("file", words.Say("File|Datei|Fichier"));
        foreach (var note in internals.Notes)
            section.Row(words.Time(note.On), note.By, BriefSection.Lines(note.Subject, note.Words), note.File);
        return section;
    }

    public BriefSection Signals()
    {
        var section = new BriefSection("signals", words.Say("What monitoring saw|Was die Überwachung sah|Ce que la surveillance a vu"));
        foreach (var signal in internals.Signals)
            section.List(signal);
        return section;
    }

    private string? Named(string heading, string? text) => string.IsNullOrWhiteSpace(text) ? null : $"{words.Say(heading)}: {text}";

    private static string State(RecoveryStepStatus status) => status switch
    {
        RecoveryStepStatus.Active => "active|aktiv|active",
        RecoveryStepStatus.WaitingOnClient => "waiting on the client|wartet auf den Kunden|en attente du client",
        RecoveryStepStatus.Completed => "completed|abgeschlossen|terminée",
        RecoveryStepStatus.Waived => "waived|erlassen|dispensée",
        RecoveryStepStatus.Cancelled => "cancelled|storniert|annulée",
        _ => "pending|ausstehend|à venir",
    };
}
