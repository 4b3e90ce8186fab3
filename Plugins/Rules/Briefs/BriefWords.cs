using System;
using System.Globalization;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>The language of one document: its headings, its choices, its dates in the reader's zone.</summary>
internal sealed class BriefWords(int wanted, TimeZoneInfo zone)
{
    // Each list is its choice's labels in their order (a test holds it to them); a word is "English|Deutsch|Français".
    public const string Stages = "Acknowledge|Anerkennen|Reconnaître;Stabilise|Stabilisieren|Stabiliser;Assess|Bewerten|Évaluer;Fix|Beheben|Corriger;Verify|Bestätigen|Vérifier;Learn|Lernen|Tirer les leçons;Follow up|Nachfassen|Suivre";
    public const string Severities = "Critical|Kritisch|Critique;Major|Schwerwiegend|Majeure;Moderate|Mittel|Modérée;Minor|Gering|Mineure";
    public const string Categories = "Communication|Kommunikation|Communication;Expectations|Erwartungen|Attentes;Process|Prozess|Processus;Training|Schulung|Formation;Technology|Technik|Technologie;Quality control|Qualitätskontrolle|Contrôle qualité;Third party|Dritte|Tiers";
    public const string Dimensions = "Operational|Betrieblich|Opérationnelle;Financial|Finanziell|Financière;Reputational|Ansehen|Réputation;Internal standing|Stellung im eigenen Haus|Crédibilité interne;Regulatory|Regulatorisch|Réglementaire;People|Menschen|Humaine";
    public const string Levels = "Low|Gering|Faible;Moderate|Mittel|Modéré;High|Hoch|Élevé;Severe|Sehr hoch|Très élevé";
    public const string RestitutionTypes = "Financial credit|Gutschrift|Avoir;Refund|Rückerstattung|Remboursement;Free service|Kostenlose Leistung|Service gratuit;Extended support|Erweiterter Support|Support étendu;Dedicated resource|Eigener Mitarbeiter|Ressource dédiée;Service upgrade|Höhere Leistungsstufe|Surclassement du service;Goodwill gesture|Kulanzgeste|Geste commercial;Apology only|Nur Entschuldigung|Excuses seules";
    public const string PlanParts = "Put right|In Ordnung bringen|Réparer;Prevent|Vorbeugen|Prévenir;Make good|Wiedergutmachen|Compenser;Do better|Besser werden|Progresser";
    public const string Roles = "Executive sponsor|Executive Sponsor|Sponsor exécutif;Decision maker|Entscheidungsträger|Décideur;Day-to-day contact|Täglicher Ansprechpartner|Interlocuteur quotidien;Technical contact|Technischer Ansprechpartner|Interlocuteur technique;Finance contact|Ansprechpartner Finanzen|Interlocuteur financier";
    public const string Purposes = "Acknowledgement|Anerkennung|Reconnaissance;Progress update|Zwischenbericht|Point d’avancement;Check-in|Nachfrage|Prise de nouvelles;Value-add|Mehrwert|Valeur ajoutée;Personal outreach|Persönliche Ansprache|Démarche personnelle;Joint review|Gemeinsamer Rückblick|Revue conjointe;Trust review|Vertrauensgespräch|Bilan de confiance;Feedback request|Bitte um Rückmeldung|Demande d’avis;Learning shared|Erkenntnisse mitgeteilt|Leçons partagées";
    public const string Channels = "Call|Anruf|Appel;Meeting|Besprechung|Réunion;Video|Videogespräch|Visioconférence;Email|E-Mail|E-mail;Portal|Portal|Portail";
    public const string MemberRoles = "Lead|Leitung|Responsable;Technical|Technik|Technique;Operations|Betrieb|Opérations;Client success|Kundenerfolg|Succès client;Finance|Finanzen|Finances;Executive sponsor|Executive Sponsor|Sponsor exécutif";
    public const string Outcomes = "Trust restored|Vertrauen wiederhergestellt|Confiance rétablie;Partly restored|Teilweise wiederhergestellt|Partiellement rétablie;Client lost|Kunde verloren|Client perdu;Not a failure|Kein Servicefehler|Pas une défaillance;Unconfirmed|Unbestätigt|Non confirmé";
    public const string Tiers = "Strategic|Strategisch|Stratégique;Key|Schlüssel|Clé;Standard|Normal|Ordinaire";
    public const string Responses = "Accepted|Angenommen|Accepté;Accepted in part|Teilweise angenommen|Accepté en partie;Declined|Abgelehnt|Refusé;No answer|Keine Antwort|Sans réponse";
    public const string Healths = "On track|Im Plan|En bonne voie;At risk|Gefährdet|À risque;Missed|Verfehlt|Manqué;Met|Erfüllt|Tenu";

    // What the product does not speak is answered in English.
    private readonly int language = wanted is Text.German or Text.French ? wanted : Text.English;
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(wanted is Text.German or Text.French ? wanted : Text.English);

    public int Language => language;

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

    /// <summary>What somebody is at the client or in the team.</summary>
    public string? Role(Enum? role) => Say(role is MemberRole ? MemberRoles : Roles, role);

    /// <summary>A moment in the reader's zone, which it names by its distance from UTC.</summary>
    public string? Time(DateTime? utc)
    {
        if (utc is not { } time)
            return null;
        var local = Local(time);
        var offset = local - time;
        return $"{local.ToString($"{DayFormat}, HH:mm", culture)} (UTC{(offset < TimeSpan.Zero ? "-" : "+")}{offset:hh\\:mm})";
    }

    // In German the day is an ordinal: 23. März 2026.
    private string DayFormat => culture.TwoLetterISOLanguageName == "de" ? "d. MMM yyyy" : "d MMM yyyy";

    private DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>The day of a moment, in the reader's zone.</summary>
    public string? Day(DateTime? utc) => utc is { } time ? Date(Local(time)) : null;

    /// <summary>A date without a time is the same everywhere.</summary>
    public string? Date(DateTime? date) => date?.ToString(DayFormat, culture);

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
