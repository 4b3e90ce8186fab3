using System.Net;
using Microsoft.AspNetCore.Http;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>Lets only this machine's own requests through: another Host header means a name that was made to point here,
/// a foreign Origin a page of somebody else that tries to use the visitor's browser.</summary>
internal static class LoopbackGuard
{
    public static async Task Check(HttpContext context, RequestDelegate next)
    {
        if (!IsLoopback(context.Request.Host.Host))
        {
            await Refuse(context, 400, $"The Sandbox answers on loopback only, not as '{context.Request.Host}'.");
            return;
        }

        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"{context.Request.Scheme}://{context.Request.Host}")
        {
            await Refuse(context, 403, $"Pages of '{origin}' may not use the Sandbox.");
            return;
        }

        await next(context);
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task Refuse(HttpContext context, int status, string message) =>
        DataEndpoint.Send(context, WebApi.Http.ApiResponse.Error(status, "0x80040216", message));
}
