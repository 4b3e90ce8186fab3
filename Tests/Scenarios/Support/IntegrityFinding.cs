using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Tests.Scenarios.Support;

/// <summary>One element of what rcv_CheckIntegrity answers.</summary>
public sealed record IntegrityFinding(string Rule, string Code, string? Table, Guid? Id, Guid? Recovery, string Found, string Advice)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<IntegrityFinding> Read(IOrganizationService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        var answer = service.Execute(new OrganizationRequest("rcv_CheckIntegrity"));
        return JsonSerializer.Deserialize<List<IntegrityFinding>>((string)answer["Findings"], Web)!;
    }
}
