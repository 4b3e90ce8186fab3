using Microsoft.AspNetCore.Http;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>Who calls: the signed-in user by X-Sandbox-User, on whose behalf by MSCRMCallerID or CallerObjectId.
/// Whether they exist and may is the organisation's to say.</summary>
internal sealed class CallerReader(Organization organization)
{
    public Caller Read(HttpRequest request)
    {
        var signedIn = User(request.Headers, "X-Sandbox-User") ?? organization.AdministratorId;
        var behalf = User(request.Headers, "MSCRMCallerID") ?? User(request.Headers, "CallerObjectId");
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
}
