using System.Net;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Conformance.WebApi;

/// <summary>The host around the Web API: who gets in, the documents, the clock.</summary>
public sealed class HostTests : WebApiTest
{
    [Theory]
    [InlineData("evil.example.com")]
    [InlineData("127.0.0.1.example.com")]
    [InlineData("10.0.0.1")]
    public async Task Another_host_is_refused(string host) =>
        (await Get("", ("Host", host))).MustFail(HttpStatusCode.BadRequest, "0x80040216", "loopback");

    [Fact]
    public async Task A_page_of_somebody_else_is_refused() =>
        (await Get("", ("Origin", "https://example.com"))).MustBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task The_service_document_lists_the_entity_sets() =>
        Assert.Contains("accounts", (await Get("")).Column("name"));

    [Fact]
    public async Task The_metadata_describes_tables_relationships_and_operations()
    {
        var reply = await Get("$metadata");
        reply.MustBe(HttpStatusCode.OK);
        Assert.StartsWith("application/xml", reply.ContentType, StringComparison.Ordinal);
        XNamespace edm = "http://docs.oasis-open.org/odata/ns/edm";
        var account = XDocument.Parse(reply.Text).Descendants(edm + "EntityType").Single(type => (string?)type.Attribute("Name") == "account");
        Assert.Contains(account.Elements(edm + "Property"), each => (string?)each.Attribute("Name") == "_primarycontactid_value");
        var navigation = account.Elements(edm + "NavigationProperty").Single(each => (string?)each.Attribute("Name") == "primarycontactid");
        Assert.Equal("Microsoft.Dynamics.CRM.contact", (string?)navigation.Attribute("Type"));
        Assert.Contains("<FunctionImport Name=\"WhoAmI\"", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entity_definitions_tell_the_names_of_tables()
    {
        var one = await Get("EntityDefinitions(LogicalName='account')?$select=EntitySetName,PrimaryIdAttribute");
        Assert.Equal("accounts", one["EntitySetName"].GetString());
        Assert.Equal("accountid", one["PrimaryIdAttribute"].GetString());
        Assert.Contains("contact", (await Get("EntityDefinitions?$select=LogicalName,EntitySetName")).Column("LogicalName"));
        (await Get("EntityDefinitions(LogicalName='nothing')")).MustBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_am_i_tells_the_caller()
    {
        var reply = await Get("WhoAmI()");
        Assert.Equal(Organization.AdministratorId, reply["UserId"].GetGuid());
        Assert.Equal(Organization.RootBusinessUnitId, reply["BusinessUnitId"].GetGuid());
        var system = await Get("WhoAmI", ("X-Sandbox-User", Organization.SystemUserId.ToString()));
        Assert.Equal(Organization.SystemUserId, system["UserId"].GetGuid());
        Assert.Equal($"{Root}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse", reply["@odata.context"].GetString());
    }

    [Fact]
    public async Task The_clock_moves_forward_only()
    {
        var clock = new Uri(Http.BaseAddress!, "/sandbox/clock").ToString();
        Assert.Equal("2026-03-03T10:00:00.000Z", (await Get(clock))["now"].GetString());
        Assert.Equal("2026-03-03T12:00:00.000Z", (await Send("POST", clock, new { advance = "PT2H" }))["now"].GetString());
        Assert.Equal("2026-03-06T12:00:00.000Z", (await Send("POST", clock, new { now = "2026-03-06T12:00:00Z" }))["now"].GetString());
        (await Send("POST", clock, new { now = "2026-03-01T12:00:00Z" })).MustFail(HttpStatusCode.BadRequest, "0x80040203", "never goes back");
        (await Send("POST", clock, new { advance = "-PT1H" })).MustBe(HttpStatusCode.BadRequest);
        (await Send("POST", clock, new { advance = "soon" })).MustBe(HttpStatusCode.BadRequest);
        (await Send("POST", clock, new { })).MustBe(HttpStatusCode.BadRequest);
        Assert.Equal(new DateTime(2026, 3, 6, 12, 0, 0, DateTimeKind.Utc), Organization.Clock.UtcNow);
    }

    [Fact]
    public async Task Users_trace_and_page_are_there()
    {
        var users = await Get("/sandbox/users");
        Assert.Contains(users.Json.EnumerateArray(), user => user.GetProperty("domainname").GetString() == "administrator");
        await Create("accounts", new { name = "Contoso" });
        Assert.Equal("Create", (await Get("/sandbox/trace")).Json.EnumerateArray().First().GetProperty("message").GetString());
        var page = await Get("/main.aspx");
        Assert.StartsWith("text/html", page.ContentType, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", page.Text, StringComparison.Ordinal);
        Assert.Equal(page.Text, (await Get("/")).Text);
        (await Get("/WebResources/rcv_nothing.js")).MustBe(HttpStatusCode.NotFound);
    }
}
