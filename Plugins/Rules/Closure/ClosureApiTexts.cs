namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>The labels of the commands that end a recovery.</summary>
internal static class ClosureApiTexts
{
    public static readonly Text Close = new($"Close recovery", $"Recovery abschließen", $"Clore le rétablissement");
    public static readonly Text CloseDescription = new(
        $"Ends a recovery with its outcome, when nothing is missing.",
        $"Schließt eine Recovery mit ihrem Ergebnis ab, wenn nichts fehlt.",
        $"Clôt un rétablissement avec son résultat, quand rien ne manque.");
    public static readonly Text Cancel = new($"Cancel recovery", $"Recovery stornieren", $"Annuler le rétablissement");
    public static readonly Text CancelDescription = new(
        $"Calls a recovery off with a reason and cancels what is open.",
        $"Storniert eine Recovery mit einem Grund und bricht ab, was offen ist.",
        $"Annule un rétablissement avec un motif, ainsi que ce qui est ouvert.");
    public static readonly Text Checklist = new($"Closure checklist", $"Abschluss-Checkliste", $"Liste de contrôle de clôture");
    public static readonly Text ChecklistDescription = new(
        $"Lists what a recovery still lacks before it can be closed.",
        $"Listet auf, was einer Recovery vor dem Abschluss noch fehlt.",
        $"Liste ce qui manque encore à un rétablissement avant sa clôture.");
    public static readonly Text Outcome = new(
        $"How it ended: a value of the choice rcv_outcome.",
        $"Wie sie ausging: ein Wert der Auswahl rcv_outcome.",
        $"Comment il s’est terminé : une valeur du choix rcv_outcome.");
    public static readonly Text Reason = new($"Why.", $"Warum.", $"Pourquoi.");
    public static readonly Text IsReady = new($"Whether nothing is missing.", $"Ob nichts fehlt.", $"Si rien ne manque.");
    public static readonly Text Missing = new(
        $"What is missing, as a JSON array; empty when there is nothing.",
        $"Was fehlt, als JSON-Array; leer, wenn nichts fehlt.",
        $"Ce qui manque, en tableau JSON ; vide quand rien ne manque.");
}
