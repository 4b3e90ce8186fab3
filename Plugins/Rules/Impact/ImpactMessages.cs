namespace RecoveryCrm.Plugins.Rules.Impact;

/// <summary>What is said about impacts.</summary>
internal static class ImpactMessages
{
    public static Text RecoveryMissing() => new(
        $"An impact needs its recovery (rcv_recoveryid). Choose the recovery whose failure did this to the client.",
        $"Eine Auswirkung braucht ihre Recovery (rcv_recoveryid). Wählen Sie die Recovery, deren Fehler den Kunden so getroffen hat.",
        $"Un impact a besoin de son rétablissement (rcv_recoveryid). Choisissez le rétablissement dont la défaillance a eu cet effet sur le client.");

    public static Text NeverMoves() => new(
        $"An impact stays with its recovery, because its score and its amounts count there. Delete it here and record it on the other recovery.",
        $"Eine Auswirkung bleibt bei ihrer Recovery, denn dort zählen ihre Bewertung und ihre Beträge. Löschen Sie sie hier und erfassen Sie sie bei der anderen Recovery.",
        $"Un impact reste attaché à son rétablissement, car son score et ses montants y comptent. Supprimez-le ici et consignez-le sur l'autre rétablissement.");

    public static Text DimensionMissing() => new(
        $"An impact needs a dimension (rcv_dimension). Say where it hurts the client: operations, money, reputation, standing, regulation or people.",
        $"Eine Auswirkung braucht eine Dimension (rcv_dimension). Geben Sie an, wo es den Kunden trifft: Betrieb, Geld, Ruf, internes Ansehen, Regulatorik oder Menschen.",
        $"Un impact a besoin d'une dimension (rcv_dimension). Indiquez ce qui est touché chez le client : activité, finances, réputation, crédit interne, réglementation ou personnes.");

    public static Text LevelMissing() => new(
        $"An impact needs a level (rcv_level), because the recovery's score counts by it. Choose Low, Moderate, High or Severe.",
        $"Eine Auswirkung braucht ein Ausmaß (rcv_level), denn danach wird die Recovery bewertet. Wählen Sie Gering, Mittel, Hoch oder Schwer.",
        $"Un impact a besoin d'un niveau (rcv_level), car le score du rétablissement en dépend. Choisissez Faible, Modéré, Élevé ou Grave.");

    public static Text DescriptionMissing() => new(
        $"An impact needs a description (rcv_description). Write down in the client's own words what happened to them.",
        $"Eine Auswirkung braucht eine Beschreibung (rcv_description). Halten Sie in den Worten des Kunden fest, was ihm widerfahren ist.",
        $"Un impact a besoin d'une description (rcv_description). Notez avec les mots du client ce qui lui est arrivé.");

    public static Text AmountNegative(decimal amount) => new(
        $"A loss can't be negative, and {amount:N2} was given. Enter what the client lost, or leave the amount empty.",
        $"Ein Verlust kann nicht negativ sein; angegeben wurden {amount:N2}. Tragen Sie ein, was der Kunde verloren hat, oder lassen Sie den Betrag leer.",
        $"Une perte ne peut pas être négative, or {amount:N2} a été indiqué. Saisissez ce que le client a perdu, ou laissez le montant vide.");

    public static Text RecoveryEnded() => new(
        $"Impacts can't be added, changed or deleted any more, because the recovery is closed or cancelled. If the failure came back, open a new recovery.",
        $"Auswirkungen können nicht mehr hinzugefügt, geändert oder gelöscht werden, denn die Recovery ist abgeschlossen oder storniert. Ist der Fehler wieder aufgetreten, öffnen Sie eine neue Recovery.",
        $"Les impacts ne peuvent plus être ajoutés, modifiés ni supprimés, car le rétablissement est clos ou annulé. Si la défaillance est réapparue, ouvrez un nouveau rétablissement.");
}
