namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>What somebody has to set up before a recovery can open (I5).</summary>
internal static class SetupMessages
{
    public static Text NoPlaybookSubject() => new(
        $"Recovery: no playbook fits, set one up",
        $"Recovery: Kein Playbook passt, bitte eines einrichten",
        $"Rétablissement : aucun playbook ne convient, créez-en un");

    public static Text NoPlaybook(string client) => new(
        $"No recovery could be opened for {client}: no active playbook fits the client's tier and the severity, and none is the default. Ask an administrator to activate one that fits, or to mark one as default (rcv_isdefault). Then save the case again.",
        $"Für {client} konnte keine Recovery geöffnet werden: Kein aktives Playbook passt zu Kundenstufe und Schweregrad, und keines ist der Standard. Bitten Sie einen Administrator, ein passendes zu aktivieren oder eines als Standard zu kennzeichnen (rcv_isdefault). Speichern Sie dann die Anfrage erneut.",
        $"Aucun rétablissement n'a pu être ouvert pour {client} : aucun playbook actif ne convient à la catégorie du client et à la gravité, et aucun n'est celui par défaut. Demandez à un administrateur d'en activer un qui convienne, ou d'en marquer un par défaut (rcv_isdefault). Enregistrez ensuite de nouveau l'incident.");

    public static Text NoOwnerSubject() => new(
        $"Recovery: nobody can own it, give somebody the role",
        $"Recovery: Niemand kann sie besitzen, bitte die Rolle vergeben",
        $"Rétablissement : personne ne peut en être propriétaire, attribuez le rôle");

    public static Text NoOwner(string client) => new(
        $"No recovery could be opened for {client}: neither the account's owner, nor the case's owner, nor the person who saved it is enabled and may read recoveries. Give one of them the role Recovery Agent. Then save the case again.",
        $"Für {client} konnte keine Recovery geöffnet werden: Weder der Besitzer der Firma noch der Besitzer der Anfrage noch die speichernde Person ist aktiv und darf Recoverys lesen. Geben Sie einer dieser Personen die Rolle Recovery Agent. Speichern Sie dann die Anfrage erneut.",
        $"Aucun rétablissement n'a pu être ouvert pour {client} : ni le propriétaire du compte, ni celui de l'incident, ni la personne qui a enregistré n'est à la fois active et autorisée à lire les rétablissements. Attribuez à l'un d'eux le rôle Recovery Agent. Enregistrez ensuite de nouveau l'incident.");
}
