namespace RecoveryCrm.Plugins.Rules.DueWork;

/// <summary>What is said about the parameters of the schedule's commands.</summary>
internal static class DueWorkMessages
{
    public static Text BadBatchSize(int size, int most) => new(
        $"The parameter BatchSize ({size}) is out of range. Give a number from 1 to {most}.",
        $"Der Parameter BatchSize ({size}) liegt außerhalb des Bereichs. Geben Sie eine Zahl von 1 bis {most} an.",
        $"Le paramètre BatchSize ({size}) est hors limites. Indiquez un nombre de 1 à {most}.");
}
