namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>What is said about a step that waits for the client.</summary>
internal static class WaitingMessages
{
    public static Text OnlyActiveStepsWait(string step) => new(
        $"“{step}” is not Active, so it can't wait for the client: only a clock that runs can be stopped.",
        $"„{step}“ ist nicht aktiv und kann daher nicht auf den Kunden warten: Nur eine laufende Uhr lässt sich anhalten.",
        $"L’étape « {step} » n’est pas active ; elle ne peut donc pas attendre le client : seule une horloge qui tourne peut être arrêtée.");

    public static Text OnlyOwnerOrManager(string step) => new(
        $"Only the owner of “{step}” or a manager stops and starts its clock. Ask one of them; an answer of the client starts it by itself.",
        $"Nur der Besitzer von „{step}“ oder ein Manager hält die Uhr des Schritts an und startet sie. Bitten Sie eine dieser Personen; eine Antwort des Kunden startet sie von selbst.",
        $"Seul le propriétaire de l’étape « {step} » ou un responsable arrête et relance son horloge. Adressez-vous à l’un d’eux ; une réponse du client la relance d’elle-même.");
}
