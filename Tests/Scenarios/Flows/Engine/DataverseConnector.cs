using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>
/// The Dataverse connector in front of the Web API, which it is in Dataverse too: the operations that our flows use, with the
/// parameters that its page names (learn.microsoft.com/connectors/commondataserviceforapps).
/// </summary>
public sealed class DataverseConnector(HttpClient webApi) : IConnector
{
    public const string Api = "/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps";

    private const string Item = "item/";

    // An e-mail is an activity, whose parties the connector names like every activity's (seen in flows that others published).
    private const string Parties = "activitypointer_activity_parties";

    public JsonNode? Call(string operation, JsonObject parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var left = parameters.Select(parameter => parameter.Key).ToHashSet();
        var answer = operation switch
        {
            "ListRecords" => Send(HttpMethod.Get, Taken("entityName") + Query("$select", "$filter", "$top", "fetchXml")),
            "GetItem" => Send(HttpMethod.Get, $"{Taken("entityName")}({Taken("recordId")})" + Query("$select", "$expand")),
            "CreateRecord" => Send(HttpMethod.Post, Taken("entityName"), Row()),
            "PerformUnboundAction" => Send(HttpMethod.Post, Taken("actionName"), Row()),
            _ => throw new NotSupportedException($"The engine does not know {operation} of Dataverse."),
        };
        return left.Count == 0 ? answer : throw new NotSupportedException($"{operation} has no parameter {string.Join(", ", left)}.");

        string Taken(string name) => left.Remove(name) ? Json.Shown(parameters[name]) : throw new NotSupportedException($"{operation} needs {name}.");

        string Query(params string[] names) => names.Where(left.Remove).Select(name => $"{name}={Uri.EscapeDataString(Json.Shown(parameters[name]))}").ToList() is { Count: > 0 } options
            ? "?" + string.Join('&', options)
            : "";

        JsonObject Row()
        {
            var row = new JsonObject();
            foreach (var name in left.Where(name => name.StartsWith(Item, StringComparison.Ordinal)).ToList())
            {
                left.Remove(name);
                if (name == Item + Parties)
                    row[$"{((string)parameters["entityName"]!)[..^1]}_activity_parties"] = new JsonArray([.. parameters[name]!.AsArray().Select(Party)]);
                else if (parameters[name] is { } value)
                    row[name[Item.Length..]] = value.DeepClone();
            }

            return row;
        }
    }

    /// <summary>The rows of a query, for a trigger.</summary>
    internal JsonNode? Read(string path) => Send(HttpMethod.Get, path);

    // The Web API names the table in the column that a party is bound by, the connector does not.
    private static JsonObject Party(JsonNode? party)
    {
        var row = new JsonObject();
        foreach (var (name, value) in party!.AsObject())
        {
            var isBound = name == "partyid@odata.bind";
            row[isBound ? $"partyid_{((string)value!).Split('/', '(')[1][..^1]}@odata.bind" : name] = value!.DeepClone();
        }

        return row;
    }

    private JsonNode? Send(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Prefer", "odata.include-annotations=\"*\",return=representation");
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = webApi.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        var text = reader.ReadToEnd();
        var answer = text.Length == 0 ? null : JsonNode.Parse(text);
        return response.IsSuccessStatusCode ? answer : throw new FlowException($"{response.StatusCode}", (string?)answer?["error"]?["message"] ?? text, answer);
    }
}
