using System.ServiceModel;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>Who calls: the signed-in user by X-Sandbox-User, on whose behalf by MSCRMCallerID or CallerObjectId.</summary>
internal sealed class CallerReader(Organization organization)
{
    private const string UserHeader = "X-Sandbox-User";

    public Caller Read(HttpRequest request)
    {
        var signedIn = User(request.Headers, UserHeader) ?? organization.AdministratorId;
        Check(signedIn, UserHeader);
        var behalf = User(request.Headers, "MSCRMCallerID") ?? User(request.Headers, "CallerObjectId");
        if (behalf is { } impersonated)
            Check(impersonated, "MSCRMCallerID");
        return new Caller(behalf ?? signedIn)
        {
            OnBehalfBy = behalf is null ? null : signedIn,
            BypassCustomPlugins = request.Headers["MSCRM.BypassCustomPluginExecution"].ToString().Equals("true", StringComparison.OrdinalIgnoreCase),
            Tag = new QueryOptions(request.QueryString.Value ?? "")["tag"],
        };
    }

    private static Guid? User(IHeaderDictionary headers, string name)
    {
        var text = headers[name].ToString();
        return text.Length == 0 ? null
            : Guid.TryParse(text, out var id) ? id
            : throw WebApiException.User($"The header {name} is '{text}', not the id of a user; /sandbox/users lists them.");
    }

    private void Check(Guid user, string header)
    {
        var system = new Caller(organization.SystemUserId);
        var read = new RetrieveRequest { Target = new EntityReference("systemuser", user), ColumnSet = new ColumnSet("isdisabled") };
        try
        {
            var row = ((RetrieveResponse)organization.Execute(read, system)).Entity;
            if (row.GetAttributeValue<bool>("isdisabled"))
                throw new WebApiException(403, "0x80040225", $"The user {user} of the header {header} is disabled.");
        }
        catch (FaultException<OrganizationServiceFault> fault) when (FaultStatus.Of(fault.Detail) == 404)
        {
            throw WebApiException.User($"The header {header} names no user of this organisation: {user}; /sandbox/users lists them.");
        }
    }
}
