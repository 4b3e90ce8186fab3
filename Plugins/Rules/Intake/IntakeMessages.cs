namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>What is said about a recovery's case, client and playbook.</summary>
internal static class IntakeMessages
{
    public static Text UnmarkedWhileOpen(string recovery) => new(
        $"The case can't stop being a service failure while its recovery {recovery} is open. Close or cancel the recovery first.",
        $"Die Anfrage bleibt ein Servicefehler, solange ihre Recovery {recovery} offen ist. Schließen oder stornieren Sie zuerst die Recovery.",
        $"L'incident reste une défaillance du service tant que son rétablissement {recovery} est ouvert. Clôturez ou annulez d'abord le rétablissement.");

    public static Text CustomerChangedWhileOpen(string recovery) => new(
        $"The case's customer can't change while its recovery {recovery} is open, because the recovery belongs to that client. Close or cancel the recovery first.",
        $"Der Kunde der Anfrage kann nicht geändert werden, solange ihre Recovery {recovery} offen ist, denn sie gehört zu diesem Kunden. Schließen oder stornieren Sie zuerst die Recovery.",
        $"Le client de l'incident ne peut pas changer tant que son rétablissement {recovery} est ouvert, car celui-ci appartient à ce client. Clôturez ou annulez d'abord le rétablissement.");

    public static Text CaseHasRecovery(string title, string recovery) => new(
        $"The case \"{title}\" already has the recovery \"{recovery}\", and a case never has two. Go on with that one.",
        $"Die Anfrage \"{title}\" hat bereits die Recovery \"{recovery}\", und eine Anfrage hat nie zwei. Arbeiten Sie mit dieser weiter.",
        $"L'incident « {title} » a déjà le rétablissement « {recovery} », et un incident n'en a jamais deux. Poursuivez avec celui-ci.");

    public static Text CaseOfAnotherClient(string title, string client) => new(
        $"The case \"{title}\" is not one of {client}. Choose a case of this client, or the client of this case.",
        $"Die Anfrage \"{title}\" gehört nicht zu {client}. Wählen Sie eine Anfrage dieses Kunden oder den Kunden dieser Anfrage.",
        $"L'incident « {title} » n'est pas celui de {client}. Choisissez un incident de ce client, ou le client de cet incident.");

    public static Text CaseFixed() => new(
        $"A recovery keeps the case that opened it. Leave rcv_caseid as it is; further cases join by themselves.",
        $"Eine Recovery behält die Anfrage, die sie geöffnet hat. Lassen Sie rcv_caseid, wie es ist; weitere Anfragen schließen sich von selbst an.",
        $"Un rétablissement garde l'incident qui l'a ouvert. Laissez rcv_caseid tel quel ; d'autres incidents s'y rattachent d'eux-mêmes.");

    public static Text AccountFixed() => new(
        $"A recovery keeps its client, because its steps, promises and restitution were made to them. Cancel it and open one for the other client.",
        $"Eine Recovery behält ihren Kunden, denn ihm gelten ihre Schritte, Zusagen und Wiedergutmachungen. Stornieren Sie sie und öffnen Sie eine für den anderen Kunden.",
        $"Un rétablissement garde son client, car ses étapes, promesses et dédommagements lui sont destinés. Annulez-le et ouvrez-en un pour l'autre client.");

    public static Text AccountMissing() => new(
        $"A recovery needs a client (rcv_accountid). Choose the account whose trust is to be won back.",
        $"Eine Recovery braucht einen Kunden (rcv_accountid). Wählen Sie die Firma, deren Vertrauen zurückgewonnen werden soll.",
        $"Un rétablissement a besoin d'un client (rcv_accountid). Choisissez le compte dont il faut regagner la confiance.");

    public static Text SeverityMissing() => new(
        $"A recovery needs a severity (rcv_severity), because its playbook and its deadlines follow from it. Choose one.",
        $"Eine Recovery braucht einen Schweregrad (rcv_severity), denn Playbook und Fristen ergeben sich daraus. Wählen Sie einen.",
        $"Un rétablissement a besoin d'une gravité (rcv_severity), car son playbook et ses échéances en découlent. Choisissez-en une.");

    public static Text PlaybookFixed() => new(
        $"A recovery keeps its playbook, because its steps and promises were laid out by it. Leave rcv_playbookid as it is; a manager can add a step.",
        $"Eine Recovery behält ihr Playbook, denn ihre Schritte und Zusagen wurden danach angelegt. Lassen Sie rcv_playbookid, wie es ist; ein Manager kann einen Schritt hinzufügen.",
        $"Un rétablissement garde son playbook, car ses étapes et ses promesses en sont issues. Laissez rcv_playbookid tel quel ; un responsable peut ajouter une étape.");

    public static Text PlaybookUnusable() => new(
        $"The chosen playbook is inactive. Choose an active one, or none: then the fitting one is taken.",
        $"Das gewählte Playbook ist inaktiv. Wählen Sie ein aktives oder keines: Dann wird das passende genommen.",
        $"Le playbook choisi est inactif. Choisissez-en un actif, ou aucun : celui qui convient sera pris.");
}
