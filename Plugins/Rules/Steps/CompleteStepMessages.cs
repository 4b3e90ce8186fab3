namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>What the command that completes a step says about its parameters.</summary>
internal static class CompleteStepMessages
{
    public static readonly Text OutcomeIsEmpty = new(
        $"The parameter Outcome is empty. Say in a sentence what came of the step.",
        $"Der Parameter Outcome ist leer. Sagen Sie in einem Satz, was bei dem Schritt herausgekommen ist.",
        $"Le paramètre Outcome est vide. Dites en une phrase ce qui est ressorti de l’étape.");
}
