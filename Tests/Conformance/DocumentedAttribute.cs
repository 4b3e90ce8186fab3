using Xunit.Abstractions;
using Xunit.Sdk;

namespace RecoveryCrm.Tests.Conformance;

/// <summary>
/// Names the page of Microsoft's documentation that a case comes from, as its path in the documentation's repository or on its site,
/// e.g. "developer/data-platform/org-service/entity-operations-create". It becomes the trait "Page".
/// </summary>
[TraitDiscoverer("RecoveryCrm.Tests.Conformance." + nameof(DocumentedDiscoverer), "Recovery.Tests.Conformance")]
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class DocumentedAttribute(string page) : Attribute, ITraitAttribute
{
    public string Page { get; } = page;
}

/// <summary>Tells xunit the trait that a <see cref="DocumentedAttribute"/> stands for.</summary>
public sealed class DocumentedDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        [new("Page", (string)traitAttribute.GetConstructorArguments().Single())];
}
