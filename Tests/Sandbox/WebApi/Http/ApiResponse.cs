using System.Text;
using System.Text.Json;

namespace RecoveryCrm.Sandbox.WebApi.Http;

/// <summary>One Web API response: a whole HTTP response, or one part of a batch.</summary>
internal sealed class ApiResponse(int status)
{
    public const string JsonType = "application/json; odata.metadata=minimal; charset=utf-8";

    public int Status { get; } = status;

    public List<(string Name, string Value)> Headers { get; } = [];

    public string? ContentType { get; private init; }

    public byte[] Body { get; private init; } = [];

    public static ApiResponse Json(int status, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            write(writer);
        return new ApiResponse(status) { ContentType = JsonType, Body = buffer.ToArray() };
    }

    public static ApiResponse Text(string text, string type = "text/plain; charset=utf-8") =>
        Bytes(200, Encoding.UTF8.GetBytes(text), type);

    public static ApiResponse Bytes(int status, byte[] body, string type) => new(status) { ContentType = type, Body = body };

    public static ApiResponse Error(int status, string code, string message) => Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public ApiResponse With(string header, string value)
    {
        Headers.Add((header, value));
        return this;
    }

    // Dataverse doesn't escape letters beyond ASCII; quotes in text are escaped all the same.
    private static readonly JsonWriterOptions WriterOptions =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
