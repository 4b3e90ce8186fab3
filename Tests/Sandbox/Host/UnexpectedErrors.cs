using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>Whatever nobody foresaw: logged in full under a reference, which is all the client gets.</summary>
internal static partial class UnexpectedErrors
{
    public static async Task Catch(HttpContext context, RequestDelegate next, ILogger logger)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused)
        {
            await DataEndpoint.Send(context, ApiResponse.Error(refused.StatusCode, "0x80048d19", refused.Message));
        }
        catch (Exception unexpected) when (!context.RequestAborted.IsCancellationRequested)
        {
            var reference = Guid.NewGuid();
            LogUnexpected(logger, unexpected, context.Request.Method, context.Request.Path, reference);
            await DataEndpoint.Send(context, ApiResponse.Error(500, "0x80040216", $"The Sandbox failed unexpectedly; its console says why (reference {reference})."));
        }
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed unexpectedly (reference {Reference})")]
    private static partial void LogUnexpected(ILogger logger, Exception exception, string method, string path, Guid reference);
}
