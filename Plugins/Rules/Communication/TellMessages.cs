namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>What the commands that record what the client was told say about their parameters.</summary>
internal static class TellMessages
{
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
