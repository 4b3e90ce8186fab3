using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Host;

namespace RecoveryCrm.Tests.Support;

/// <summary>A test that talks HTTP to an organisation of its own, of stock tables only.</summary>
public abstract class WebApiTest : IAsyncLifetime
{
    /// <summary>Tuesday, 10:00 UTC.</summary>
    public static readonly DateTime Start = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    private static readonly Lazy<Organization> Template =
        new(() => Organization.Create(new OrganizationOptions { Now = Start, FrozenClock = true }));

    private SandboxServer? server;

    protected Organization Organization { get; private set; } = null!;

    protected HttpClient Http { get; private set; } = null!;

    protected string Root { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Organization = CreateOrganization();
        server = await SandboxServer.Start(Organization, "http://127.0.0.1:0");
        Root = new Uri(server.Address, "/api/data/v9.2/").ToString();
        Http = new HttpClient { BaseAddress = new Uri(Root) };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await server!.DisposeAsync();
        Organization.Dispose();
    }

    protected virtual Organization CreateOrganization() => Template.Value.Clone();

    protected async Task<Reply> Send(string method, string url, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (body is not null)
        {
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type")
                request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Reply(response.StatusCode, text, response.Headers, response.Content.Headers.ContentType?.ToString());
    }

    protected Task<Reply> Get(string url, params (string Name, string Value)[] headers) => Send("GET", url, null, headers);

    /// <summary>Creates a row, which must succeed, and gives its id.</summary>
    protected async Task<Guid> Create(string set, object body)
    {
        var reply = await Send("POST", set, body);
        Assert.True(reply.Status == HttpStatusCode.NoContent, reply.Text);
        return reply.EntityId;
    }
}

/// <summary>What the server answered.</summary>
public sealed record Reply(HttpStatusCode Status, string Text, HttpResponseHeaders Headers, string? ContentType)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public JsonElement this[string property] => Json.GetProperty(property);

    public IReadOnlyList<JsonElement> Rows => [.. Json.GetProperty("value").EnumerateArray()];

    public string ErrorCode => Json.GetProperty("error").GetProperty("code").GetString()!;

    public string ErrorMessage => Json.GetProperty("error").GetProperty("message").GetString()!;

    public Guid EntityId => Guid.Parse(Header("OData-EntityId")!.Split('(', ')')[^2]);

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    /// <summary>One property of every row, as text.</summary>
    public IReadOnlyList<string> Column(string property) => [.. Rows.Select(row => row.GetProperty(property).ToString())];

    public void MustBe(HttpStatusCode status) => Assert.True(Status == status, $"{(int)Status}: {Text}");

    public void MustFail(HttpStatusCode status, string code, string message)
    {
        MustBe(status);
        Assert.Equal(code, ErrorCode);
        Assert.Contains(message, ErrorMessage, StringComparison.Ordinal);
    }
}
