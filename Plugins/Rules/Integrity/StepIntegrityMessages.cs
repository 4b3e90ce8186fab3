using System;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>What is said about steps that stand as they could not.</summary>
internal static class StepIntegrityMessages
{
    public static Text Stamps(string step) => new(
        $"“{step}” does not say when it ended and who ended it, or says so although it has not ended that way.",
        $"„{step}“ sagt nicht, wann und durch wen der Schritt endete, oder sagt es, obwohl er nicht so geendet hat.",
        $"L’étape « {step} » ne dit pas quand ni par qui elle s’est achevée, ou le dit alors qu’elle ne s’est pas achevée ainsi.");

    public static Text Punctuality(string step, DateTime? due, DateTime? done) => new(
        $"The punctuality of “{step}” does not fit its status, or its due time ({Or(due)}) and its end ({Or(done)}).",
        $"Die Pünktlichkeit von „{step}“ passt nicht zum Status oder nicht zu Fälligkeit ({Or(due)}) und Ende ({Or(done)}).",
        $"La ponctualité de l’étape « {step} » ne correspond pas à son statut, ou à son échéance ({Or(due)}) et à sa fin ({Or(done)}).");

    public static Text NotStarted(string step) => new(
        $"It is the turn of “{step}”, and it has not been started.",
        $"„{step}“ ist an der Reihe und wurde nicht begonnen.",
        $"C’est le tour de l’étape « {step} », et elle n’a pas commencé.");

    public static Text TooEarly(string step, int running) => new(
        $"“{step}” has been started although the group with sequence {running} is still under way.",
        $"„{step}“ wurde begonnen, obwohl die Gruppe mit der Reihenfolge {running} noch läuft.",
        $"L’étape « {step} » a commencé alors que le groupe d’ordre {running} est encore en cours.");

    public static Text Start(string step) => new(
        $"“{step}” runs without a start, or has a start or a due time although it does not run yet.",
        $"„{step}“ läuft ohne Beginn oder hat einen Beginn oder eine Fälligkeit, obwohl der Schritt noch nicht läuft.",
        $"L’étape « {step} » est en cours sans début, ou a un début ou une échéance alors qu’elle n’a pas commencé.");

    public static Text Due(string step, DateTime? stored, DateTime counted) => new(
        $"“{step}” is due on {Or(stored)}, but by its start, its target and its pauses that would be {counted}.",
        $"„{step}“ ist fällig am {Or(stored)}; nach Beginn, Ziel und Pausen wäre es {counted}.",
        $"L’étape « {step} » est due le {Or(stored)} ; d’après son début, son délai et ses pauses, ce serait le {counted}.");

    public static Text WaitingSince(string step) => new(
        $"“{step}” waits for the client without a beginning, or has one although it does not wait.",
        $"„{step}“ wartet ohne Beginn auf den Kunden oder hat einen, obwohl der Schritt nicht wartet.",
        $"L’étape « {step} » attend le client sans date de début, ou en a une alors qu’elle n’attend pas.");

    public static Text OldCycle(string step, int cycle, int running) => new(
        $"“{step}” belongs to cycle {cycle} and is still open, but the recovery is in cycle {running}.",
        $"„{step}“ gehört zu Durchgang {cycle} und ist noch offen, die Recovery ist aber in Durchgang {running}.",
        $"L’étape « {step} » appartient au cycle {cycle} et reste ouverte, alors que le rétablissement en est au cycle {running}.");

    public static Text OpenAfterEnd(string step) => new(
        $"“{step}” is still open although its recovery is closed or cancelled.",
        $"„{step}“ ist noch offen, obwohl die Recovery abgeschlossen oder storniert ist.",
        $"L’étape « {step} » est encore ouverte alors que son rétablissement est clos ou annulé.");

    private static object Or(DateTime? time) => time is { } known ? known : IntegrityMessages.Nothing;
}
