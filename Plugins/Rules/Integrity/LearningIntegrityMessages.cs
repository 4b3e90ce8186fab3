using System;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>What is said about causes, improvements and feedback that stand as they could not.</summary>
internal static class LearningIntegrityMessages
{
    public static Text NotSigned() => new(
        $"The root cause is verified without saying by whom, or says by whom although it is not verified.",
        $"Die Grundursache ist bestätigt, ohne zu sagen, von wem, oder sagt es, obwohl sie nicht bestätigt ist.",
        $"La cause racine est vérifiée sans dire par qui, ou le dit alors qu’elle ne l’est pas.");

    public static Text Published(string name) => new(
        $"“{name}” is published without a text for the client, or has one and is not published.",
        $"„{name}“ ist ohne Text für den Kunden veröffentlicht oder hat einen und ist nicht veröffentlicht.",
        $"« {name} » est publiée sans texte pour le client, ou en a un sans être publiée.");

    public static Text Done(string name) => new(
        $"“{name}” is done without saying since when, or says so before it is done.",
        $"„{name}“ ist umgesetzt, ohne zu sagen, seit wann, oder sagt es, bevor sie umgesetzt ist.",
        $"« {name} » est réalisée sans dire depuis quand, ou le dit avant de l’être.");

    public static Text Range() => new(
        $"A rating lies outside 1 to 5, or the recommendation outside 0 to 10.",
        $"Eine Bewertung liegt außerhalb von 1 bis 5 oder die Weiterempfehlung außerhalb von 0 bis 10.",
        $"Une note sort de l’intervalle 1 à 5, ou la recommandation de 0 à 10.");

    public static Text OpenKey() => new(
        $"The key that keeps a contact from being asked twice at once does not fit: it is there exactly while a request is open.",
        $"Der Schlüssel, der verhindert, dass ein Kontakt zweimal zugleich gefragt wird, passt nicht: Es gibt ihn genau, solange eine Bitte offen ist.",
        $"La clé qui évite d’interroger un contact deux fois à la fois ne convient pas : elle n’existe que tant qu’une demande est ouverte.");

    public static Text TwoOpen(int count) => new(
        $"{count} requests for feedback to this contact are open at once.",
        $"{count} Bitten um Rückmeldung an diesen Kontakt sind gleichzeitig offen.",
        $"{count} demandes d’avis à ce contact sont ouvertes à la fois.");

    public static Text AskedAgain(DateTime before, DateTime asked) => new(
        $"The contact was asked on {before} and again on {asked}, less than 30 days later.",
        $"Der Kontakt wurde am {before} und erneut am {asked} gefragt, weniger als 30 Tage später.",
        $"Le contact a été interrogé le {before} puis de nouveau le {asked}, moins de 30 jours après.");
}
