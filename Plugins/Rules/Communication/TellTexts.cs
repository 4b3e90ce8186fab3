namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>How the commands that record what the client was told describe themselves, and what they say about their parameters.</summary>
internal static class TellTexts
{
    public static readonly Text LogUpdate = new($"Log update", $"Zwischenbericht erfassen", $"Consigner un point d’avancement");

    public static readonly Text LogUpdateDescription = new(
        $"Completes the promised progress update with what the client was told and plans the next.",
        $"Schließt den zugesagten Zwischenbericht mit dem ab, was der Kunde erfahren hat, und plant den nächsten.",
        $"Termine le point d’avancement promis avec ce qui a été dit au client et planifie le suivant.");

    public static readonly Text Publish = new($"Publish improvement", $"Verbesserung veröffentlichen", $"Publier l’amélioration");

    public static readonly Text PublishDescription = new(
        $"Records that the client was told of an improvement.",
        $"Hält fest, dass der Kunde von einer Verbesserung erfahren hat.",
        $"Consigne que le client a été informé d’une amélioration.");

    public static readonly Text Message = new($"What the client was told.", $"Was der Kunde erfahren hat.", $"Ce qui a été dit au client.");

    public static readonly Text Channel = new($"A value of rcv_channel.", $"Ein Wert von rcv_channel.", $"Une valeur de rcv_channel.");

    public static readonly Text Contact = new($"Who was told.", $"Wer es erfahren hat.", $"La personne informée.");

    public static readonly Text RequestId = new(
        $"Makes a retry safe: the id of the touchpoint.", $"Macht eine Wiederholung sicher: die ID des Kundenkontakts.", $"Rend une nouvelle tentative sûre : l’ID du point de contact.");

    public static readonly Text TouchpointId = new($"The completed touchpoint.", $"Der abgeschlossene Kundenkontakt.", $"Le point de contact terminé.");

    public static readonly Text NextUpdateOn = new(
        $"When the client hears from us next.", $"Wann der Kunde als Nächstes von uns hört.", $"Quand le client aura de nos nouvelles.");

    public static readonly Text PublishedOn = new($"When it was published.", $"Wann sie veröffentlicht wurde.", $"Quand elle a été publiée.");

    public static readonly Text RequestIdUsed = new(
        $"The RequestId belongs to another touchpoint, or to a call with other values. Use a new one for a new update.",
        $"Die RequestId gehört zu einem anderen Kundenkontakt oder zu einem Aufruf mit anderen Werten. Verwenden Sie für einen neuen Zwischenbericht eine neue.",
        $"Le RequestId appartient à un autre point de contact ou à un appel avec d’autres valeurs. Utilisez-en un nouveau pour un nouveau point.");

    public static Text IsEmpty(string parameter) => new(
        $"The parameter {parameter} is empty. Write what the client was told.",
        $"Der Parameter {parameter} ist leer. Schreiben Sie, was der Kunde erfahren hat.",
        $"Le paramètre {parameter} est vide. Indiquez ce qui a été dit au client.");

    public static Text NoChannel(int value) => new(
        $"The parameter Channel ({value:D}) is no value of rcv_channel. Take one from 718340000 (Call) to 718340004 (Portal).",
        $"Der Parameter Channel ({value:D}) ist kein Wert von rcv_channel. Nehmen Sie einen von 718340000 (Anruf) bis 718340004 (Portal).",
        $"Le paramètre Channel ({value:D}) n’est pas une valeur de rcv_channel. Choisissez-en une de 718340000 (Appel) à 718340004 (Portail).");
}
