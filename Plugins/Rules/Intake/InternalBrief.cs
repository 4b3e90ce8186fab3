namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>What is said around the internal brief that a new owner gets as a task (S9).</summary>
internal static class InternalBrief
{
    /// <summary>What Dataverse's task holds in its description.</summary>
    public const int Longest = 2000;

    public static Text Subject(string number, string name) => new(
        $"You take over {number}: {name}",
        $"Sie übernehmen {number}: {name}",
        $"Vous reprenez {number} : {name}");

    public static Text Rest() => new(
        $"… The rest stands in the internal brief of the recovery.",
        $"… Das Übrige steht im internen Dokument der Recovery.",
        $"… Le reste figure dans le document interne du rétablissement.");
}
