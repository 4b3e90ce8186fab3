namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>The subjects of what stands on the account's timeline when a recovery opens.</summary>
internal static class OpeningMessages
{
    public static Text Acknowledge(string recovery) => new(
        $"Acknowledge: {recovery}", $"Anerkennen: {recovery}", $"Reconnaître : {recovery}");

    public static Text Update(string recovery) => new(
        $"Progress update: {recovery}", $"Zwischenbericht: {recovery}", $"Point d'avancement : {recovery}");
}
