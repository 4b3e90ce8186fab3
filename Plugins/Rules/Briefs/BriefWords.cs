using System;
using System.Globalization;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>The language of one document: its headings, its choices, its dates in the reader's zone.</summary>
internal sealed class BriefWords(int language, TimeZoneInfo zone)
{
    // Each list is in the order of its choice; a word is "English|Deutsch|Français".
    public const string Stages = "Acknowledge|Anerkennen|Reconnaître;Stabilise|Stabilisieren|Stabiliser;Assess|Bewerten|Évaluer;Fix|Beheben|Corriger;Verify|Bestätigen|Vérifier;Learn|Lernen|Tirer les leçons;Follow up|Nachfassen|Suivre";
    public const string Severities = "Critical|Kritisch|Critique;Major|Schwerwiegend|Majeure;Moderate|Mittel|Modérée;Minor|Gering|Mineure";
    public const string Categories = "Communication|Kommunikation|Communication;Expectations|Erwartungen|Attentes;Process|Prozess|Processus;Training|Schulung|Formation;Technology|Technik|Technologie;Quality control|Qualitätskontrolle|Contrôle qualité;Third party|Dritte|Tiers";
    public const string Dimensions = "Operations|Betrieb|Exploitation;Finances|Finanzen|Finances;Reputation|Ruf|Réputation;Internal standing|Ansehen im Haus|Position interne;Regulation|Vorschriften|Réglementation;People|Menschen|Personnes";
    public const string Levels = "Low|Gering|Faible;Moderate|Mittel|Modéré;High|Hoch|Élevé;Severe|Schwer|Grave";
    public const string RestitutionTypes = "Financial credit|Gutschrift|Avoir;Refund|Erstattung|Remboursement;Free service|Kostenlose Leistung|Service gratuit;Extended support|Erweiterter Support|Support étendu;Dedicated resource|Feste Ansprechperson|Ressource dédiée;Service upgrade|Höhere Leistungsstufe|Niveau de service supérieur;Goodwill gesture|Geste der Kulanz|Geste commercial;Apology only|Nur Entschuldigung|Excuses seules";
    public const string PlanParts = "Put right|In Ordnung bringen|Réparer;Prevent|Vorbeugen|Prévenir;Make good|Wiedergutmachen|Compenser;Do better|Besser machen|Faire mieux";
    public const string Roles = "Executive sponsor|Executive Sponsor|Sponsor exécutif;Decision maker|Entscheider|Décideur;Day-to-day contact|Ansprechpartner im Alltag|Contact quotidien;Technical contact|Technischer Kontakt|Contact technique;Finance contact|Kontakt für Finanzen|Contact financier";
    public const string Purposes = "Acknowledgement|Anerkennung|Reconnaissance;Progress update|Zwischenbericht|Point d’avancement;Check-in|Nachfrage|Prise de nouvelles;Value-add|Mehrwert|Valeur ajoutée;Personal outreach|Persönlicher Kontakt|Contact personnel;Joint review|Gemeinsamer Rückblick|Revue commune;Trust review|Vertrauensgespräch|Revue de confiance;Feedback request|Bitte um Rückmeldung|Demande d’avis;Learning shared|Gelerntes mitgeteilt|Leçons partagées";
    public const string Channels = "Call|Anruf|Appel;Meeting|Treffen|Réunion;Video|Video|Vidéo;Email|E-Mail|E-mail;Portal|Portal|Portail";
    public const string Healths = "On track|Im Plan|En bonne voie;At risk|Gefährdet|Menacé;Missed|Verfehlt|Manqué;Met|Erfüllt|Tenu";

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language is Text.German or Text.French ? language : Text.English);

    public string Tag => culture.TwoLetterISOLanguageName;

    /// <summary>One word of its three languages.</summary>
    public string Say(string threeLanguages) => threeLanguages.Split('|')[language switch { Text.German => 1, Text.French => 2, _ => 0 }];

    public string Say(Text text) => text.In(language);

    /// <summary>A choice's word; nothing where nothing was chosen.</summary>
    public string? Say(string list, Enum? choice) =>
        choice is null ? null : Say(list.Split(';')[Convert.ToInt32(choice, CultureInfo.InvariantCulture) % 10_000]);

    /// <summary>A choice's word for a sentence, which is put in its reader's language later.</summary>
    public static Text Word(string list, Enum choice)
    {
        var words = list.Split(';')[Convert.ToInt32(choice, CultureInfo.InvariantCulture) % 10_000].Split('|');
        return new($"{words[0]}", $"{words[1]}", $"{words[2]}");
    }

    /// <summary>A moment in the reader's zone, which it names by its distance from UTC.</summary>
    public string? Time(DateTime? utc)
    {
        if (utc is not { } time)
            return null;
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc), zone);
        var offset = zone.GetUtcOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc));
        return $"{local.ToString("d MMM yyyy, HH:mm", culture)} (UTC{(offset < TimeSpan.Zero ? "-" : "+")}{offset:hh\\:mm})";
    }

    /// <summary>A date without a time is the same everywhere.</summary>
    public string? Date(DateTime? date) => date?.ToString("d MMM yyyy", culture);

    public string? Number(decimal? number, string? unit) =>
        number is not { } value ? null : $"{value.ToString("0.####", culture)} {unit}".Trim();

    public string? Money(decimal? amount, string? currency) =>
        amount is not { } value ? null : $"{value.ToString("N2", culture)} {currency}".Trim();

    /// <summary>How often: "every 30 minutes", "every hour".</summary>
    public string Every(int minutes) => minutes switch
    {
        >= 1440 when minutes % 1440 == 0 => Every(minutes / 1440, "every day|jeden Tag|chaque jour", "every {0} days|alle {0} Tage|tous les {0} jours"),
        >= 60 when minutes % 60 == 0 => Every(minutes / 60, "every hour|jede Stunde|chaque heure", "every {0} hours|alle {0} Stunden|toutes les {0} heures"),
        _ => Every(minutes, "every minute|jede Minute|chaque minute", "every {0} minutes|alle {0} Minuten|toutes les {0} minutes"),
    };

    private string Every(int number, string one, string many) => number == 1 ? Say(one) : string.Format(culture, Say(many), number);
}
