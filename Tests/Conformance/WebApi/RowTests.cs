using System.Net;
using System.Text.Json;

namespace RecoveryCrm.Tests.Conformance.WebApi;

/// <summary>Rows over HTTP: created, read, changed, deleted.</summary>
public sealed class RowTests : WebApiTest
{
    [Fact]
    public async Task A_created_row_is_answered_by_its_address_and_read_there()
    {
        var reply = await Send("POST", "accounts", new { name = "Contoso", revenue = 1234.5m, industrycode = 7, donotphone = true });
        reply.MustBe(HttpStatusCode.NoContent);
        Assert.StartsWith($"{Root}accounts(", reply.Header("OData-EntityId"), StringComparison.Ordinal);
        Assert.Equal("4.0", reply.Header("OData-Version"));

        var row = await Get(reply.Header("OData-EntityId")!);
        row.MustBe(HttpStatusCode.OK);
        Assert.Equal($"{Root}$metadata#accounts/$entity", row["@odata.context"].GetString());
        Assert.Equal(reply.EntityId, row["accountid"].GetGuid());
        Assert.Equal("Contoso", row["name"].GetString());
        Assert.Equal(1234.5m, row["revenue"].GetDecimal());
        Assert.Equal(7, row["industrycode"].GetInt32());
        Assert.True(row["donotphone"].GetBoolean());
        Assert.Equal("2026-03-03T10:00:00Z", row["createdon"].GetString());
        Assert.Equal(0, row["statecode"].GetInt32());
        Assert.Equal(JsonValueKind.Null, row["telephone1"].ValueKind);
        Assert.Equal(Organization.AdministratorId, row["_ownerid_value"].GetGuid());
        Assert.StartsWith("W/\"", row["@odata.etag"].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_create_that_asks_for_the_row_gets_it()
    {
        var reply = await Send("POST", "accounts?$select=name", new { name = "Contoso" }, ("Prefer", "return=representation"));
        reply.MustBe(HttpStatusCode.Created);
        Assert.Equal("Contoso", reply["name"].GetString());
        Assert.Null(reply.Header("OData-EntityId"));
        Assert.Equal("return=representation", reply.Header("Preference-Applied"));
        Assert.False(reply.Json.TryGetProperty("telephone1", out _));
    }

    [Fact]
    public async Task Lookups_are_bound_by_navigation_property_and_read_by_value()
    {
        var account = await Create("accounts", new { name = "Contoso" });
        var contact = await Create("contacts", new Dictionary<string, object>
        {
            ["lastname"] = "North",
            ["parentcustomerid_account@odata.bind"] = $"/accounts({account})",
        });
        await Send("PATCH", $"accounts({account})", new Dictionary<string, object> { ["primarycontactid@odata.bind"] = $"{Root}contacts({contact})" });

        var row = await Get($"accounts({account})?$select=name,_primarycontactid_value&$expand=primarycontactid($select=lastname)",
            ("Prefer", "odata.include-annotations=\"*\""));
        row.MustBe(HttpStatusCode.OK);
        Assert.Equal(contact, row["_primarycontactid_value"].GetGuid());
        Assert.Equal("North", row["_primarycontactid_value@OData.Community.Display.V1.FormattedValue"].GetString());
        Assert.Equal("contact", row["_primarycontactid_value@Microsoft.Dynamics.CRM.lookuplogicalname"].GetString());
        Assert.Equal("primarycontactid", row["_primarycontactid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"].GetString());
        Assert.Equal("North", row["primarycontactid"].GetProperty("lastname").GetString());

        var plain = await Get($"accounts({account})?$select=_primarycontactid_value");
        Assert.DoesNotContain("FormattedValue", plain.Text, StringComparison.Ordinal);

        await Send("PATCH", $"accounts({account})", """{"primarycontactid@odata.bind":null}""");
        Assert.Equal(JsonValueKind.Null, (await Get($"accounts({account})"))["_primarycontactid_value"].ValueKind);
    }

    [Fact]
    public async Task A_deep_insert_creates_the_related_rows_too()
    {
        var account = await Create("accounts", new
        {
            name = "Contoso",
            primarycontactid = new { lastname = "North" },
            contact_customer_accounts = new object[] { new { lastname = "One" }, new { lastname = "Two" } },
        });
        var row = await Get($"accounts({account})?$expand=primarycontactid($select=lastname),contact_customer_accounts($select=lastname;$orderby=lastname desc)");
        row.MustBe(HttpStatusCode.OK);
        Assert.Equal("North", row["primarycontactid"].GetProperty("lastname").GetString());
        Assert.Equal(["Two", "One"], row["contact_customer_accounts"].EnumerateArray().Select(each => each.GetProperty("lastname").GetString()));
    }

    [Fact]
    public async Task Patch_changes_a_row_creates_a_missing_one_and_keeps_to_its_conditions()
    {
        var id = Guid.NewGuid();
        var created = await Send("PATCH", $"accounts({id})", new { name = "New" });
        created.MustBe(HttpStatusCode.NoContent);
        Assert.Equal(id, created.EntityId);

        (await Send("PATCH", $"accounts({id})", new { name = "Newer" }, ("If-None-Match", "*"))).MustBe(HttpStatusCode.PreconditionFailed);
        (await Send("PATCH", $"accounts({Guid.NewGuid()})", new { name = "None" }, ("If-Match", "*")))
            .MustFail(HttpStatusCode.NotFound, "0x80040217", "Does Not Exist");

        var tag = (await Get($"accounts({id})"))["@odata.etag"].GetString()!;
        (await Send("PATCH", $"accounts({id})", new { name = "Newer" }, ("If-Match", tag))).MustBe(HttpStatusCode.NoContent);
        (await Send("PATCH", $"accounts({id})", new { name = "Newest" }, ("If-Match", tag))).MustFail(HttpStatusCode.PreconditionFailed, "0x80060882", "version");
        (await Send("DELETE", $"accounts({id})", null, ("If-Match", tag))).MustBe(HttpStatusCode.PreconditionFailed);

        var updated = await Send("PATCH", $"accounts({id})?$select=name", new { telephone1 = "1" }, ("Prefer", "return=representation"));
        updated.MustBe(HttpStatusCode.OK);
        Assert.Equal("Newer", updated["name"].GetString());
    }

    [Fact]
    public async Task A_row_that_did_not_change_is_not_sent_again()
    {
        var id = await Create("accounts", new { name = "Contoso" });
        var tag = (await Get($"accounts({id})")).Header("ETag")!;
        (await Get($"accounts({id})", ("If-None-Match", tag))).MustBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task One_value_is_read_set_and_emptied_by_its_own_address()
    {
        var id = await Create("accounts", new { name = "Contoso", numberofemployees = 7 });
        Assert.Equal("Contoso", (await Get($"accounts({id})/name"))["value"].GetString());
        Assert.Equal("7", (await Get($"accounts({id})/numberofemployees/$value")).Text);
        (await Send("PUT", $"accounts({id})/name", new { value = "Fabrikam" })).MustBe(HttpStatusCode.NoContent);
        Assert.Equal("Fabrikam", (await Get($"accounts({id})/name/$value")).Text);
        (await Send("DELETE", $"accounts({id})/numberofemployees")).MustBe(HttpStatusCode.NoContent);
        (await Get($"accounts({id})/numberofemployees")).MustBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_deleted_row_is_gone()
    {
        var id = await Create("accounts", new { name = "Contoso" });
        (await Send("DELETE", $"accounts({id})")).MustBe(HttpStatusCode.NoContent);
        (await Get($"accounts({id})")).MustFail(HttpStatusCode.NotFound, "0x80040217", "Does Not Exist");
    }

    [Fact]
    public async Task Rows_are_linked_and_unlinked_by_reference()
    {
        var account = await Create("accounts", new { name = "Contoso" });
        var contact = await Create("contacts", new { lastname = "North" });
        var reference = $$"""{"@odata.id":"{{Root}}contacts({{contact}})"}""";

        (await Send("PUT", $"accounts({account})/primarycontactid/$ref", reference)).MustBe(HttpStatusCode.NoContent);
        Assert.Equal($"{Root}contacts({contact})", (await Get($"accounts({account})/primarycontactid/$ref"))["@odata.id"].GetString());
        Assert.Equal("North", (await Get($"accounts({account})/primarycontactid/lastname"))["value"].GetString());

        (await Send("POST", $"accounts({account})/contact_customer_accounts/$ref", reference)).MustBe(HttpStatusCode.NoContent);
        Assert.Equal(["North"], (await Get($"accounts({account})/contact_customer_accounts?$select=lastname")).Column("lastname"));
        Assert.Equal("1", (await Get($"accounts({account})/contact_customer_accounts/$count")).Text.Trim('\uFEFF'));

        (await Send("DELETE", $"accounts({account})/contact_customer_accounts({contact})/$ref")).MustBe(HttpStatusCode.NoContent);
        Assert.Empty((await Get($"accounts({account})/contact_customer_accounts")).Rows);
        (await Send("DELETE", $"accounts({account})/primarycontactid/$ref")).MustBe(HttpStatusCode.NoContent);
        (await Get($"accounts({account})/primarycontactid")).MustBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task An_activity_is_saved_with_its_parties()
    {
        var account = await Create("accounts", new { name = "Contoso" });
        var contact = await Create("contacts", new { lastname = "North" });
        var call = await Create("phonecalls", new Dictionary<string, object>
        {
            ["subject"] = "Sorry",
            ["regardingobjectid_account_phonecall@odata.bind"] = $"/accounts({account})",
            ["phonecall_activity_parties"] = new[]
            {
                new Dictionary<string, object> { ["partyid_systemuser@odata.bind"] = $"/systemusers({Organization.AdministratorId})", ["participationtypemask"] = 1 },
                new Dictionary<string, object> { ["partyid_contact@odata.bind"] = $"/contacts({contact})", ["participationtypemask"] = 2 },
            },
        });
        var row = await Get($"phonecalls({call})?$select=subject,_regardingobjectid_value&$expand=phonecall_activity_parties($select=_partyid_value,participationtypemask)");
        row.MustBe(HttpStatusCode.OK);
        Assert.Equal(account, row["_regardingobjectid_value"].GetGuid());
        Assert.Contains(row["phonecall_activity_parties"].EnumerateArray(), party =>
            party.GetProperty("_partyid_value").GetGuid() == contact && party.GetProperty("participationtypemask").GetInt32() == 2);
    }
}
