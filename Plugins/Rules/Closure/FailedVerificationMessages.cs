namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>What is said about a fix that did not hold.</summary>
internal static class FailedVerificationMessages
{
    public static readonly Text NeedsReason = new(
        $"The parameter Reason is empty. Say in the client's words what is still wrong.",
        $"Der Parameter Reason ist leer. Sagen Sie in den Worten des Kunden, was noch nicht stimmt.",
        $"Le paramètre Reason est vide. Dites avec les mots du client ce qui ne va toujours pas.");

    public static readonly Text ResumeFirst = new(
        $"The recovery is on hold. Resume it first, then report that the fix did not hold.",
        $"Die Recovery ist angehalten. Setzen Sie sie zuerst fort, und melden Sie dann, dass die Behebung nicht gehalten hat.",
        $"Le rétablissement est en suspens. Reprenez-le d’abord, puis signalez que la correction n’a pas tenu.");

    public static readonly Text NothingToVerify = new(
        $"The Fix stage is not done, so there is no fix that could have failed. Go on with its steps.",
        $"Die Phase Beheben ist nicht beendet, daher gibt es keine Behebung, die gescheitert sein könnte. Machen Sie mit ihren Schritten weiter.",
        $"La phase Corriger n’est pas terminée ; aucune correction n’a donc pu échouer. Poursuivez ses étapes.");

    public static readonly Text NoSteps = new(
        $"The recovery has no required step of Fix, Verify or Learn that could be done again. Open a new recovery.",
        $"Die Recovery hat keinen erforderlichen Schritt von Beheben, Bestätigen oder Lernen, der wiederholt werden könnte. Eröffnen Sie eine neue Recovery.",
        $"Le rétablissement n’a aucune étape obligatoire de Corriger, Vérifier ou Tirer les leçons à refaire. Ouvrez un nouveau rétablissement.");

    public static readonly Text RequestIdUsed = new(
        $"The parameter RequestId has been used for another report of this recovery. Use a new one.",
        $"Der Parameter RequestId wurde für eine andere Meldung dieser Recovery verwendet. Verwenden Sie einen neuen.",
        $"Le paramètre RequestId a déjà servi à un autre signalement de ce rétablissement. Utilisez-en un nouveau.");

    public static readonly Text NoSponsorTouchpoint = new(
        $"After the failed verification the sponsor has not spoken to the client. The recovery's sponsor must own and complete a touchpoint of this recovery that took place after it: restitution alone is not enough.",
        $"Nach der gescheiterten Bestätigung hat der Sponsor nicht mit dem Kunden gesprochen. Der Sponsor der Recovery muss einen eigenen Kundenkontakt dieser Recovery abschließen, der danach stattfand: Wiedergutmachung allein genügt nicht.",
        $"Après la vérification échouée, le sponsor n’a pas parlé au client. Le sponsor du rétablissement doit terminer un point de contact de ce rétablissement qui lui appartient et a eu lieu depuis : le dédommagement seul ne suffit pas.");

    public static Text TaskSubject(string recovery) => new(
        $"The fix did not hold: {recovery}",
        $"Die Behebung hat nicht gehalten: {recovery}",
        $"La correction n’a pas tenu : {recovery}");

    public static Text TaskText(int cycle, string reason) => new(
        $"The client says that it is still not fixed. Cycle {cycle} has begun. What was reported: {reason} Speak to the client yourself and record it as a completed touchpoint of this recovery; without it the recovery can't be closed.",
        $"Der Kunde sagt, dass es noch nicht behoben ist. Durchgang {cycle} hat begonnen. Gemeldet wurde: {reason} Sprechen Sie selbst mit dem Kunden und erfassen Sie das als abgeschlossenen Kundenkontakt dieser Recovery; ohne ihn kann sie nicht abgeschlossen werden.",
        $"Le client dit que ce n’est toujours pas corrigé. Le cycle {cycle} a commencé. Signalement : {reason} Parlez vous-même au client et consignez-le comme point de contact terminé de ce rétablissement ; sans cela il ne peut pas être clos.");
}
