using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>Which failures open a recovery (I2), and how severe they are.</summary>
internal static class IntakeRules
{
    /// <summary>A key client's failure always, another's when it is Critical or Major.</summary>
    public static bool Opens(Client client, Severity severity) =>
        client.IsKey || severity is Severity.Critical or Severity.Major;

    /// <summary>A case without a severity takes it from its priority; Dataverse gives every case one, Normal unless said.</summary>
    public static Severity SeverityOf(Severity? severity, CasePriority? priority) => severity ?? priority switch
    {
        CasePriority.High => Severity.Major,
        CasePriority.Low => Severity.Minor,
        _ => Severity.Moderate,
    };

    /// <summary>Whether a joining case raises the recovery's severity (I4); the smaller value is the more severe one.</summary>
    public static bool Raises(Severity ofCase, Severity ofRecovery) => ofCase < ofRecovery;
}
