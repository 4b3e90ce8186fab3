using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>What is missing for an exit criterion, in words a user can act on.</summary>
internal static class CriterionMessages
{
    public static readonly Text PersonalContact = new(
        $"Nobody has spoken to the client yet. Call or meet a contact of the account, and record it as a completed call, meeting or video touchpoint, phone call or appointment regarding this recovery or its case.",
        $"Noch niemand hat mit dem Kunden gesprochen. Rufen Sie einen Kontakt der Firma an oder treffen Sie ihn und erfassen Sie das als abgeschlossenen Kundenkontakt (Anruf, Besprechung oder Video), Telefonanruf oder Termin zu dieser Recovery oder ihrer Anfrage.",
        $"Personne n’a encore parlé au client. Appelez ou rencontrez un contact du compte, et consignez-le comme point de contact terminé (appel, réunion ou visioconférence), appel téléphonique ou rendez-vous concernant ce rétablissement ou son incident.");

    public static readonly Text Apology = new(
        $"No apology is recorded. Write into “Apology” how you apologised to the client, in your own words.",
        $"Es ist keine Entschuldigung erfasst. Schreiben Sie in „Entschuldigung“, wie Sie sich beim Kunden entschuldigt haben, in Ihren eigenen Worten.",
        $"Aucune excuse n’est consignée. Écrivez dans « Excuses » comment vous vous êtes excusé auprès du client, avec vos propres mots.");

    public static Text ApologyFinding(string found, Text advice)
    {
        var kept = new Text(
            $"Or keep your words and say why in “Apology kept because”.",
            $"Oder lassen Sie Ihre Worte stehen und begründen Sie es in „Entschuldigung beibehalten, weil“.",
            $"Ou gardez vos mots et dites pourquoi dans « Excuses maintenues, car ».");
        return found.Length == 0
            ? new($"The apology: {advice} {kept}", $"Die Entschuldigung: {advice} {kept}", $"Les excuses : {advice} {kept}")
            : new(
                $"The apology says “{found}”. {advice} {kept}",
                $"In der Entschuldigung steht „{found}“. {advice} {kept}",
                $"Les excuses disent « {found} ». {advice} {kept}");
    }

    public static readonly Text Impact = new(
        $"No impact is recorded. Record at least one in the client's words.",
        $"Es ist keine Auswirkung erfasst. Erfassen Sie mindestens eine in den Worten des Kunden.",
        $"Aucun impact n’est consigné. Consignez-en au moins un avec les mots du client.");

    public static Text ImpactConfirmed(int open) => open == 0
        ? new(
            $"The client has not confirmed any impact yet. Go through the impacts with the client and mark at least one as “Confirmed by the client”.",
            $"Der Kunde hat noch keine Auswirkung bestätigt. Gehen Sie die Auswirkungen mit dem Kunden durch und kennzeichnen Sie mindestens eine als „Vom Kunden bestätigt“.",
            $"Le client n’a encore confirmé aucun impact. Passez-les en revue avec lui et marquez-en au moins un « Confirmé par le client ».")
        : new(
            $"High or severe impacts that the client has not confirmed: {open}. Go through them with the client and mark each as “Confirmed by the client”.",
            $"Hohe oder sehr hohe Auswirkungen, die der Kunde nicht bestätigt hat: {open}. Gehen Sie sie mit dem Kunden durch und kennzeichnen Sie jede als „Vom Kunden bestätigt“.",
            $"Impacts élevés ou très élevés que le client n’a pas confirmés : {open}. Passez-les en revue avec lui et marquez chacun « Confirmé par le client ».");

    public static readonly Text PlanParts = new(
        $"The plan is not complete. It needs at least one commitment with a date of the plan part “Put right” and one of “Prevent”.",
        $"Der Plan ist nicht vollständig. Er braucht mindestens eine Zusage mit Datum im Planteil „In Ordnung bringen“ und eine in „Vorbeugen“.",
        $"Le plan n’est pas complet. Il lui faut au moins un engagement daté du volet « Réparer » et un du volet « Prévenir ».");

    public static readonly Text PlanShared = new(
        $"The plan has not been shared with the client. Complete a touchpoint of this recovery that tells the client the plan, after its commitments were written.",
        $"Der Plan wurde dem Kunden nicht mitgeteilt. Schließen Sie einen Kundenkontakt dieser Recovery ab, der ihn mitteilt, nachdem die Zusagen geschrieben wurden.",
        $"Le plan n’a pas été communiqué au client. Terminez un point de contact de ce rétablissement qui le lui communique, après l’écriture des engagements.");

    public static readonly Text UpdateCadence = new(
        $"No update cadence is agreed. Ask the client how often to hear from us and fill in “Update interval (minutes)” on the recovery.",
        $"Es ist kein Takt für Zwischenberichte vereinbart. Fragen Sie den Kunden, wie oft er von uns hören möchte, und füllen Sie „Berichtsabstand (Minuten)“ in der Recovery aus.",
        $"Aucun rythme de points d’avancement n’est convenu. Demandez au client à quelle fréquence il souhaite de nos nouvelles et renseignez « Intervalle des points (minutes) » sur le rétablissement.");

