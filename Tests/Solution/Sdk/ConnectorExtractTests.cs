using Mono.Cecil;

namespace RecoveryCrm.Tests.Solution.Sdk;

/// <summary>Compiled only with -p:ReadConnector=true, where Microsoft's package can be restored.</summary>
public class ConnectorExtractTests
{
    [Fact]
    public void The_extract_is_what_the_connector_refers_to()
    {
        using var connector = AssemblyDefinition.ReadAssembly(Repository.Metadata("Connector"));
        var references = connector.MainModule.GetMemberReferences()
            .Where(member => member.DeclaringType.GetElementType().Scope.Name is Contract.Xrm or Contract.Proxy)
            .Select(member => member is MethodReference method ? References.Line(method) : References.Line((FieldReference)member))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();

        Assert.Equal(string.Join('\n', references), string.Join('\n', Contract.Facts(ConnectorTests.ExtractName)));
    }
}
