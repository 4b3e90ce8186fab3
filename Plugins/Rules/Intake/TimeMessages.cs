using System;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>What is said about the times of a failure.</summary>
internal static class TimeMessages
{
    public static Text OccurredInFuture(DateTime time) => new(
        $"The failure is said to have occurred on {time}, which is still to come. Give the time at which it happened.",
        $"Der Fehler soll am {time} aufgetreten sein, das liegt in der Zukunft. Geben Sie an, wann er geschehen ist.",
        $"La défaillance serait survenue le {time}, c'est-à-dire dans le futur. Indiquez quand elle s'est produite.");

    public static Text DetectedInFuture(DateTime time) => new(
        $"The failure is said to have been detected on {time}, which is still to come. Give the time at which it was noticed.",
        $"Der Fehler soll am {time} entdeckt worden sein, das liegt in der Zukunft. Geben Sie an, wann er bemerkt wurde.",
        $"La défaillance aurait été détectée le {time}, c'est-à-dire dans le futur. Indiquez quand elle a été remarquée.");

    public static Text DetectedMissing() => new(
        $"A recovery needs the time at which the failure was noticed (rcv_detectedon), because its clocks count from it. Enter it.",
        $"Eine Recovery braucht den Zeitpunkt, zu dem der Fehler bemerkt wurde (rcv_detectedon), denn ab da zählen ihre Uhren. Tragen Sie ihn ein.",
        $"Un rétablissement a besoin du moment où la défaillance a été remarquée (rcv_detectedon), car ses horloges comptent à partir de là. Saisissez-le.");

    public static Text ReportedInFuture(DateTime time) => new(
        $"The client is said to have reported the failure on {time}, which is still to come. Give the time at which they told us.",
        $"Der Kunde soll den Fehler am {time} gemeldet haben, das liegt in der Zukunft. Geben Sie an, wann er uns Bescheid gegeben hat.",
        $"Le client aurait signalé la défaillance le {time}, c'est-à-dire dans le futur. Indiquez quand il nous l'a signalée.");

    public static Text OccurredAfterDetected(DateTime occurred, DateTime detected) => new(
        $"A failure that occurred on {occurred} can't have been detected before that, on {detected}. Correct one of the two times.",
        $"Ein Fehler, der am {occurred} aufgetreten ist, kann nicht schon am {detected} entdeckt worden sein. Korrigieren Sie eine der beiden Zeiten.",
        $"Une défaillance survenue le {occurred} ne peut pas avoir été détectée avant, le {detected}. Corrigez l'une des deux dates.");

    public static Text OccurredAfterReported(DateTime occurred, DateTime reported) => new(
        $"A failure that occurred on {occurred} can't have been reported before that, on {reported}. Correct one of the two times.",
        $"Ein Fehler, der am {occurred} aufgetreten ist, kann nicht schon am {reported} gemeldet worden sein. Korrigieren Sie eine der beiden Zeiten.",
        $"Une défaillance survenue le {occurred} ne peut pas avoir été signalée avant, le {reported}. Corrigez l'une des deux dates.");
}
