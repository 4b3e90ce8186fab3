using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>What is said about ending a recovery, resolving its case and deleting it.</summary>
internal static class ClosureMessages
{
    public static Text NoOutcome() => new(
        $"Say how the recovery ended: choose an outcome.",
        $"Geben Sie an, wie die Recovery ausgegangen ist: Wählen Sie ein Ergebnis.",
        $"Indiquez comment le rétablissement s’est terminé : choisissez un résultat.");

    public static Text OpenSteps(IEnumerable<string> steps)
    {
        var names = TextList.Quoted(steps);
        return new(
            $"These required steps are not done yet: {names}. Complete them first.",
            $"Diese erforderlichen Schritte sind noch nicht erledigt: {names}. Schließen Sie zuerst diese ab.",
            $"Ces étapes obligatoires ne sont pas encore terminées : {names}. Terminez-les d’abord.");
    }

    public static Text OpenMoney(IEnumerable<string> restitutions)
    {
        var names = TextList.Quoted(restitutions);
        return new(
            $"These restitutions are submitted, or approved and not delivered: {names}. Decide, deliver or withdraw them first.",
            $"Diese Wiedergutmachungen sind eingereicht oder genehmigt und noch nicht geleistet: {names}. Entscheiden, leisten oder ziehen Sie sie zuerst zurück.",
            $"Ces dédommagements sont soumis, ou approuvés et non fournis : {names}. Décidez-les, fournissez-les ou retirez-les d’abord.");
    }

    public static Text SeverityNeedsReason(Text kept, Text suggested) => new(
        $"The recorded impacts suggest the severity {suggested}, but the recovery stands at {kept} without a “Severity reason”. Say why, or change the severity.",
        $"Die erfassten Auswirkungen legen den Schweregrad {suggested} nahe, die Recovery steht aber ohne „Grund für den Schweregrad“ auf {kept}. Begründen Sie das oder ändern Sie den Schweregrad.",
        $"Les impacts consignés suggèrent la gravité {suggested}, mais le rétablissement est à {kept} sans « Motif de la gravité ». Indiquez pourquoi, ou changez la gravité.");

    public static Text NoVerifiedCause() => new(
        $"No root cause is verified yet. Write down the whys, and have somebody else verify the cause.",
        $"Noch keine Grundursache ist bestätigt. Halten Sie die Warum-Fragen fest und lassen Sie die Ursache von jemand anderem bestätigen.",
        $"Aucune cause racine n’est encore vérifiée. Consignez les pourquoi et faites vérifier la cause par quelqu’un d’autre.");

    public static Text NoPublishedImprovement() => new(
        $"No improvement has been told to the client yet. Publish at least one.",
        $"Dem Kunden wurde noch keine Verbesserung mitgeteilt. Veröffentlichen Sie mindestens eine.",
        $"Aucune amélioration n’a encore été annoncée au client. Publiez-en au moins une.");

    public static Text ClientLostNeedsReason() => new(
        $"The outcome Client lost needs a reason. Write down in “Outcome reason” why the client left.",
        $"Das Ergebnis Kunde verloren braucht einen Grund. Halten Sie fest, warum der Kunde gegangen ist.",
        $"Le résultat Client perdu exige un motif. Consignez pourquoi le client est parti.");

    public static Text NotAFailureIsAManagersDecision() => new(
        $"Not a failure is a manager’s decision and needs a reason. Ask a manager to close the recovery, with the reason.",
        $"Kein Fehler ist die Entscheidung eines Managers und braucht einen Grund. Bitten Sie einen Manager, die Recovery mit Grund abzuschließen.",
        $"Pas une défaillance est la décision d’un responsable et exige un motif. Demandez à un responsable de clore le rétablissement, motif à l’appui.");

    public static Text OutcomeAndConfirmation(bool isUnconfirmed) => isUnconfirmed
        ? new(
            $"The client never confirmed the fix, so the recovery closes as Unconfirmed or Client lost only.",
            $"Der Kunde hat die Behebung nie bestätigt, daher endet die Recovery nur als Unbestätigt oder Kunde verloren.",
            $"Le client n’a jamais confirmé la correction : le rétablissement ne se clôt que Non confirmé ou Client perdu.")
        : new(
            $"The outcome Unconfirmed is only for recoveries whose Verify was waived because the client stayed silent. Choose another outcome.",
            $"Das Ergebnis Unbestätigt gilt nur für Recoverys, deren Bestätigung wegen Schweigens des Kunden erlassen wurde. Wählen Sie ein anderes Ergebnis.",
            $"Le résultat Non confirmé est réservé aux rétablissements dont la vérification a été dispensée, le client restant silencieux. Choisissez un autre résultat.");

