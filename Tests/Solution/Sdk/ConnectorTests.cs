namespace RecoveryCrm.Tests.Solution.Sdk;

/// <summary>A witness that is not ours: whatever Microsoft's own connector was compiled to call, the contract has exactly so.</summary>
public class ConnectorTests
{
    public const string ExtractName = "Microsoft.Xrm.Tooling.Connector.references.txt";

    [Fact]
    public void Every_reference_of_Microsofts_connector_to_a_type_of_the_contract_resolves()
    {
        var ours = new[] { Contract.Xrm, Contract.Proxy }.SelectMany(Contract.PublicTypes).ToDictionary(
            type => type.FullName,
            type => type.Methods.Where(method => method.IsPublic).Select(References.Line)
                .Concat(type.Fields.Where(field => field.IsPublic).Select(References.Line))
                .ToHashSet());

        var used = Contract.Facts(ExtractName).Where(line => ours.ContainsKey(TypeIn(line))).ToList();

        Assert.True(used.Count > 100, $"Only {used.Count} references concern the contract: the extract is not the connector's.");
        Assert.Empty(used.Except(ours.Values.SelectMany(members => members)));
    }

    private static string TypeIn(string line) => line.Split("::")[0];
}
