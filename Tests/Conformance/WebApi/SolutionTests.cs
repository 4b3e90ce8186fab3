using System.Net;
using RecoveryCrm.Sandbox;

namespace RecoveryCrm.Tests.Conformance.WebApi;

/// <summary>The solution's own tables and custom APIs over HTTP, on the sample organisation.</summary>
public sealed class SolutionTests : WebApiTest
{
    private static readonly Lazy<Organization> Sample = new(() => SampleFixture.Create(Start));

    protected override Organization CreateOrganization() => Sample.Value.Clone();

    [Fact]
    public async Task Multi_select_choices_are_text_dates_are_days_and_money_is_exact()
    {
        var playbook = await Create("rcv_playbooks", new { rcv_name = "Mine", rcv_priority = 99, rcv_severities = "718340001,718340003" });
        Assert.Equal("718340001,718340003", (await Get($"rcv_playbooks({playbook})"))["rcv_severities"].GetString());
        var found = await Get("rcv_playbooks?$select=rcv_name&$filter=rcv_priority eq 99 and Microsoft.Dynamics.CRM.ContainValues(PropertyName='rcv_severities',PropertyValues=['718340003'])");
        Assert.Equal(["Mine"], found.Column("rcv_name"));
        (await Send("PATCH", $"rcv_playbooks({playbook})", new { rcv_severities = "red" })).MustFail(HttpStatusCode.BadRequest, "0x80048d19", "red");
        (await Send("PATCH", $"rcv_playbooks({playbook})", new { rcv_severities = "1" })).MustFail(HttpStatusCode.BadRequest, "0x8004431a", "1");

        var account = await Create("accounts", new { name = "Contoso", rcv_renewalon = "2026-12-31", rcv_annualvalue = 1234567.89m });
        var row = await Get($"accounts({account})", ("Prefer", "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\""));
        Assert.Equal("2026-12-31", row["rcv_renewalon"].GetString());
        Assert.Equal(1234567.89m, row["rcv_annualvalue"].GetDecimal());
        Assert.Equal("$1,234,567.89", row["rcv_annualvalue@OData.Community.Display.V1.FormattedValue"].GetString());
        Assert.Single((await Get("accounts?$filter=rcv_renewalon eq 2026-12-31 and rcv_annualvalue gt 1234567.88")).Rows);
        (await Send("PATCH", $"accounts({account})", new { rcv_renewalon = "2026-12-31T00:00:00Z" })).MustFail(HttpStatusCode.BadRequest, "0x80048d19", "Edm.Date");
    }

    [Fact]
    public async Task A_touchpoint_binds_its_lookups_by_the_names_of_an_activity()
    {
        var account = await Northwind(Organization.AdministratorId);
        var touchpoint = await Create("rcv_touchpoints", new Dictionary<string, object>
        {
            ["subject"] = "A useful article",
            ["rcv_purpose"] = 718340003,
            ["rcv_channel"] = 718340003,
            ["scheduledend"] = "2026-03-04T10:00:00Z",
            ["regardingobjectid_account_rcv_touchpoint@odata.bind"] = $"/accounts({account})",
        });
        var row = await Get($"rcv_touchpoints({touchpoint})?$select=subject&$expand=regardingobjectid_account_rcv_touchpoint($select=name),ownerid_rcv_touchpoint");
        row.MustBe(HttpStatusCode.OK);
        Assert.Equal("Northwind Traders", row["regardingobjectid_account_rcv_touchpoint"].GetProperty("name").GetString());
        Assert.Equal("A useful article", (await Get($"activitypointers({touchpoint})?$select=subject"))["subject"].GetString());
    }

    [Fact]
    public async Task Bulk_actions_create_update_and_upsert()
    {
        const string type = "Microsoft.Dynamics.CRM.account";
        var created = await Send("POST", "accounts/Microsoft.Dynamics.CRM.CreateMultiple", new
        {
            Targets = new[] { Row(("@odata.type", type), ("name", "One")), Row(("@odata.type", type), ("name", "Two")) },
        });
        created.MustBe(HttpStatusCode.OK);
        var ids = created["Ids"].EnumerateArray().Select(id => id.GetGuid()).ToList();
        Assert.Equal(2, ids.Count);

        (await Send("POST", "accounts/Microsoft.Dynamics.CRM.UpdateMultiple", new
        {
            Targets = ids.Select(id => Row(("@odata.type", type), ("accountid", id), ("telephone1", "7"))),
        })).MustBe(HttpStatusCode.NoContent);
        Assert.Equal(2, (await Get("accounts?$filter=telephone1 eq '7'")).Rows.Count);

        (await Send("POST", "accounts/Microsoft.Dynamics.CRM.UpsertMultiple", new
        {
            Targets = new[] { Row(("@odata.type", type), ("@odata.id", $"accounts({ids[0]})"), ("telephone1", "8")), Row(("@odata.type", type), ("@odata.id", $"accounts({Guid.NewGuid()})"), ("telephone1", "8"), ("name", "Three")) },
        })).MustBe(HttpStatusCode.NoContent);
        Assert.Equal(["One", "Three"], (await Get("accounts?$select=name&$filter=telephone1 eq '8'&$orderby=name")).Column("name"));

        (await Send("POST", "accounts/Microsoft.Dynamics.CRM.CreateMultiple", new { Targets = new[] { Row(("name", "x")) } }))
            .MustFail(HttpStatusCode.BadRequest, "0x80048d19", "@odata.type");
        (await Send("POST", "accounts/Microsoft.Dynamics.CRM.CreateMultiple", new
        {
            Targets = new[] { Row(("@odata.type", type), ("name", "Four")), Row(("@odata.type", type), ("name", "Five"), ("industrycode", 99999)) },
        })).MustBe(HttpStatusCode.BadRequest);
        Assert.Empty((await Get("accounts?$filter=name eq 'Four'")).Rows);
    }

