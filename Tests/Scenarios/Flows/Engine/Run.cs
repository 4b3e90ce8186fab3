using System.Text.Json.Nodes;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>How an action, or a run, ended. Nothing times out here.</summary>
public enum Ending
{
    Succeeded,
    Failed,
    Skipped,
}

/// <summary>What a connector does when an action calls it.</summary>
public interface IConnector
{
    /// <summary>The body of the answer; a refusal is a <see cref="FlowException"/>.</summary>
    JsonNode? Call(string operation, JsonObject parameters);
}

/// <summary>One run of a flow.</summary>
public sealed partial class Run
{
    private readonly Definition definition;
    private readonly IReadOnlyDictionary<string, IConnector> connectors;
    private readonly JsonObject parameters;
    private readonly JsonNode? triggerBody;
    private readonly Func<DateTime> now;
    private readonly Dictionary<string, Outcome> outcomes = [];

    internal Run(Definition definition, IReadOnlyDictionary<string, IConnector> connectors, JsonObject parameters, JsonNode? triggerBody, Func<DateTime> now)
    {
        this.definition = definition;
        this.connectors = connectors;
        this.parameters = parameters;
        this.triggerBody = triggerBody;
        this.now = now;
    }

    public Ending Ending { get; private set; }

    /// <summary>Why it failed.</summary>
    public string? Error { get; private set; }

    /// <summary>How an action ended; one whose turn never came was skipped.</summary>
    public Ending EndingOf(string action) => outcomes.TryGetValue(action, out var outcome) ? outcome.Ending : Ending.Skipped;

    internal void Start()
    {
        try
        {
            Ending = RunAll(definition.Actions);
            Error = Ending == Ending.Failed ? string.Join(" | ", outcomes.Where(each => each.Value.Error is not null).Select(each => $"{each.Key}: {each.Value.Error}")) : null;
        }
        catch (Terminated end)
        {
            Ending = end.Ending;
            Error = end.Ending == Ending.Failed ? end.Message : null;
        }
    }

    /// <summary>
    /// Runs each action as soon as what it runs after has ended as it asks; one whose predecessors ended otherwise is skipped
    /// (learn.microsoft.com, error-exception-handling, "run after").
    /// </summary>
    private Ending RunAll(JsonObject actions)
    {
        var waiting = actions.Select(action => action.Key).ToList();
        foreach (var name in waiting)
            outcomes.Remove(name);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(name => After(actions[name]!).All(before => outcomes.ContainsKey(before.Key)))
                ?? throw new NotSupportedException($"{string.Join(", ", waiting)} run after each other or after what is not there.");
            waiting.Remove(next);
            var runs = After(actions[next]!).All(before => before.Value!.AsArray().Any(ending => (string)ending! == outcomes[before.Key].Ending.ToString()));
            outcomes[next] = runs ? Act(next, actions[next]!.AsObject()) : new Outcome(Ending.Skipped, null, null);
        }

        return Branches(actions).Any(name => EndOf(name, actions) == Ending.Failed) ? Ending.Failed : Ending.Succeeded;
    }

    /// <summary>
    /// Every branch counts; one that ends with a skipped action ended as the action before that (there, "Evaluate actions and
    /// their results"): a failure that something runs after is handled.
    /// </summary>
    private Ending EndOf(string name, JsonObject actions) => outcomes[name].Ending != Ending.Skipped
        ? outcomes[name].Ending
        : After(actions[name]!).Any(before => EndOf(before.Key, actions) == Ending.Failed) ? Ending.Failed : Ending.Succeeded;

    private static IEnumerable<string> Branches(JsonObject actions) =>
        actions.Select(action => action.Key).Where(name => !actions.Any(other => After(other.Value!).ContainsKey(name)));

    private static IDictionary<string, JsonNode?> After(JsonNode action) => action["runAfter"]!.AsObject();

    /// <summary>An action that has ended.</summary>
    private sealed record Outcome(Ending Ending, JsonNode? Body, string? Error);

    private sealed class Terminated(Ending ending, string message) : Exception(message)
    {
        public Ending Ending { get; } = ending;
    }
}