    public static Text RestitutionDecided(int open) => open == 0
        ? new(
            $"Nothing is decided on restitution. Record one and have it decided; where an apology is all that is due, record it as “Apology only” with the reason.",
            $"Über Wiedergutmachung ist nichts entschieden. Erfassen Sie eine und lassen Sie darüber entscheiden; genügt eine Entschuldigung, erfassen Sie „Nur Entschuldigung“ mit Begründung.",
            $"Rien n’est décidé sur le dédommagement. Consignez-en un et faites-le décider ; si des excuses suffisent, consignez « Excuses seules » avec le motif.")
        : new(
            $"Restitution without a decision: {open}. Have each approved, rejected or withdrawn; one of type “Apology only” needs its reason.",
            $"Wiedergutmachungen ohne Entscheidung: {open}. Lassen Sie jede genehmigen, ablehnen oder ziehen Sie sie zurück; „Nur Entschuldigung“ braucht eine Begründung.",
            $"Dédommagements sans décision : {open}. Faites approuver, rejeter ou retirez chacun ; « Excuses seules » demande son motif.");

    public static readonly Text NobodyConfirmed = new(
        $"The client has not confirmed the fix. Ask, and fill in who confirmed it in “Verified by” on the recovery.",
        $"Der Kunde hat die Behebung nicht bestätigt. Fragen Sie nach und tragen Sie in „Bestätigt durch“ der Recovery ein, wer sie bestätigt hat.",
        $"Le client n’a pas confirmé la correction. Demandez-lui, et indiquez qui l’a confirmée dans « Vérifié par » du rétablissement.");

    public static readonly Text ConfirmedByStranger = new(
        $"Whoever confirmed the fix is no contact of this account, its parent or a subsidiary. Choose the client's contact who confirmed it.",
        $"Wer die Behebung bestätigt hat, ist kein Kontakt dieser Firma, ihrer Mutter oder einer Tochter. Wählen Sie den Kontakt des Kunden, der sie bestätigt hat.",
        $"La personne qui a confirmé la correction n’est pas un contact de ce compte, de sa société mère ni d’une filiale. Choisissez le contact du client qui l’a confirmée.");

    public static readonly Text ConfirmationNeedsOutcome = new(
        $"Describe in “Outcome” what the client confirmed, and how.",
        $"Beschreiben Sie in „Ergebnis“, was der Kunde bestätigt hat und wie.",
        $"Décrivez dans « Résultat » ce que le client a confirmé, et comment.");

    public static readonly Text RootCause = new(
        $"No root cause is verified. Have somebody who did not write the analysis check it and mark it as verified.",
        $"Es ist keine Grundursache überprüft. Lassen Sie jemanden, der die Analyse nicht geschrieben hat, sie prüfen und als überprüft kennzeichnen.",
        $"Aucune cause racine n’est vérifiée. Faites vérifier l’analyse par quelqu’un qui ne l’a pas écrite, et marquez-la comme vérifiée.");

    public static Text LearningShared(Learning learning)
    {
        List<Text> missing = [];
        if (!learning.IsPublished)
            missing.Add(new($"a published improvement", $"eine veröffentlichte Verbesserung", $"une amélioration publiée"));
        if (!learning.HasClientText)
            missing.Add(new($"the text for the client on the verified root cause", $"der Text für den Kunden an der überprüften Grundursache", $"le texte pour le client sur la cause racine vérifiée"));
        if (!learning.IsTold)
            missing.Add(new($"a completed touchpoint with the purpose “Learning shared”", $"ein abgeschlossener Kundenkontakt mit dem Zweck „Erkenntnisse mitgeteilt“", $"un point de contact terminé ayant pour objet « Leçons partagées »"));
        var list = TextList.Of(missing);
        return new(
            $"The learning has not been shared with the client. Missing: {list}.",
            $"Die Erkenntnisse wurden dem Kunden nicht mitgeteilt. Es fehlt: {list}.",
            $"Les leçons n’ont pas été partagées avec le client. Il manque : {list}.");
    }

    public static readonly Text Feedback = new(
        $"No contact of the account was asked for feedback, or gave any, in the last 30 days. Ask one.",
        $"In den letzten 30 Tagen wurde kein Kontakt der Firma um Rückmeldung gebeten, und keiner hat eine gegeben. Bitten Sie einen darum.",
        $"Aucun contact du compte n’a été sollicité pour un avis, ni n’en a donné, ces 30 derniers jours. Demandez-en un.");

    public static readonly Text Outcome = new(
        $"Describe what came of it in “Outcome”.",
        $"Beschreiben Sie in „Ergebnis“, was dabei herausgekommen ist.",
        $"Décrivez dans « Résultat » ce qui en est ressorti.");
}
