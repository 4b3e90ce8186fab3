using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>The labels of a restitution's status.</summary>
internal static class StatusText
{
    public static Text Of(RestitutionStatus status) => status switch
    {
        RestitutionStatus.Draft => new($"Draft", $"Entwurf", $"Brouillon"),
        RestitutionStatus.Submitted => new($"Submitted", $"Eingereicht", $"Soumis"),
        RestitutionStatus.Approved => new($"Approved", $"Genehmigt", $"Approuvé"),
        RestitutionStatus.Delivered => new($"Delivered", $"Geleistet", $"Fourni"),
        RestitutionStatus.Rejected => new($"Rejected", $"Abgelehnt", $"Rejeté"),
        RestitutionStatus.Withdrawn => new($"Withdrawn", $"Zurückgezogen", $"Retiré"),
        _ => Text.Verbatim(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture)),
    };
}
