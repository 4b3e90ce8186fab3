using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>An alternate key as the platform has it.</summary>
internal sealed class CheckedKey
{
    public string Name { get; init; } = "";
    public string Table { get; init; } = "";
    public bool IsActive { get; init; }
}

/// <summary>The keys are the net under what two requests decide at one moment; one whose index failed holds nothing (X1).</summary>
internal static class KeyIntegrity
{
    public static readonly IReadOnlyList<Rule<CheckedKey>> All =
    [
        new("X1-key",
            Holds: key => key.IsActive,
            Message: key => IntegrityMessages.KeyNotActive(key.Name, key.Table)),
    ];
}