    public static Text OnlyManagersCancel() => new(
        $"Only a manager cancels a recovery. Ask a manager, or close it with the outcome that fits.",
        $"Nur ein Manager storniert eine Recovery. Bitten Sie einen Manager, oder schließen Sie sie mit dem passenden Ergebnis ab.",
        $"Seul un responsable annule un rétablissement. Demandez à un responsable, ou clôturez-le avec le résultat qui convient.");

    public static Text CancellingNeedsReason() => new(
        $"Say in “Outcome reason” why the recovery is cancelled.",
        $"Geben Sie im Grund des Ergebnisses an, warum die Recovery storniert wird.",
        $"Indiquez dans le motif du résultat pourquoi le rétablissement est annulé.");

    public static Text EndedIsFinal() => new(
        $"This recovery is closed or cancelled, and that is final. A relapse is a new recovery.",
        $"Diese Recovery ist abgeschlossen oder storniert, und dabei bleibt es. Ein Rückfall ist eine neue Recovery.",
        $"Ce rétablissement est clos ou annulé, et c’est définitif. Une rechute est un nouveau rétablissement.");

    public static Text FollowingUpComesAfterLearn() => new(
        $"Following up starts by itself when the Learn stage ends. Complete its steps.",
        $"Das Nachfassen beginnt von selbst, wenn die Phase Lernen endet. Schließen Sie deren Schritte ab.",
        $"Le suivi commence de lui-même quand la phase Tirer les leçons se termine. Terminez ses étapes.");

    public static Text NotReopenedByStatus() => new(
        $"A recovery that follows up goes back to work only when somebody reports, with a reason, that the fix did not hold (rcv_ReportNotFixed); not by setting its status.",
        $"Eine Recovery im Nachfassen geht nur wieder in Arbeit, wenn jemand mit Grund meldet, dass die Behebung nicht gehalten hat (rcv_ReportNotFixed); nicht durch Setzen des Status.",
        $"Un rétablissement en suivi ne reprend que si quelqu’un signale, motif à l’appui, que la correction n’a pas tenu (rcv_ReportNotFixed) ; non en modifiant son statut.");

    public static Text OutcomeIsFinal() => new(
        $"This recovery is closed or cancelled, so its outcome and the reason stay as they are.",
        $"Diese Recovery ist abgeschlossen oder storniert, daher bleiben Ergebnis und Grund, wie sie sind.",
        $"Ce rétablissement est clos ou annulé, son résultat et son motif restent donc tels quels.");

    public static Text OpensInProgress() => new(
        $"A recovery starts In progress. Leave its status out.",
        $"Eine Recovery beginnt mit In Bearbeitung. Lassen Sie den Status weg.",
        $"Un rétablissement commence En cours. Omettez son statut.");

    public static Text CaseNotVerified(string recovery) => new(
        $"The case can’t be resolved yet: the client has not confirmed the fix in its recovery “{recovery}”. Complete Verify first; cancelling or merging the case is always possible.",
        $"Die Anfrage kann noch nicht gelöst werden: Der Kunde hat die Behebung in der Recovery „{recovery}“ nicht bestätigt. Schließen Sie zuerst Bestätigen ab; stornieren oder zusammenführen geht immer.",
        $"L’incident ne peut pas encore être résolu : le client n’a pas confirmé la correction dans son rétablissement « {recovery} ». Terminez d’abord Vérifier ; annuler ou fusionner l’incident reste toujours possible.");

    public static Text NeverDeleted(string recovery) => new(
        $"“{recovery}” has steps, restitution or decisions and can’t be deleted. Close or cancel it; what happened stays on record.",
        $"„{recovery}“ hat Schritte, Wiedergutmachungen oder Entscheidungen und kann nicht gelöscht werden. Schließen oder stornieren Sie sie; was geschah, bleibt nachvollziehbar.",
        $"« {recovery} » a des étapes, des dédommagements ou des décisions et ne peut pas être supprimé. Clôturez-le ou annulez-le ; ce qui s’est passé reste consigné.");

    public static Text NoSuchOutcome(int outcome) => new(
        $"The parameter Outcome is {outcome}, which is no value of the choice rcv_outcome. Take one from 718340000 (Trust restored) to 718340004 (Unconfirmed).",
        $"Der Parameter Outcome ist {outcome}; das ist kein Wert der Auswahl rcv_outcome. Nehmen Sie einen von 718340000 (Vertrauen wiederhergestellt) bis 718340004 (Unbestätigt).",
        $"Le paramètre Outcome vaut {outcome}, qui n’est pas une valeur du choix rcv_outcome. Choisissez-en une de 718340000 (Confiance rétablie) à 718340004 (Non confirmé).");

    public static Text NoReason() => new(
        $"The parameter Reason is empty. Say why the recovery is cancelled.",
        $"Der Parameter Reason ist leer. Geben Sie an, warum die Recovery storniert wird.",
        $"Le paramètre Reason est vide. Indiquez pourquoi le rétablissement est annulé.");
}
