using System.Text.Json;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>GET /sandbox/trace: the last requests, newest first, with the plug-ins they ran and what these asked for.</summary>
internal static class TraceEndpoint
{
    private const int Shown = 100;

    public static ApiResponse Json(TraceLog trace) => ApiResponse.Json(200, json =>
    {
        json.WriteStartArray();
        foreach (var request in trace.Requests.Reverse().Take(Shown))
            Write(json, request);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, RequestTrace request)
    {
        json.WriteStartObject();
        json.WriteString("correlationid", request.CorrelationId);
        json.WriteString("message", request.Message);
        json.WriteString("table", request.Table);
        json.WriteString("user", request.UserId);
        json.WriteString("startedon", request.StartedOn);
        json.WriteNumber("milliseconds", Math.Round(request.Milliseconds, 1));
        json.WriteNumber("requests", request.PluginRequests);
        json.WriteNumber("maxdepth", request.MaxDepth);
        json.WriteString("error", request.Error);
        json.WriteStartArray("plugins");
        foreach (var plugin in request.Plugins)
            Write(json, plugin);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PluginTrace plugin)
    {
        json.WriteStartObject();
        json.WriteString("type", plugin.PluginType);
        json.WriteString("step", plugin.Step);
        json.WriteString("message", plugin.Message);
        json.WriteString("table", plugin.Table);
        json.WriteNumber("stage", plugin.Stage);
        json.WriteNumber("depth", plugin.Depth);
        json.WriteNumber("milliseconds", Math.Round(plugin.Milliseconds, 1));
        json.WriteStartArray("requests");
        foreach (var each in plugin.Requests)
            json.WriteStringValue(each);
        json.WriteEndArray();
        json.WriteString("trace", plugin.Text);
        json.WriteString("error", plugin.Error);
        json.WriteEndObject();
    }
}
