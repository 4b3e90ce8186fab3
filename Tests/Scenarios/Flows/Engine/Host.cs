using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Host;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>
/// Runs a solution's flows against an organisation of the Sandbox, as the user whose connection they have. Triggers listen to
/// the same events that they name; what they caught runs when it is asked for, after the transaction, as in Dataverse.
/// </summary>
public sealed class Host : IAsyncDisposable
{
    private readonly Organization organization;
    private readonly SandboxServer server;
    private readonly HttpClient http;
    private readonly DataverseConnector dataverse;
    private readonly IReadOnlyDictionary<string, Definition> definitions;
    private readonly Queue<(Definition Flow, string Row)> caught = [];

    private Host(Organization organization, SandboxServer server, Guid user)
    {
        this.organization = organization;
        this.server = server;
        http = new HttpClient { BaseAddress = new Uri(server.Address, "/api/data/v9.2/") };
        http.DefaultRequestHeaders.Add("X-Sandbox-User", user.ToString());
        dataverse = new DataverseConnector(http);
        definitions = Definition.ReadAll(Path.Combine(TheSolution.Folder, "src"));
        foreach (var flow in definitions.Values.Where(flow => flow.TriggerType == "OpenApiConnectionWebhook"))
            Listen(flow);
    }

    public MailConnector Mail { get; } = new();

    /// <summary>The environment variables that have a value of their own here.</summary>
    public IDictionary<string, string> Variables { get; } = new Dictionary<string, string>();

    public static async Task<Host> Start(Organization organization, Guid user)
    {
        var server = await SandboxServer.Start(organization, "http://127.0.0.1:0");
        return new Host(organization, server, user);
    }

    /// <summary>Runs a flow that a time starts.</summary>
    public Run Scheduled(string flow)
    {
        var definition = definitions[flow];
        if (definition.TriggerType != "Recurrence")
            throw new NotSupportedException($"{flow} is started by {definition.TriggerType}.");
        return Start(definition, null);
    }

    /// <summary>Runs the flows that the changes since the last time have triggered, in their order.</summary>
    public IReadOnlyList<Run> Triggered()
    {
        List<Run> runs = [];
        while (caught.TryDequeue(out var next))
        {
            var parameters = next.Flow.Trigger["inputs"]!["parameters"]!;
            var table = organization.Model.Table((string)parameters["subscriptionRequest/entityname"]!);
            var filter = (string?)parameters["subscriptionRequest/filterexpression"] is { } expression ? $" and ({expression})" : "";
            var rows = dataverse.Read($"{table.EntitySetName}?$filter=" + Uri.EscapeDataString($"{table.PrimaryKey} eq {next.Row}{filter}"))!["value"]!.AsArray();
            if (rows.Count > 0)
                runs.Add(Start(next.Flow, rows[0]!.DeepClone()));
        }

        return runs;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    private Run Start(Definition flow, JsonNode? triggerBody)
    {
        var connectors = new Dictionary<string, IConnector> { [DataverseConnector.Api] = dataverse, [MailConnector.Api] = Mail };
        var run = new Run(flow, connectors, flow.Parameters(name => Variables.TryGetValue(name, out var value) ? value : null), triggerBody, () => organization.Clock.UtcNow);
        run.Start();
        return run;
    }

    // message: 1 Create, 3 Update, 4 both; filteringattributes concern updates (learn.microsoft.com, dataverse/create-update-delete-trigger).
    private void Listen(Definition flow)
    {
        var parameters = flow.Trigger["inputs"]!["parameters"]!;
        string[] messages = (int)parameters["subscriptionRequest/message"]! switch
        {
            1 => ["Create"],
            3 => ["Update"],
            4 => ["Create", "Update"],
            var other => throw new NotSupportedException($"The engine does not know the trigger's message {other}."),
        };
        foreach (var message in messages)
        {
            organization.Register(new Listener(id => caught.Enqueue((flow, id.ToString()))), new StepRegistration
            {
                Id = Guid.NewGuid(),
                Name = $"{flow.Name}: {message}",
                PluginType = nameof(Listener),
                Message = message,
                PrimaryTable = (string)parameters["subscriptionRequest/entityname"]!,
                Stage = 40,
                Rank = 990,
                FilteringColumns = message == "Update" ? ((string?)parameters["subscriptionRequest/filteringattributes"])?.Split(',') ?? [] : [],
            });
        }
    }

    private sealed class Listener(Action<Guid> happened) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            happened(((IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!).PrimaryEntityId);
    }
}
