namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>How the commands on a restitution describe themselves.</summary>
internal static class RestitutionCommandTexts
{
    public static readonly Text Submit = new($"Submit restitution", $"Wiedergutmachung einreichen", $"Soumettre le dédommagement");

    public static readonly Text SubmitDescription = new(
        $"Submits a draft restitution: finds the tier that decides and freezes it with the value.",
        $"Reicht den Entwurf einer Wiedergutmachung ein: ermittelt die entscheidende Stufe und hält sie mit dem Wert fest.",
        $"Soumet un brouillon de dédommagement : détermine le palier qui décide et le fige avec la valeur.");

    public static readonly Text PolicyName = new($"The approval tier that decides.", $"Die Genehmigungsstufe, die entscheidet.", $"Le palier d'approbation qui décide.");

    public static readonly Text ApprovalsRequired = new(
        $"How many approvals it needs; 0 means approved at once.",
        $"Wie viele Genehmigungen nötig sind; 0 heißt: sofort genehmigt.",
        $"Combien d'approbations il faut ; 0 signifie approuvé aussitôt.");

    public static readonly Text Warnings = new(
        $"What is worth a second look, as a JSON array.", $"Was einen zweiten Blick wert ist, als JSON-Array.", $"Ce qui mérite un second regard, en tableau JSON.");

    public static readonly Text Withdraw = new($"Withdraw restitution", $"Wiedergutmachung zurückziehen", $"Retirer le dédommagement");

    public static readonly Text WithdrawDescription = new(
        $"Withdraws a restitution for good and opens a copy of it as a new draft.",
        $"Zieht eine Wiedergutmachung endgültig zurück und öffnet eine Kopie als neuen Entwurf.",
        $"Retire définitivement un dédommagement et en ouvre une copie comme nouveau brouillon.");

    public static readonly Text CopyId = new($"The new draft.", $"Der neue Entwurf.", $"Le nouveau brouillon.");

    public static readonly Text Decide = new($"Decide on restitution", $"Über Wiedergutmachung entscheiden", $"Se prononcer sur le dédommagement");

    public static readonly Text DecideDescription = new(
        $"Approves or rejects a submitted restitution as the person who calls.",
        $"Genehmigt eine eingereichte Wiedergutmachung oder lehnt sie ab, als die aufrufende Person.",
        $"Approuve ou rejette un dédommagement soumis, au nom de la personne qui appelle.");

    public static readonly Text Decision = new(
        $"718340000 Approve or 718340001 Reject.", $"718340000 Genehmigen oder 718340001 Ablehnen.", $"718340000 Approuver ou 718340001 Rejeter.");

    public static readonly Text Comment = new(
        $"Why; required on Reject.", $"Warum; bei Ablehnung erforderlich.", $"Pourquoi ; requis en cas de rejet.");

    public static readonly Text StatusCode = new(
        $"The restitution's status after that (a value of statuscode).",
        $"Der Status der Wiedergutmachung danach (ein Wert von statuscode).",
        $"Le statut du dédommagement ensuite (une valeur de statuscode).");

    public static readonly Text ApprovalsLeft = new(
        $"How many approvals are still missing.", $"Wie viele Genehmigungen noch fehlen.", $"Combien d'approbations manquent encore.");
}
