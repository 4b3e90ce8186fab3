using System.Globalization;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Http;
using RecoveryCrm.Sandbox.WebApi;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>GET and POST /sandbox/clock: time is read, or moved forward, and the schedule then runs.</summary>
internal sealed class ClockEndpoint(Organization organization, ScheduleRunner schedule, Action? moved)
{
    public Task Read(HttpContext context) => DataEndpoint.Send(context, Now([], found: null));

    public async Task Move(HttpContext context)
    {
        var body = await DataEndpoint.Body(context.Request);
        await DataEndpoint.Send(context, DataService.Guarded(() =>
        {
            var request = new ApiRequest("POST", "clock", "", context.Request.Headers, body, "");
            Move(request.Json("clock"));
            return Now(schedule.Run(), schedule.RunDaily());
        }));
    }

    private void Move(JsonElement body)
    {
        var now = organization.Clock.UtcNow;
        var target = body.TryGetProperty("advance", out var advance) ? now + Duration(advance)
            : body.TryGetProperty("now", out var time) ? Time(time)
            : throw Wrong("""The body is {"advance":"PT2H"} or {"now":"2026-03-02T09:00:00Z"}.""");
        if (target < now)
            throw Wrong($"Time never goes back: now is {Text(now)}, asked for {Text(target)}.");
        organization.Clock.MoveTo(target);
        moved?.Invoke();
    }

    private static TimeSpan Duration(JsonElement json)
    {
        try
        {
            return XmlConvert.ToTimeSpan(json.ValueKind == JsonValueKind.String ? json.GetString()! : "");
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw Wrong($"'advance' is {json.GetRawText()}, not an ISO duration such as \"PT2H\" or \"P3D\".");
        }
    }

    private static DateTime Time(JsonElement json) =>
        json.ValueKind == JsonValueKind.String && DateTimeOffset.TryParse(json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : throw Wrong($"'now' is {json.GetRawText()}, not an ISO time such as \"2026-03-02T09:00:00Z\".");

    private ApiResponse Now(IReadOnlyList<(Guid Id, string Error)> failed, string? found) => ApiResponse.Json(200, json =>
    {
        json.WriteStartObject();
        json.WriteString("now", Text(organization.Clock.UtcNow));
        if (found is not null)
        {
            json.WritePropertyName("found");
            json.WriteRawValue(found);
        }

        if (failed.Count > 0)
        {
            json.WriteStartArray("failed");
            foreach (var (id, error) in failed)
            {
                json.WriteStartObject();
                json.WriteString("id", id);
                json.WriteString("message", error);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static WebApiException Wrong(string message) => new(400, "0x80040203", message);
}
