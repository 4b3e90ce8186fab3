using System;

namespace RecoveryCrm.Plugins.Rules.Feedback;

/// <summary>What is said about asking clients, and about laying aside what they said.</summary>
internal static class FeedbackMessages
{
    public static Text Incomplete() => new(
        $"Feedback is about a recovery and comes from a contact. Fill in both.",
        $"Eine Rückmeldung gilt einer Recovery und kommt von einem Kontakt. Füllen Sie beides aus.",
        $"Un avis porte sur un rétablissement et vient d’un contact. Renseignez les deux.");

    public static Text OtherContact() => new(
        $"This contact is of another company, and their feedback would count towards this account's trust. Choose a contact of the account, its parent or a subsidiary.",
        $"Dieser Kontakt gehört zu einer anderen Firma, und seine Rückmeldung würde beim Vertrauen dieser Firma mitzählen. Wählen Sie einen Kontakt der Firma, ihrer Muttergesellschaft oder einer Tochter.",
        $"Ce contact est d’une autre société, et son avis compterait dans la confiance de ce compte. Choisissez un contact du compte, de sa société mère ou d’une filiale.");

    public static Text Fixed() => new(
        $"The recovery, the contact and the time of the request stay as they are. Close this feedback and ask anew instead.",
        $"Recovery, Kontakt und Zeitpunkt der Anfrage bleiben, wie sie sind. Schließen Sie diese Rückmeldung und fragen Sie stattdessen neu.",
        $"Le rétablissement, le contact et la date de la demande restent tels quels. Clôturez cet avis et redemandez plutôt.");

    public static Text StatusFollows(bool isReceived) => isReceived
        ? new(
            $"An answer is there, so this feedback is Received until it is closed. Leave its status out.",
            $"Eine Antwort liegt vor, daher ist diese Rückmeldung Erhalten, bis sie geschlossen wird. Lassen Sie den Status weg.",
            $"Une réponse est là : cet avis est Reçu jusqu’à sa clôture. Omettez son statut.")
        : new(
            $"No answer is there yet. Fill in what the client said, and the feedback becomes Received by itself.",
            $"Noch liegt keine Antwort vor. Tragen Sie ein, was der Kunde gesagt hat, dann wird die Rückmeldung von selbst Erhalten.",
            $"Aucune réponse n’est encore là. Saisissez ce que le client a dit et l’avis devient Reçu de lui-même.");

    public static Text NotAsked(bool isUnconfirmed) => isUnconfirmed
        ? new(
            $"The client never confirmed this fix and stayed silent, so no feedback is asked about it.",
            $"Der Kunde hat diese Behebung nie bestätigt und geschwiegen, daher wird dazu keine Rückmeldung erbeten.",
            $"Le client n’a jamais confirmé cette correction et est resté silencieux : aucun avis ne lui est demandé à ce sujet.")
        : new(
            $"This recovery was cancelled, so no feedback is asked about it.",
            $"Diese Recovery wurde storniert, daher wird dazu keine Rückmeldung erbeten.",
            $"Ce rétablissement a été annulé : aucun avis n’est demandé à son sujet.");

    public static Text OneIsOpen() => new(
        $"This contact has a request for feedback open already. Wait for the answer, or close that request first.",
        $"Dieser Kontakt hat schon eine offene Bitte um Rückmeldung. Warten Sie die Antwort ab oder schließen Sie diese zuerst.",
        $"Ce contact a déjà une demande d’avis en cours. Attendez la réponse, ou clôturez d’abord cette demande.");

    public static Text TooSoon(DateTime last, DateTime next) => new(
        $"This contact was last asked on {last}, less than 30 days ago. Ask again from {next} on.",
        $"Dieser Kontakt wurde zuletzt am {last} gefragt, vor weniger als 30 Tagen. Fragen Sie ab {next} wieder.",
        $"Ce contact a été interrogé pour la dernière fois le {last}, il y a moins de 30 jours. Redemandez à partir du {next}.");

    public static Text SuggestionUnanswered() => new(
        $"The client suggested something and has no answer yet. Link a published improvement to this feedback, or write down in “Our answer” what we did with it, or why not.",
        $"Der Kunde hat etwas vorgeschlagen und noch keine Antwort. Verknüpfen Sie eine veröffentlichte Verbesserung mit dieser Rückmeldung, oder halten Sie unter „Unsere Antwort“ fest, was daraus wurde oder warum nicht.",
        $"Le client a fait une suggestion et n’a pas encore de réponse. Liez une amélioration publiée à cet avis, ou notez dans « Notre réponse » ce que nous en avons fait, ou pourquoi non.");

    public static Text ContactNotTold() => new(
        $"The contact has not been told yet what became of their suggestion. Tell them, and complete a touchpoint Learning shared with them.",
        $"Der Kontakt weiß noch nicht, was aus seinem Vorschlag wurde. Sagen Sie es ihm und schließen Sie einen Kundenkontakt „Erkenntnisse mitgeteilt“ mit ihm ab.",
        $"Le contact ne sait pas encore ce qu’est devenue sa suggestion. Dites-le-lui et terminez un point de contact « Leçons partagées » avec lui.");
}
