using System;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>What is said about the parameters of rcv_OpenRecovery.</summary>
internal static class CommandMessages
{
    public static Text AccountUnknown(Guid id) => new(
        $"AccountId: there is no account {id}. Give the id of the client's account.",
        $"AccountId: Es gibt keine Firma {id}. Geben Sie die ID der Firma des Kunden an.",
        $"AccountId : il n'y a pas de compte {id}. Indiquez l'identifiant du compte du client.");

    public static Text CaseUnknown(Guid id) => new(
        $"CaseId: there is no case {id}. Give the id of a case of the client, or leave it out.",
        $"CaseId: Es gibt keine Anfrage {id}. Geben Sie die ID einer Anfrage des Kunden an, oder lassen Sie sie weg.",
        $"CaseId : il n'y a pas d'incident {id}. Indiquez l'identifiant d'un incident du client, ou omettez-le.");

    public static Text ContactUnknown(Guid id) => new(
        $"ContactId: {id} is no contact of the account, its parent or a subsidiary. Give the id of one of the client's contacts, or leave it out.",
        $"ContactId: {id} ist kein Kontakt der Firma, ihrer Muttergesellschaft oder einer Tochter. Geben Sie die ID eines Kontakts des Kunden an, oder lassen Sie sie weg.",
        $"ContactId : {id} n'est pas un contact du compte, de sa société mère ou d'une filiale. Indiquez l'identifiant d'un contact du client, ou omettez-le.");

    public static Text NoSuchChoice(string parameter, int value) => new(
        $"{parameter}: {value} is none of the choice's values. They start at 718340000.",
        $"{parameter}: {value} ist keiner der Werte der Auswahl. Sie beginnen bei 718340000.",
        $"{parameter} : {value} n'est pas une valeur du choix. Elles commencent à 718340000.");

    public static Text SummaryEmpty() => new(
        $"Summary is empty. Say in a sentence what happened to the client.",
        $"Summary ist leer. Sagen Sie in einem Satz, was dem Kunden passiert ist.",
        $"Summary est vide. Dites en une phrase ce qui est arrivé au client.");

    public static Text RequestIdTaken(Guid id) => new(
        $"RequestId {id} already stands for another call. Repeat a call with the same values, or give a new id.",
        $"RequestId {id} steht bereits für einen anderen Aufruf. Wiederholen Sie einen Aufruf mit denselben Werten, oder geben Sie eine neue ID an.",
        $"RequestId {id} désigne déjà un autre appel. Répétez un appel avec les mêmes valeurs, ou donnez un nouvel identifiant.");
}
