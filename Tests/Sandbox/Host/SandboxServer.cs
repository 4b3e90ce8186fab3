using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RecoveryCrm.Sandbox.App;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>Serves one organisation over HTTP, on loopback only.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SandboxServer(WebApplication app) => this.app = app;

    /// <summary>The address it really listens on, when it was asked for any free port.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <param name="schedule">The custom APIs that are called after the clock was moved.</param>
    /// <param name="visitor">The domainname of the user as whom a browser is signed in at first; the system administrator without one.</param>
    public static async Task<SandboxServer> Start(Organization organization, string url, Schedule? schedule = null, Action? clockMoved = null, string? visitor = null)
    {
        ArgumentNullException.ThrowIfNull(organization);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        app.Urls.Add(url);
        Map(app, organization, schedule, clockMoved);
        AppHost.Map(app, organization, visitor);
        await app.StartAsync();
        return new SandboxServer(app);
    }

    public Task WaitForShutdown() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static void Map(WebApplication app, Organization organization, Schedule? schedule, Action? clockMoved)
    {
        var data = new DataEndpoint(organization);
        var clock = new ClockEndpoint(organization, new ScheduleRunner(organization, schedule), clockMoved);
        app.Use(next => context => UnexpectedErrors.Catch(context, next, app.Logger));
        app.Use(next => context => LoopbackGuard.Check(context, next));
        AppHost.UseFiles(app);
        app.UseRouting();
        app.Map(DataEndpoint.Root + "/{**path}", data.Answer);
        app.MapGet("/sandbox/clock", clock.Read);
        app.MapPost("/sandbox/clock", clock.Move);
        app.MapGet("/sandbox/users", context => Send(context, SandboxUser.Json(organization)));
        app.MapGet("/sandbox/trace", context => Send(context, TraceEndpoint.Json(organization.Trace)));
        app.MapFallback(context => Send(context, ApiResponse.Error(404, "", $"Nothing stands at '{context.Request.Path}'. The Web API stands below {DataEndpoint.Root}/.")));
    }

    private static Task Send(HttpContext context, ApiResponse response) => DataEndpoint.Send(context, response);
}
