using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Rules.Erasure;

/// <summary>By what a person can be recognised in a text.</summary>
internal sealed class PersonFacts
{
    public string? FullName { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public IReadOnlyCollection<string?> Mails { get; init; } = [];
    public IReadOnlyCollection<string?> Phones { get; init; } = [];
}