    [Fact]
    public async Task A_custom_api_is_called_with_typed_parameters_and_answers_its_properties()
    {
        var anna = Organization.UserNamed("agent.anna");
        var body = Row(("AccountId", await Northwind(anna)), ("Severity", 718340000), ("Summary", "Orders are lost."), ("OccurredOn", "2026-03-03T09:30:00Z"));
        var reply = await Send("POST", "rcv_OpenRecovery", body, ("X-Sandbox-User", anna.ToString()));
        reply.MustBe(HttpStatusCode.OK);
        Assert.Equal($"{Root}$metadata#Microsoft.Dynamics.CRM.rcv_OpenRecoveryResponse", reply["@odata.context"].GetString());
        Assert.False(reply["Joined"].GetBoolean());
        var recovery = reply["RecoveryId"].GetGuid();
        Assert.Equal("2026-03-03T09:30:00Z", (await Get($"rcv_recoveries({recovery})?$select=rcv_occurredon"))["rcv_occurredon"].GetString());
        Assert.NotEmpty((await Get($"rcv_recoveries({recovery})/rcv_recoverystep_recoveryid_recovery?$select=rcv_name")).Rows);
    }

    [Theory]
    [InlineData("""{"Severity":718340000,"Summary":"x"}""", "0x80040203", "AccountId")]
    [InlineData("""{"AccountId":"7","Severity":718340000,"Summary":"x"}""", "0x80048d19", "Edm.Guid")]
    [InlineData("""{"AccountId":"0b5be68b-62d5-4b64-a6f4-2e0ec9ad7d3b","Severity":"high","Summary":"x"}""", "0x80048d19", "Edm.Int32")]
    [InlineData("""{"AccountId":"0b5be68b-62d5-4b64-a6f4-2e0ec9ad7d3b","Severity":718340000,"Summary":"x","OccurredOn":"soon"}""", "0x80048d19", "Edm.DateTimeOffset")]
    [InlineData("""{"AccountId":"0b5be68b-62d5-4b64-a6f4-2e0ec9ad7d3b","Severty":1}""", "0x80048d19", "The parameter 'Severty' in the request payload is not a valid parameter")]
    public async Task A_custom_api_names_the_parameter_that_is_wrong(string body, string code, string message) =>
        (await Send("POST", "rcv_OpenRecovery", body)).MustFail(HttpStatusCode.BadRequest, code, message);

    [Fact]
    public async Task A_custom_api_is_called_where_it_is_bound_and_by_post_only()
    {
        (await Get("rcv_OpenRecovery")).MustFail(HttpStatusCode.NotFound, "", "No HTTP resource was found");
        (await Send("POST", "rcv_CompleteStep", new { Outcome = "x" })).MustFail(HttpStatusCode.NotFound, "0x8006088a", "rcv_CompleteStep");
        (await Send("POST", $"rcv_recoverysteps({Guid.NewGuid()})/Microsoft.Dynamics.CRM.rcv_CompleteStep", new { Outcome = "x" }))
            .MustFail(HttpStatusCode.NotFound, "0x80040217", "Does Not Exist");
    }

    [Fact]
    public async Task A_derived_column_that_a_client_writes_is_refused_and_leaves_nothing()
    {
        var reply = await Send("POST", "accounts", new { name = "Contoso", rcv_trustscore = 100 });
        reply.MustBe(HttpStatusCode.BadRequest);
        Assert.Equal("0x80040265", reply.ErrorCode);
        Assert.Empty((await Get("accounts?$filter=name eq 'Contoso'")).Rows);
    }

    private async Task<Guid> Northwind(Guid user) =>
        (await Get("accounts?$select=name&$filter=name eq 'Northwind Traders'", ("X-Sandbox-User", user.ToString()))).Rows.Single().GetProperty("accountid").GetGuid();

    private static Dictionary<string, object> Row(params (string Name, object Value)[] values) => values.ToDictionary(each => each.Name, each => each.Value);
}
