using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>The severities' names, as the choice is labelled.</summary>
internal static class SeverityText
{
    public static Text Of(Severity severity) => severity switch
    {
        Severity.Critical => new($"Critical", $"Kritisch", $"Critique"),
        Severity.Major => new($"Major", $"Schwerwiegend", $"Majeure"),
        Severity.Moderate => new($"Moderate", $"Mittel", $"Modérée"),
        _ => new($"Minor", $"Gering", $"Mineure"),
    };
}
