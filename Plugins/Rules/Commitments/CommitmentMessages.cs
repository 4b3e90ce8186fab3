using System;
using RecoveryCrm.Plugins.Rules.Intake;

namespace RecoveryCrm.Plugins.Rules.Commitments;

/// <summary>What is said about promises to the client.</summary>
internal static class CommitmentMessages
{
    public static Text NoDate(string promise) => new(
        $"The commitment “{promise}” has no date. Fill in by when it is promised or reviewed.",
        $"Die Zusage „{promise}“ hat kein Datum. Tragen Sie ein, bis wann sie gilt oder geprüft wird.",
        $"L’engagement « {promise} » n’a pas de date. Indiquez pour quand il est promis ou réexaminé.");

    public static Text NoTarget(string promise) => new(
        $"The commitment “{promise}” is a measure and needs a target, and whether at most or at least that much is promised.",
        $"Die Zusage „{promise}“ ist eine Messgröße und braucht einen Zielwert und die Angabe, ob höchstens oder mindestens so viel zugesagt ist.",
        $"L’engagement « {promise} » est une mesure : il lui faut une cible, et si c’est au plus ou au moins cela qui est promis.");

    public static Text StillToCome(string promise, DateTime measuredOn) => new(
        $"The commitment “{promise}” is said to have been done or measured on {measuredOn}, which is still to come. Fill this in when it has happened.",
        $"Die Zusage „{promise}“ soll am {measuredOn} erledigt oder gemessen worden sein, und das steht noch bevor. Tragen Sie es ein, wenn es geschehen ist.",
        $"L’engagement « {promise} » aurait été tenu ou mesuré le {measuredOn}, ce qui est encore à venir. Saisissez-le quand ce sera fait.");

    public static Text MovesInSilence(string promise) => new(
        $"The client knows of the commitment “{promise}”. Say along with the change why it moves (“Change reason”); an update to the client falls due then.",
        $"Der Kunde kennt die Zusage „{promise}“. Geben Sie zusammen mit der Änderung den Grund an („Grund der Änderung“); damit wird eine Nachricht an den Kunden fällig.",
        $"Le client connaît l’engagement « {promise} ». Indiquez avec la modification pourquoi il change (« Motif du changement ») ; un point au client devient alors dû.");

    public static Text SharedStays(string promise) => new(
        $"The client knows of the commitment “{promise}”, so it can’t be deleted. Change its date or deactivate it, with the reason.",
        $"Der Kunde kennt die Zusage „{promise}“, daher kann sie nicht gelöscht werden. Ändern Sie ihr Datum oder deaktivieren Sie sie, mit dem Grund.",
        $"Le client connaît l’engagement « {promise} », il ne peut donc pas être supprimé. Changez sa date ou désactivez-le, avec le motif.");

    /// <summary>The subject of what the client has to be told where no progress update is open any more.</summary>
    public static string Tell(string promise, int language) => RecoveryName.Shorten(new Text(
        $"Tell the client that a commitment moves: {promise}",
        $"Dem Kunden sagen, dass sich eine Zusage ändert: {promise}",
        $"Prévenir le client qu’un engagement change : {promise}").In(language));
}
