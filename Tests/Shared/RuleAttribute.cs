using Xunit.Abstractions;
using Xunit.Sdk;

namespace RecoveryCrm.Tests;

/// <summary>Names the rule of the product that a test proves, as the trait "Rule": <c>dotnet test --filter Rule=R6</c>.</summary>
[TraitDiscoverer("RecoveryCrm.Tests." + nameof(RuleDiscoverer), "Recovery.Tests.Shared")]
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RuleAttribute(string id) : Attribute, ITraitAttribute
{
    public string Id { get; } = id;
}

/// <summary>Tells xunit the trait that a <see cref="RuleAttribute"/> stands for.</summary>
public sealed class RuleDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        [new("Rule", (string)traitAttribute.GetConstructorArguments().Single())];
}
