using System;

namespace RecoveryCrm.Plugins.Rules.Learning;

/// <summary>What is said about improvements.</summary>
internal static class ImprovementMessages
{
    public static Text NotMeasurable(string name) => new(
        $"“{name}” leaves Draft with a measure, a target and a due date only. Fill in what is missing.",
        $"„{name}“ verlässt den Entwurf nur mit Messgröße, Zielwert und Fälligkeitsdatum. Tragen Sie ein, was fehlt.",
        $"« {name} » ne quitte l’état Brouillon qu’avec un indicateur, une cible et une échéance. Complétez ce qui manque.");

    public static Text PublishedTooEarly(string name) => new(
        $"“{name}” is not committed, so the client is not told of it. Set it to Committed first.",
        $"„{name}“ ist nicht zugesagt, daher erfährt der Kunde noch nichts davon. Setzen Sie sie zuerst auf Zugesagt.",
        $"« {name} » n’est pas engagée, le client n’en est donc pas informé. Passez-la d’abord à Engagée.");

    public static Text Published(string name) => new(
        $"The client was told of “{name}”, so its text, its recovery and the fact itself stay. Create another improvement if something new is to be told.",
        $"Der Kunde hat von „{name}“ erfahren, daher bleiben Text, Recovery und die Zusage selbst. Legen Sie eine weitere Verbesserung an, wenn etwas Neues mitzuteilen ist.",
        $"Le client a été informé de « {name} » : son texte, son rétablissement et l’engagement lui-même restent. Créez une autre amélioration s’il y a du nouveau à annoncer.");

    public static Text NoEvidence(string name) => new(
        $"“{name}” is verified as effective with evidence only. Say what shows that it works.",
        $"„{name}“ wird nur mit Nachweis als wirksam bestätigt. Schreiben Sie, was zeigt, dass sie wirkt.",
        $"« {name} » n’est vérifiée efficace qu’avec une preuve. Indiquez ce qui montre qu’elle fonctionne.");

    public static Text TargetMissed(decimal? actual, decimal? target) => actual is null ? NotMeasured() : new(
        $"The actual value ({actual:0.####}) does not reach the target ({target:0.####}). Measure again, or drop the improvement.",
        $"Der Istwert ({actual:0.####}) erreicht den Zielwert ({target:0.####}) nicht. Messen Sie erneut oder verwerfen Sie die Verbesserung.",
        $"La valeur réelle ({actual:0.####}) n’atteint pas la cible ({target:0.####}). Mesurez de nouveau ou abandonnez l’amélioration.");

    private static Text NotMeasured() => new(
        $"Nothing is measured yet. Fill in the actual value before you call the improvement effective.",
        $"Noch ist nichts gemessen. Tragen Sie den Istwert ein, bevor Sie die Verbesserung als wirksam bestätigen.",
        $"Rien n’est encore mesuré. Saisissez la valeur réelle avant de déclarer l’amélioration efficace.");

    public static Text TooSoon(DateTime from) => new(
        $"An improvement proves itself for 30 days after it is done. Set it to Done, and verify it then (from {from}).",
        $"Eine Verbesserung bewährt sich 30 Tage lang, nachdem sie umgesetzt ist. Setzen Sie sie auf Umgesetzt und bestätigen Sie sie danach (ab {from}).",
        $"Une amélioration fait ses preuves pendant 30 jours une fois réalisée. Passez-la à Réalisée et vérifiez-la ensuite (à partir du {from}).");

    public static Text PublishedByAnother(string name) => new(
        $"“{name}” has already been published, by somebody else or with other values. What the client was told stays.",
        $"„{name}“ wurde bereits veröffentlicht, von jemand anderem oder mit anderen Werten. Was der Kunde erfahren hat, bleibt.",
        $"« {name} » a déjà été publiée, par quelqu’un d’autre ou avec d’autres valeurs. Ce qui a été dit au client reste.");
}
