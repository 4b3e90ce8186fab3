namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>What is said about waiving a step.</summary>
internal static class WaiverMessages
{
    public static readonly Text NeedsReason = new(
        $"Say in “Waiver reason” why the step is waived.",
        $"Geben Sie in „Grund für den Erlass“ an, warum der Schritt erlassen wird.",
        $"Indiquez dans « Motif de la dispense » pourquoi l’étape est dispensée.");

    public static Text OnlyManagers(string step) => new(
        $"Only a manager waives a step. Ask a manager to waive “{step}”, or complete it.",
        $"Nur ein Manager erlässt einen Schritt. Bitten Sie einen Manager, „{step}“ zu erlassen, oder schließen Sie den Schritt ab.",
        $"Seul un responsable dispense d’une étape. Demandez à un responsable de dispenser de l’étape « {step} », ou terminez-la.");

    public static Text NotTheOwner(string step) => new(
        $"“{step}” is your own step, and nobody waives their own. Ask another manager.",
        $"„{step}“ ist Ihr eigener Schritt, und niemand erlässt sich den eigenen. Bitten Sie einen anderen Manager.",
        $"L’étape « {step} » est la vôtre, et nul ne se dispense lui-même. Demandez à un autre responsable.");

    public static Text PlaybookForbids(string step) => new(
        $"The playbook does not allow “{step}” to be waived. Complete it.",
        $"Das Playbook erlaubt nicht, „{step}“ zu erlassen. Schließen Sie den Schritt ab.",
        $"Le playbook ne permet pas de dispenser de l’étape « {step} ». Terminez-la.");

    public static Text NotForKeyClients(string step) => new(
        $"“{step}” can't be waived for a key client: somebody must speak to them. Complete it.",
        $"„{step}“ kann bei einem Schlüsselkunden nicht erlassen werden: Jemand muss mit ihm sprechen. Schließen Sie den Schritt ab.",
        $"L’étape « {step} » ne peut pas être dispensée pour un client clé : quelqu’un doit lui parler. Terminez-la.");

    public static Text ClientNotSilent(string step, int days) => new(
        $"“{step}” can be waived only for a silent client: after check-ins without an answer on {WaiverRules.SilentDaysNeeded} different working days since Fix ended. So far there are {days}. Record each as a completed touchpoint of purpose Check-in with “Client answered” set to no.",
        $"„{step}“ kann nur bei einem schweigenden Kunden erlassen werden: nach Nachfragen ohne Antwort an {WaiverRules.SilentDaysNeeded} verschiedenen Arbeitstagen seit dem Ende von Beheben. Bisher sind es {days}. Erfassen Sie jede als abgeschlossenen Kundenkontakt mit dem Zweck Nachfrage und „Kunde hat geantwortet“ auf Nein.",
        $"L’étape « {step} » ne peut être dispensée que si le client reste silencieux : après des prises de nouvelles sans réponse {WaiverRules.SilentDaysNeeded} jours ouvrés différents depuis la fin de Corriger. Il y en a {days} pour l’instant. Consignez chacune comme point de contact terminé d’objet Prise de nouvelles, « Le client a répondu » à non.");

    public static Text WaivedByAnother(string step) => new(
        $"“{step}” has already been waived by somebody else.",
        $"„{step}“ wurde bereits von jemand anderem erlassen.",
        $"L’étape « {step} » a déjà été dispensée par quelqu’un d’autre.");
}
