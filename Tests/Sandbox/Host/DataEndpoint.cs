using Microsoft.AspNetCore.Http;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.WebApi;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>HTTP on the outside, the Web API's requests and responses on the inside.</summary>
internal sealed class DataEndpoint(Organization organization)
{
    public const string Root = "/api/data/v9.2";

    private readonly DataService service = new(organization);
    private readonly CallerReader callers = new(organization);

    public async Task Answer(HttpContext context)
    {
        var body = await Body(context.Request);
        var response = DataService.Guarded(() => service.Answer(Request(context.Request, body), callers.Read(context.Request)));
        context.Response.Headers["OData-Version"] = "4.0";
        await Send(context, response);
    }

    public static async Task Send(HttpContext context, ApiResponse response)
    {
        context.Response.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers)
            context.Response.Headers.Append(name, value);
        if (response.ContentType is null)
            return;
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = response.Body.Length;
        await context.Response.Body.WriteAsync(response.Body);
    }

    public static async Task<byte[]> Body(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        return buffer.ToArray();
    }

    private static ApiRequest Request(HttpRequest request, byte[] body)
    {
        // The raw target, because a decoded path can't tell "%2F" in a key from a slash.
        var target = request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        var path = target.Split('?')[0];
        var below = path.Length > Root.Length ? path[(Root.Length + 1)..] : "";
        var root = $"{request.Scheme}://{request.Host}{Root}/";
        return new ApiRequest(request.Method, below, request.QueryString.Value ?? "", request.Headers, body, root);
    }
}
