using System.Net;
using System.Text.Json;
using RecoveryCrm.Sandbox;

namespace RecoveryCrm.Tests.Conformance.WebApi;

/// <summary>What the app is drawn from: the solution's looks as JSON, in the language and with the rights of who asks.</summary>
public sealed class AppTests : WebApiTest
{
    private static readonly Lazy<Organization> WithSolution = new(() => SandboxFactory.Create(new OrganizationOptions { Now = Start, FrozenClock = true }));

    protected override Organization CreateOrganization() => WithSolution.Value.Clone();

    [Fact]
    public async Task The_start_tells_the_app_its_site_map_and_who_asks()
    {
        var start = await As("agent.anna", "/sandbox/app/start");
        Assert.Equal("rcv_Recovery", start.GetProperty("app").GetProperty("uniqueName").GetString());
        Assert.Equal("agent.anna", start.GetProperty("context").GetProperty("domainName").GetString());
        Assert.Contains("Recovery Agent", start.GetProperty("context").GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("name").GetString()));
        var table = SubAreas(start).First(each => each.GetProperty("kind").GetString() == "table");
        Assert.Equal(table.GetProperty("table").GetString(), start.GetProperty("tables").GetProperty(table.GetProperty("table").GetString()!).GetProperty("logicalName").GetString());
        (await Get("/sandbox/app/start?app=nothing")).MustBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_is_led_to_tables_they_may_not_read()
    {
        foreach (var user in (string[])["agent.anna", "approver.alex", "reader.rita"])
        {
            var start = await As(user, "/sandbox/app/start");
            var tables = start.GetProperty("tables");
            Assert.All(
                SubAreas(start).Where(each => each.GetProperty("kind").GetString() == "table"),
                each => Assert.True(tables.GetProperty(each.GetProperty("table").GetString()!).GetProperty("canRead").GetBoolean()));
        }
    }

    [Theory]
    [InlineData(1033, "Accounts", "Account Name")]
    [InlineData(1031, "Firmen", "Firmenname")]
    [InlineData(1036, "Comptes", "Nom du compte")]
    public async Task Labels_are_in_the_language_of_who_asks(int language, string collection, string name)
    {
        var anna = Organization.UserNamed("agent.anna");
        (await Send("PATCH", $"usersettingscollection({anna})", new { uilanguageid = language }, ("X-Sandbox-User", anna.ToString()))).MustBe(HttpStatusCode.NoContent);
        var account = await As("agent.anna", "/sandbox/app/tables/account");
        Assert.Equal(collection, account.GetProperty("collectionLabel").GetString());
        Assert.Equal(name, account.GetProperty("columns").GetProperty("name").GetProperty("label").GetString());
    }

    [Fact]
    public async Task A_view_names_the_columns_of_linked_tables()
    {
        var table = await As("agent.anna", "/sandbox/app/tables/rcv_recoverystep");
        List<string?> labels = [];
        foreach (var view in table.GetProperty("views").EnumerateArray())
        {
            var columns = (await As("agent.anna", $"/sandbox/app/views/{view.GetProperty("id").GetString()}")).GetProperty("columns").EnumerateArray();
            labels.AddRange(columns.Where(column => column.GetProperty("name").GetString()!.Contains('.', StringComparison.Ordinal)).Select(column => column.GetProperty("label").GetString()));
        }

        Assert.Contains("Account (Recovery)", labels);
    }

    [Fact]
    public async Task Web_resources_are_those_that_the_solution_declares()
    {
        var script = await Get("/WebResources/rcv_/shared/names.js");
        script.MustBe(HttpStatusCode.OK);
        Assert.StartsWith("text/javascript", script.ContentType, StringComparison.Ordinal);
        Assert.Equal(script.Text, (await Get("/639000000000000000/WebResources/rcv_/shared/names.js")).Text);
        (await Get("/WebResources/package.json")).MustFail(HttpStatusCode.NotFound, "0x80040217", "in the solution");
        (await Get("/WebResources/rcv_/../package.json")).MustBe(HttpStatusCode.NotFound);
    }

    private async Task<JsonElement> As(string user, string path)
    {
        var reply = await Get(path, ("X-Sandbox-User", Organization.UserNamed(user).ToString()));
        reply.MustBe(HttpStatusCode.OK);
        return reply.Json;
    }

    private static IEnumerable<JsonElement> SubAreas(JsonElement start) => start.GetProperty("areas").EnumerateArray()
        .SelectMany(area => area.GetProperty("groups").EnumerateArray()).SelectMany(group => group.GetProperty("subareas").EnumerateArray());
}
