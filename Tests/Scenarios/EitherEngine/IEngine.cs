using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Tests.Scenarios.EitherEngine;

/// <summary>What the guards' scenarios need of what runs the plug-ins: rows that stand, people who write, what they are told.</summary>
public interface IEngine : IDisposable
{
    /// <summary>The moment in which everything happens.</summary>
    DateTime Now { get; }

    /// <summary>Somebody who works recoveries.</summary>
    EntityReference Agent { get; }

    /// <summary>A key client.</summary>
    EntityReference Account { get; }

    /// <summary>A row as it stands, past every rule.</summary>
    EntityReference Given(string table, params (string Column, object? Value)[] values);

    /// <summary>The organisation service as the agent uses it.</summary>
    IOrganizationService Service { get; }

    /// <summary>What the agent reads when this is refused; null when it is not.</summary>
    string? RefusalOf(Action act);
}
