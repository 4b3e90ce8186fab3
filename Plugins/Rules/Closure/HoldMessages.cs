using System;

namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>What is said about putting a recovery on hold.</summary>
internal static class HoldMessages
{
    public static readonly Text OnlyInProgressIsHeld = new(
        $"Only a recovery that is In progress can be put on hold: in no other status do clocks run that could be stopped.",
        $"Nur eine Recovery in Bearbeitung kann angehalten werden: In keinem anderen Status laufen Uhren, die sich anhalten ließen.",
        $"Seul un rétablissement en cours peut être suspendu : dans aucun autre statut des horloges ne tournent.");

    public static readonly Text OnlyManagersHold = new(
        $"Only a manager puts a recovery on hold or changes its hold. Ask a manager, or set the step that waits for the client to Waiting on client.",
        $"Nur ein Manager hält eine Recovery an oder ändert das Anhalten. Bitten Sie einen Manager, oder setzen Sie den Schritt, der auf den Kunden wartet, auf Wartet auf den Kunden.",
        $"Seul un responsable suspend un rétablissement ou modifie sa suspension. Demandez à un responsable, ou mettez l’étape qui attend le client En attente du client.");

    public static readonly Text NeedsReason = new(
        $"Say in “Hold reason” why the recovery is put on hold.",
        $"Geben Sie in „Grund für das Anhalten“ an, warum die Recovery angehalten wird.",
        $"Indiquez dans « Motif de la suspension » pourquoi le rétablissement est suspendu.");

    public static readonly Text IsHeldAlready = new(
        $"This recovery is already on hold, with another reason or another end. Change these on the recovery, or resume it first.",
        $"Diese Recovery ist bereits angehalten, mit einem anderen Grund oder einem anderen Ende. Ändern Sie diese in der Recovery, oder setzen Sie sie zuerst fort.",
        $"Ce rétablissement est déjà suspendu, avec un autre motif ou une autre fin. Modifiez-les sur le rétablissement, ou reprenez-le d’abord.");

    public static readonly Text OnlyManagersResume = new(
        $"Only a manager resumes a recovery before its hold ends. Ask a manager.",
        $"Nur ein Manager setzt eine Recovery fort, bevor das Anhalten endet. Bitten Sie einen Manager.",
        $"Seul un responsable reprend un rétablissement avant la fin de sa suspension. Demandez à un responsable.");

    public static Text UntilHasPassed(DateTime until) => new(
        $"The hold would end at {until}, which has passed. Choose a later time, or leave it open.",
        $"Das Anhalten würde um {until} enden, und das ist vorbei. Wählen Sie einen späteren Zeitpunkt, oder lassen Sie ihn offen.",
        $"La suspension finirait le {until}, ce qui est passé. Choisissez un moment ultérieur, ou laissez-le vide.");

    public static Text HoldIsOver(DateTime until) => new(
        $"This hold ended at {until}, so it can't be changed any more. Resume the recovery, and hold it again if it has to be.",
        $"Dieses Anhalten endete um {until} und lässt sich nicht mehr ändern. Setzen Sie die Recovery fort, und halten Sie sie bei Bedarf erneut an.",
        $"Cette suspension a pris fin le {until} et ne peut plus être modifiée. Reprenez le rétablissement, et suspendez-le de nouveau s’il le faut.");
}
