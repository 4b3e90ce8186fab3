using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>Somebody who can sign in.</summary>
internal sealed record SandboxUser(Guid Id, string DomainName, string FullName)
{
    public static IReadOnlyList<SandboxUser> All(Organization organization)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("domainname", "fullname") };
        query.Criteria.AddCondition("isdisabled", ConditionOperator.NotEqual, true);
        query.Criteria.AddCondition("systemuserid", ConditionOperator.NotEqual, organization.SystemUserId); // nobody signs in as SYSTEM
        query.AddOrder("domainname", OrderType.Ascending);
        var found = (RetrieveMultipleResponse)organization.Execute(
            new RetrieveMultipleRequest { Query = query }, new Caller(organization.SystemUserId));
        return [.. found.EntityCollection.Entities.Select(row => new SandboxUser(
            row.Id, row.GetAttributeValue<string>("domainname") ?? "", row.GetAttributeValue<string>("fullname") ?? ""))];
    }

    public static ApiResponse Json(Organization organization) => ApiResponse.Json(200, json =>
    {
        json.WriteStartArray();
        foreach (var user in All(organization))
        {
            json.WriteStartObject();
            json.WriteString("id", user.Id);
            json.WriteString("domainname", user.DomainName);
            json.WriteString("fullname", user.FullName);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
