using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using RecoveryCrm.Sandbox.WebApi.Errors;

namespace RecoveryCrm.Sandbox.WebApi.Http;

/// <summary>One Web API request: a whole HTTP request, or one part of a batch.</summary>
internal sealed class ApiRequest(string method, string path, string query, IHeaderDictionary headers, byte[] body, string root)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    public string Method { get; } = method;

    /// <summary>The path below the service root, still percent-encoded, without the leading slash.</summary>
    public string Path { get; } = path;

    /// <summary>The query with its leading question mark, or empty.</summary>
    public string Query { get; } = query;

    public IHeaderDictionary Headers { get; } = headers;

    public byte[] Body { get; } = body;

    /// <summary>The absolute service root, ending with a slash.</summary>
    public string Root { get; } = root;

    public string Url => Root + Path + Query;

    public Preferences Preferences { get; } = Preferences.Of(headers["Prefer"].ToString());

    public string? IfMatch => Header("If-Match");

    public string? IfNoneMatch => Header("If-None-Match");

    /// <summary>The JSON object that the body must be; <paramref name="about"/> is named when it isn't.</summary>
    public JsonElement Json(string about)
    {
        var type = Headers.ContentType.ToString();
        if (!MediaTypeHeaderValue.TryParse(type, out var media) || media.MediaType != "application/json"
            || (media.Charset.HasValue && !media.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            throw WebApiException.MediaType(type.Length == 0 ? null : type);
        try
        {
            DemandText(Body);
            using var document = JsonDocument.Parse(Body, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw WebApiException.Payload(about, $"Microsoft.OData.ODataException: the body is a JSON {document.RootElement.ValueKind}, an object is expected.");
            return document.RootElement.Clone();
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            throw WebApiException.Payload(about, $"Microsoft.OData.ODataException: Invalid JSON. {malformed.Message}");
        }
    }

    /// <summary>A document may be parsed and yet hold texts that are none (half a surrogate pair): they would fail later, when read.</summary>
    private static void DemandText(byte[] body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                _ = reader.GetString();
        }
    }

    private string? Header(string name) => Headers[name].ToString() is { Length: > 0 } value ? value : null;
}
