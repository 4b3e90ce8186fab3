namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>How the command that completes a step describes itself.</summary>
internal static class CompleteStepTexts
{
    public static readonly Text Name = new($"Complete step", $"Schritt abschließen", $"Terminer l’étape");

    public static readonly Text Description = new(
        $"Completes a step of a recovery with its outcome and starts what comes next.",
        $"Schließt einen Schritt einer Recovery mit seinem Ergebnis ab und startet, was als Nächstes kommt.",
        $"Termine une étape d’un rétablissement avec son résultat et démarre la suite.");

    public static readonly Text Outcome = new($"What came of it.", $"Was dabei herausgekommen ist.", $"Ce qui en est ressorti.");

    public static readonly Text Apology = new(
        $"How the client was told sorry, word for word.", $"Wie Sie sich beim Kunden entschuldigt haben, im Wortlaut.", $"Les excuses présentées au client, mot pour mot.");

    public static readonly Text ApologyReason = new(
        $"Why the apology is kept against a finding.", $"Warum die Entschuldigung trotz eines Hinweises so bleibt.", $"Pourquoi les excuses sont maintenues malgré une remarque.");

    public static readonly Text Contact = new(
        $"The client's contact concerned; for the confirmation of the fix, who confirmed it.",
        $"Der betreffende Kontakt des Kunden; bei der Bestätigung der Behebung, wer sie bestätigt hat.",
        $"Le contact du client concerné ; pour la confirmation de la correction, qui l’a confirmée.");

    public static readonly Text RecoveryStage = new(
        $"The stage the recovery is in after that (a value of rcv_stage).", $"Die Phase der Recovery danach (ein Wert von rcv_stage).", $"La phase du rétablissement ensuite (une valeur de rcv_stage).");

    public static readonly Text ActivatedSteps = new(
        $"How many steps this completion started.", $"Wie viele Schritte damit begonnen haben.", $"Combien d’étapes cela a démarré.");

    public static readonly Text OutcomeIsEmpty = new(
        $"The parameter Outcome is empty. Say in a sentence what came of the step.",
        $"Der Parameter Outcome ist leer. Sagen Sie in einem Satz, was bei dem Schritt herausgekommen ist.",
        $"Le paramètre Outcome est vide. Dites en une phrase ce qui est ressorti de l’étape.");
}
