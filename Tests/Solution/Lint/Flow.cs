using System.Text.Json;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>A cloud flow: its description, and the definition in the JSON beside it.</summary>
internal sealed partial class Flow
{
    private readonly JsonElement properties;

    public Flow(Workflow workflow, JsonElement root)
    {
        Workflow = workflow;
        properties = Part(root, "properties");
        Definition = Part(properties, "definition");
        Triggers = [.. Members(Part(Definition, "triggers")).Select(each => new FlowAction(each.Name, each.Value))];
        Scopes = [.. Inner(Part(Definition, "actions"))];
        Text = root.ValueKind == JsonValueKind.Undefined ? "" : JsonSerializer.Serialize(root, Relaxed);
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Workflow Workflow { get; }
    public JsonElement Definition { get; }
    public IReadOnlyList<FlowAction> Triggers { get; }

    /// <summary>Actions that stand side by side: the flow's own, and those inside each scope, condition and loop.</summary>
    public IReadOnlyList<IReadOnlyList<FlowAction>> Scopes { get; }

    public IEnumerable<FlowAction> Actions => Scopes.SelectMany(scope => scope);

    public IEnumerable<FlowAction> Steps => Triggers.Concat(Actions);

    public IEnumerable<JsonProperty> Connections => Members(Part(properties, "connectionReferences"));

    public IEnumerable<JsonProperty> Parameters => Members(Part(Definition, "parameters"));

    public string Text { get; }

    /// <summary>What expressions call with a name: body('Read_it') gives body and Read_it.</summary>
    public IEnumerable<(string Function, string Name)> References =>
        Reference().Matches(Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value.Replace("''", "'", StringComparison.Ordinal))).Distinct();

    public Fault Fault(string what) => new(Workflow.Content, what);

    public static JsonElement Part(JsonElement whole, string name) =>
        whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(name, out var part) ? part : default;

    public static string Word(JsonElement whole, string name) => Part(whole, name) is { ValueKind: JsonValueKind.String } part ? part.GetString()! : "";

    public static IEnumerable<JsonProperty> Members(JsonElement whole) => whole.ValueKind == JsonValueKind.Object ? whole.EnumerateObject() : [];

    private static IEnumerable<IReadOnlyList<FlowAction>> Inner(JsonElement actions)
    {
        var scope = Members(actions).Select(each => new FlowAction(each.Name, each.Value)).ToList();
        return scope.SelectMany(action => action.Inner).Where(inner => inner.ValueKind == JsonValueKind.Object).SelectMany(Inner).Prepend(scope);
    }

    [GeneratedRegex(@"\b(body|outputs|actions|items|variables|parameters)\('((?:[^']|'')+)'\)")]
    private static partial Regex Reference();
}

/// <summary>A trigger or an action of a flow.</summary>
internal sealed record FlowAction(string Name, JsonElement Json)
{
    public string Type => Flow.Word(Json, "type");
    public JsonElement Inputs => Flow.Part(Json, "inputs");
    public JsonElement Host => Flow.Part(Inputs, "host");
    public string Operation => Flow.Word(Host, "operationId");
    public IEnumerable<JsonProperty> Parameters => Flow.Members(Flow.Part(Inputs, "parameters"));
    public IEnumerable<JsonProperty> RunAfter => Flow.Members(Flow.Part(Json, "runAfter"));
    public bool Connects => Type is "OpenApiConnection" or "OpenApiConnectionWebhook";

    public string Parameter(string name) => Flow.Word(Flow.Part(Inputs, "parameters"), name);

    /// <summary>The actions inside it, by branch.</summary>
    public IEnumerable<JsonElement> Inner =>
    [
        Flow.Part(Json, "actions"),
        Flow.Part(Flow.Part(Json, "else"), "actions"),
        Flow.Part(Flow.Part(Json, "default"), "actions"),
        .. Flow.Members(Flow.Part(Json, "cases")).Select(each => Flow.Part(each.Value, "actions")),
    ];
}
