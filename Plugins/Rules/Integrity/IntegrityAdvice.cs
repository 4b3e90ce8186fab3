namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>What to do about a state that should be impossible.</summary>
internal static class IntegrityAdvice
{
    private static readonly Text Recount = new(
        $"Write any number to rcv_refresh of this row: then it is counted anew.",
        $"Schreiben Sie eine beliebige Zahl in rcv_refresh dieser Zeile: Dann wird neu gezählt.",
        $"Écrivez un nombre quelconque dans rcv_refresh de cette ligne : elle est alors recomptée.");

    private static readonly Text RunSchedule = new(
        $"Run the schedule (rcv_ProcessDueWork with this recovery): it plans what is missing. Then tell the client when they hear from us.",
        $"Lassen Sie den Zeitplan laufen (rcv_ProcessDueWork mit dieser Recovery): Er plant, was fehlt. Sagen Sie dem Kunden dann, wann er von uns hört.",
        $"Exécutez la planification (rcv_ProcessDueWork avec ce rétablissement) : elle prévoit ce qui manque. Dites ensuite au client quand il aura de nos nouvelles.");

    private static readonly Text Reactivate = new(
        $"Remove duplicate rows, then reactivate the key in the maker portal. Until then nothing keeps two of them from being saved at one moment.",
        $"Entfernen Sie doppelte Zeilen und reaktivieren Sie den Schlüssel dann im Maker-Portal. Bis dahin hält nichts zwei davon ab, im selben Moment gespeichert zu werden.",
        $"Supprimez les doublons, puis réactivez la clé dans le portail des créateurs. D’ici là, rien n’empêche d’en enregistrer deux au même instant.");

    private static readonly Text AskWho = new(
        $"Ask whoever recorded it when the contact really took place. Times that are typed in late prove little.",
        $"Fragen Sie, wer ihn erfasst hat, wann der Kontakt wirklich stattfand. Spät eingetragene Zeiten beweisen wenig.",
        $"Demandez à la personne qui l’a saisi quand le contact a vraiment eu lieu. Une heure saisie tard ne prouve pas grand-chose.");

    private static readonly Text LookFurther = new(
        $"Put right what is listed, then run the check again.",
        $"Bringen Sie in Ordnung, was aufgeführt ist, und führen Sie die Prüfung dann erneut aus.",
        $"Corrigez ce qui est listé, puis relancez la vérification.");

    private static readonly Text PutRight = new(
        $"Our rules would not have let this be saved, so it was written with them switched off. See in the audit history who wrote it, settle with the people concerned what is true, and have an administrator put it right the same way.",
        $"Unsere Regeln hätten das nicht speichern lassen; es wurde also geschrieben, während sie abgeschaltet waren. Sehen Sie im Überwachungsverlauf nach, wer es war, klären Sie mit den Beteiligten, was stimmt, und lassen Sie es von einem Administrator auf demselben Weg berichtigen.",
        $"Nos règles n’auraient pas laissé enregistrer cela : c’est donc écrit pendant qu’elles étaient désactivées. Voyez dans l’historique d’audit qui l’a fait, établissez avec les intéressés ce qui est vrai et faites-le corriger par un administrateur de la même façon.");

    public static Text For(string code) => code switch
    {
        "M1-score" or "M2-suggested" or "M3-loss" or "R12-approved" or "R12-delivered" or "I7-open-recoveries" or "I7-last-failure" => Recount,
        "C1-no-update" => RunSchedule,
        "X1-key" => Reactivate,
        "X1-late" => AskWho,
        "X1-cut" => LookFurther,
        _ => PutRight,
    };
}
