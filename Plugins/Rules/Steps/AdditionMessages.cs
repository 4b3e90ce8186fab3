namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>What is said to somebody who adds a step to a recovery by hand.</summary>
internal static class AdditionMessages
{
    public static readonly Text OnlyManagers = new(
        $"Only a manager adds a step to a recovery; all others come from its playbook. Ask a manager to add it.",
        $"Nur ein Manager fügt einer Recovery einen Schritt hinzu; alle anderen kommen aus dem Playbook. Bitten Sie einen Manager darum.",
        $"Seul un responsable ajoute une étape à un rétablissement ; toutes les autres viennent du playbook. Demandez-le à un responsable.");

    public static readonly Text NoRecovery = new(
        $"A step belongs to a recovery, but none is given. Fill in “Recovery”.",
        $"Ein Schritt gehört zu einer Recovery, es ist aber keine angegeben. Füllen Sie „Recovery“ aus.",
        $"Une étape appartient à un rétablissement, mais aucun n’est indiqué. Renseignez « Rétablissement ».");

    public static readonly Text NotRunning = new(
        $"A step can only be added while the recovery is In progress or On hold.",
        $"Ein Schritt kann nur hinzugefügt werden, solange die Recovery in Arbeit oder angehalten ist.",
        $"Une étape ne peut être ajoutée que tant que le rétablissement est en cours ou en suspens.");

    public static readonly Text StartsPending = new(
        $"A step is added as Pending; it starts when its turn comes and is completed after that. Leave the status out.",
        $"Ein Schritt wird als Ausstehend hinzugefügt; er beginnt, wenn er an der Reihe ist, und wird danach abgeschlossen. Lassen Sie den Status weg.",
        $"Une étape est ajoutée En attente ; elle démarre quand vient son tour et se termine ensuite. Omettez le statut.");

    public static Text WrongCycle(int given, int running) => new(
        $"The recovery is in cycle {running}, so a step can't be added to cycle {given}. Leave the cycle out.",
        $"Die Recovery ist im Durchgang {running}, daher kann dem Durchgang {given} kein Schritt hinzugefügt werden. Lassen Sie den Durchgang weg.",
        $"Le rétablissement est au cycle {running} ; une étape ne peut donc pas être ajoutée au cycle {given}. Omettez le cycle.");

    public static Text TooEarly(int given, int running) => new(
        $"The steps with sequence {running} are under way, so a step can't be added before them with {given}. Give it {running} or more.",
        $"Die Schritte mit der Reihenfolge {running} laufen bereits, daher kann davor kein Schritt mit {given} hinzugefügt werden. Geben Sie {running} oder mehr an.",
        $"Les étapes d’ordre {running} sont en cours ; une étape d’ordre {given} ne peut donc pas être ajoutée avant elles. Indiquez {running} ou plus.");

    public static Text Missing(string columns) => new(
        $"A step needs a name, a sequence and a stage; missing: {columns}.",
        $"Ein Schritt braucht Name, Reihenfolge und Phase; es fehlt: {columns}.",
        $"Une étape a besoin d’un nom, d’un ordre et d’une phase ; il manque : {columns}.");
}
