using RecoveryCrm.Plugins.Rules.Briefs;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>What is said about recoveries that stand as they could not.</summary>
internal static class RecoveryIntegrityMessages
{
    public static Text Stage(RecoveryStage? stored, RecoveryStage expected) => new(
        $"The recovery stands at {StageText(stored)}, but by its steps it is at {StageText(expected)}.",
        $"Die Recovery steht auf {StageText(stored)}, nach ihren Schritten ist sie bei {StageText(expected)}.",
        $"Le rétablissement est à {StageText(stored)}, alors que d’après ses étapes il en est à {StageText(expected)}.");

    public static Text MilestoneMissing(RecoveryStage stage) => new(
        $"The last required step of {StageText(stage)} has ended, but the recovery does not say when.",
        $"Der letzte erforderliche Schritt von {StageText(stage)} ist beendet, die Recovery sagt aber nicht, wann.",
        $"La dernière étape obligatoire de {StageText(stage)} est achevée, mais le rétablissement ne dit pas quand.");

    public static Text MilestoneEarly(RecoveryStage stage) => new(
        $"The recovery says that {StageText(stage)} has ended, but required steps of it are still open.",
        $"Laut Recovery ist {StageText(stage)} beendet, erforderliche Schritte davon sind aber noch offen.",
        $"Le rétablissement indique que {StageText(stage)} est terminé, mais des étapes obligatoires en sont encore ouvertes.");

    public static Text FollowingUp() => new(
        $"A recovery follows up exactly from the end of Learn on: its status and its “Learned on” contradict each other.",
        $"Eine Recovery fasst genau ab dem Ende von Lernen nach: Ihr Status und ihr „Gelernt am“ widersprechen sich.",
        $"Un rétablissement est en suivi exactement à partir de la fin de Tirer les leçons : son statut et sa date d’apprentissage se contredisent.");

    public static Text Cycle(int cycle, int failed, int highest) => new(
        $"The recovery is in cycle {cycle} after {failed} failed verifications, and its steps go up to cycle {highest}.",
        $"Die Recovery ist nach {failed} gescheiterten Bestätigungen in Durchgang {cycle}, ihre Schritte reichen bis Durchgang {highest}.",
        $"Le rétablissement en est au cycle {cycle} après {failed} vérifications échouées, et ses étapes vont jusqu’au cycle {highest}.");

    public static Text Hold() => new(
        $"The recovery is on hold without a beginning or a reason, or has the beginning of a hold although it is not on hold.",
        $"Die Recovery ist ohne Beginn oder Grund angehalten oder hat den Beginn einer Pause, obwohl sie nicht angehalten ist.",
        $"Le rétablissement est en suspens sans date de début ni motif, ou porte une date de suspension alors qu’il n’est pas en suspens.");

    public static Text Unconfirmed() => new(
        $"Whether the client confirmed the fix is said in two ways: the mark “unconfirmed”, the steps of Verify and “Verified on” contradict each other.",
        $"Ob der Kunde die Behebung bestätigt hat, ist widersprüchlich: Das Kennzeichen „Unbestätigt“, die Schritte von Bestätigen und „Bestätigt am“ passen nicht zusammen.",
        $"La confirmation du client est contradictoire : la marque « non confirmé », les étapes de Vérifier et la date de vérification ne concordent pas.");

    public static Text ClosedOn() => new(
        $"The recovery has ended without saying when, or says when although it has not ended.",
        $"Die Recovery ist beendet, ohne zu sagen, wann, oder sagt es, obwohl sie nicht beendet ist.",
        $"Le rétablissement est terminé sans dire quand, ou le dit alors qu’il n’est pas terminé.");

    public static Text Previous() => new(
        $"The recovery names an earlier one, but is not marked as a recurrence, or the earlier one is another client’s.",
        $"Die Recovery nennt eine frühere, ist aber nicht als Wiederholung gekennzeichnet, oder die frühere gehört einem anderen Kunden.",
        $"Le rétablissement en cite un antérieur sans être marqué comme récurrence, ou celui-ci est celui d’un autre client.");

    public static Text CaseElsewhere() => new(
        $"The recovery’s case does not name this recovery.",
        $"Die Anfrage der Recovery nennt diese Recovery nicht.",
        $"L’incident du rétablissement ne cite pas ce rétablissement.");

    public static Text TwoRecoveries(int count) => new(
        $"{count} recoveries name the same case as the one that opened them.",
        $"{count} Recoverys nennen dieselbe Anfrage als ihren Anlass.",
        $"{count} rétablissements citent le même incident comme celui qui les a ouverts.");

    public static Text Retention() => new(
        $"What became of the contract is recorded without the time of the answer, or the time without the answer.",
        $"Was aus dem Vertrag wurde, steht ohne Zeitpunkt der Antwort da oder der Zeitpunkt ohne die Antwort.",
        $"Ce qu’est devenu le contrat est consigné sans date de réponse, ou la date sans la réponse.");

    private static Text StageText(RecoveryStage? stage) => stage is { } known
        ? BriefWords.Word(BriefWords.Stages, known)
        : IntegrityMessages.Nothing;
}
