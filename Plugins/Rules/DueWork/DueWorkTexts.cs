namespace RecoveryCrm.Plugins.Rules.DueWork;

/// <summary>How the schedule's two commands describe themselves, and what they say about their parameters.</summary>
internal static class DueWorkTexts
{
    public static readonly Text List = new($"List due work", $"Fällige Arbeit auflisten", $"Lister le travail échu");

    public static readonly Text ListDescription = new(
        $"Lists the recoveries with something due, the earliest first, and changes nothing.",
        $"Listet die Recoverys auf, bei denen etwas fällig ist, das Früheste zuerst, und ändert nichts.",
        $"Liste les rétablissements où quelque chose est échu, le plus ancien d’abord, sans rien modifier.");

    public static readonly Text Process = new($"Process due work", $"Fällige Arbeit erledigen", $"Traiter le travail échu");

    public static readonly Text ProcessDescription = new(
        $"Does what is due: escalates what is overdue, resumes what was on hold, plans what is missing, scores trust. Called again it changes nothing.",
        $"Erledigt, was fällig ist: eskaliert Überfälliges, setzt Angehaltenes fort, plant Fehlendes, bewertet das Vertrauen. Ein weiterer Aufruf ändert nichts.",
        $"Fait ce qui est échu : escalade les retards, reprend ce qui était en suspens, planifie ce qui manque, évalue la confiance. Un nouvel appel ne change rien.");

    public static readonly Text BatchSize = new($"How many recoveries at most; 50 if left out.", $"Höchstens wie viele Recoverys; ohne Angabe 50.", $"Combien de rétablissements au plus ; 50 par défaut.");

    public static readonly Text RecoveryId = new($"Only this recovery.", $"Nur diese Recovery.", $"Seulement ce rétablissement.");

    public static readonly Text RecoveryIds = new($"The ids, as a JSON array.", $"Die IDs als JSON-Array.", $"Les identifiants, en tableau JSON.");

    public static readonly Text HasMore = new($"Whether more is due.", $"Ob noch mehr fällig ist.", $"S’il reste du travail échu.");

    public static readonly Text Escalated = new($"How many escalations were made.", $"Wie viele Eskalationen entstanden sind.", $"Combien d’escalades ont été faites.");

    public static readonly Text Planned = new($"How many touchpoints were planned.", $"Wie viele Kundenkontakte geplant wurden.", $"Combien de points de contact ont été planifiés.");

    public static readonly Text Scored = new($"How many trust scores were written.", $"Wie viele Vertrauenswerte geschrieben wurden.", $"Combien d’indices de confiance ont été écrits.");

    public static Text BadBatchSize(int size, int most) => new(
        $"The parameter BatchSize ({size}) is out of range. Give a number from 1 to {most}.",
        $"Der Parameter BatchSize ({size}) liegt außerhalb des Bereichs. Geben Sie eine Zahl von 1 bis {most} an.",
        $"Le paramètre BatchSize ({size}) est hors limites. Indiquez un nombre de 1 à {most}.");
}
