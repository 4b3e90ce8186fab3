using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>What is said about a recovery's steps: their order, their status, and who may change what.</summary>
internal static class StepMessages
{
    public static Text Blocked(string step, IEnumerable<StepRow> blocking)
    {
        var names = TextList.Quoted(blocking.OrderBy(row => row.Sequence).Select(row => row.Name));
        return new(
            $"“{step}” can't be completed yet, because these required steps come before it: {names}. Complete them first.",
            $"„{step}“ kann noch nicht abgeschlossen werden, denn diese erforderlichen Schritte kommen davor: {names}. Schließen Sie zuerst diese ab.",
            $"L’étape « {step} » ne peut pas encore être terminée, car ces étapes obligatoires la précèdent : {names}. Terminez-les d’abord.");
    }

    public static Text RecoveryEnded(string step) => new(
        $"“{step}” can't be completed any more, because its recovery is closed or cancelled. A relapse is a new recovery.",
        $"„{step}“ kann nicht mehr abgeschlossen werden, denn die Recovery ist abgeschlossen oder storniert. Ein Rückfall ist eine neue Recovery.",
        $"L’étape « {step} » ne peut plus être terminée, car son rétablissement est clos ou annulé. Une rechute est un nouveau rétablissement.");

    public static Text SeverityNeedsReason(Text kept, Text suggested) => new(
        $"The recorded impacts suggest the severity {suggested}, but the recovery is kept at {kept}. Say why in “Severity reason” of the recovery, or change its severity, before Assess is completed.",
        $"Die erfassten Auswirkungen legen den Schweregrad {suggested} nahe, die Recovery steht aber auf {kept}. Begründen Sie das im Feld „Grund für den Schweregrad“ der Recovery oder ändern Sie den Schweregrad, bevor Bewerten abgeschlossen wird.",
        $"Les impacts consignés suggèrent la gravité {suggested}, mais le rétablissement reste à {kept}. Indiquez pourquoi dans « Motif de la gravité » du rétablissement, ou changez sa gravité, avant de terminer Évaluer.");

    public static Text Finished(string step) => new(
        $"“{step}” is finished, and a finished step never changes. If the fix did not hold, that is a new cycle; the old results stay.",
        $"„{step}“ ist beendet, und ein beendeter Schritt ändert sich nicht mehr. Hat die Behebung nicht gehalten, ist das ein neuer Durchgang; die alten Ergebnisse bleiben.",
        $"L’étape « {step} » est achevée, et une étape achevée ne change plus. Si la correction n’a pas tenu, c’est un nouveau cycle ; les anciens résultats restent.");

    public static Text FinishedFacts(string step, IEnumerable<string> columns)
    {
        var names = string.Join(", ", columns);
        return new(
            $"“{step}” is finished, so what was recorded on it stays as it is ({names}). Add a note if something needs to be said.",
            $"„{step}“ ist beendet, daher bleibt, was daran erfasst wurde ({names}). Fügen Sie eine Notiz hinzu, wenn etwas zu ergänzen ist.",
            $"L’étape « {step} » est achevée, ce qui y est consigné reste donc tel quel ({names}). Ajoutez une note s’il y a quelque chose à dire.");
    }

    public static Text CompletedByAnother(string step) => new(
        $"“{step}” has already been completed by somebody else. Read what was recorded on it; it stays as it is.",
        $"„{step}“ wurde bereits von jemand anderem abgeschlossen. Lesen Sie, was daran erfasst wurde; es bleibt so.",
        $"L’étape « {step} » a déjà été terminée par quelqu’un d’autre. Lisez ce qui y est consigné ; cela reste tel quel.");

    public static readonly Text VerifierIsFinal = new(
        $"The fix is verified, so who verified it stays as it is. If it did not hold, that is a new cycle.",
        $"Die Behebung ist bestätigt, daher bleibt, wer sie bestätigt hat. Hat sie nicht gehalten, ist das ein neuer Durchgang.",
        $"La correction est vérifiée, la personne qui l’a vérifiée reste donc inchangée. Si elle n’a pas tenu, c’est un nouveau cycle.");

    public static Text StatusFollows(string step) => new(
        $"This status of “{step}” follows from the steps before it and from its recovery, and can't be set by hand. A step is completed, waived, or set to wait for the client.",
        $"Dieser Status von „{step}“ ergibt sich aus den Schritten davor und aus der Recovery und kann nicht von Hand gesetzt werden. Ein Schritt wird abgeschlossen, erlassen oder auf Warten auf den Kunden gesetzt.",
        $"Ce statut de l’étape « {step} » découle des étapes précédentes et du rétablissement et ne se modifie pas à la main. Une étape se termine, se dispense ou se met en attente du client.");

    public static Text NeverMoves(string step, IEnumerable<string> columns)
    {
        var names = string.Join(", ", columns);
        return new(
            $"“{step}” keeps its place and its conditions for the whole life of the recovery, so these columns can't be changed: {names}. Leave them out.",
            $"„{step}“ behält Platz und Bedingungen, solange die Recovery lebt; diese Spalten können daher nicht geändert werden: {names}. Lassen Sie sie weg.",
            $"L’étape « {step} » garde sa place et ses conditions pendant toute la vie du rétablissement ; ces colonnes ne peuvent donc pas être modifiées : {names}. Omettez-les.");
    }

    public static Text NeverDeleted(string step) => new(
        $"“{step}” can't be deleted: what a recovery asks for, and what was done, stays on record.",
        $"„{step}“ kann nicht gelöscht werden: Was eine Recovery verlangt und was getan wurde, bleibt nachvollziehbar.",
        $"L’étape « {step} » ne peut pas être supprimée : ce qu’un rétablissement demande, et ce qui a été fait, reste consigné.");
}
