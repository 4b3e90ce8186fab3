using System.Net;

namespace RecoveryCrm.Tests.Conformance.WebApi;

/// <summary>Bad input: Dataverse's status, code and shape, and nothing of it in the database.</summary>
public sealed class ErrorTests : WebApiTest
{
    private const string Payload = "0x80048d19";

    [Theory]
    [InlineData("""{"nme":"x"}""", "Invalid property 'nme' was found in entity 'Microsoft.Dynamics.CRM.account'.")]
    [InlineData("""{"Name":"x"}""", "Invalid property 'Name'")]
    [InlineData("""{"name":5}""", "Cannot convert the literal '5' to the expected type 'Edm.String' (property 'name')")]
    [InlineData("""{"donotphone":0}""", "Cannot convert the literal '0' to the expected type 'Edm.Boolean'")]
    [InlineData("""{"industrycode":"Charity"}""", "Cannot convert the literal 'Charity' to the expected type 'Edm.Int32'")]
    [InlineData("""{"numberofemployees":1.5}""", "Cannot convert the literal '1.5' to the expected type 'Edm.Int32'")]
    [InlineData("""{"revenue":"much"}""", "Cannot convert the literal 'much' to the expected type 'Edm.Decimal'")]
    [InlineData("""{"accountid":"7"}""", "Cannot convert the literal '7' to the expected type 'Edm.Guid'")]
    [InlineData("""{"name":""", "Invalid JSON")]
    [InlineData("""{"name":"a","name":"b"}""", "Invalid JSON")]
    [InlineData("[]", "an object is expected")]
    [InlineData("", "Invalid JSON")]
    [InlineData("{\"name\":\"\\ud800\"}", "Invalid JSON")]
    [InlineData("""{"address1_latitude":1e999}""", "Cannot convert the literal '1e999' to the expected type 'Edm.Double'")]
    [InlineData("""{"revenue":1e30}""", "Cannot convert the literal '1e30' to the expected type 'Edm.Decimal'")]
    [InlineData("""{"primarycontact@odata.bind":"/contacts(0b5be68b-62d5-4b64-a6f4-2e0ec9ad7d3b)"}""", "An undeclared property 'primarycontact'")]
    [InlineData("""{"primarycontactid@odata.bind":"/contacts"}""", "is not the address of a row")]
    [InlineData("""{"primarycontactid@odata.bind":5}""", "Cannot convert the literal '5'")]
    [InlineData("""{"primarycontactid@odata.bind":"$7"}""", "Content-ID '7'")]
    [InlineData("""{"primarycontactid@odata.bind":"/accounts(0b5be68b-62d5-4b64-a6f4-2e0ec9ad7d3b)"}""", "is a row of 'account', but the property 'primarycontactid' leads to 'contact'")]
    [InlineData("""{"_primarycontactid_value":"0b5be68b-62d5-4b64-a6f4-2e0ec9ad7d3b"}""", "Use Navigation properties instead")]
    [InlineData("""{"contact_customer_accounts":{}}""", "takes an array of rows")]
    [InlineData("""{"@odata.type":"Microsoft.Dynamics.CRM.contact","name":"x"}""", "is not 'Microsoft.Dynamics.CRM.account'")]
    public async Task A_body_that_does_not_fit_is_refused(string body, string message)
    {
        (await Send("POST", "accounts", body)).MustFail(HttpStatusCode.BadRequest, Payload, message);
        Assert.Empty((await Get("accounts")).Rows);
    }

    [Theory]
    [InlineData("""{"name":"x","industrycode":99999}""", "0x8004431a", "outside the valid range")]
    [InlineData("""{"name":"x","numberofemployees":-1}""", "0x8004432f", "outside the valid range")]
    public async Task A_value_out_of_range_is_refused_by_the_organisation(string body, string code, string message)
    {
        (await Send("POST", "accounts", body)).MustFail(HttpStatusCode.BadRequest, code, message);
        Assert.Empty((await Get("accounts")).Rows);
    }

    [Fact]
    public async Task A_missing_row_is_not_found_wherever_it_is_named()
    {
        var nobody = Guid.NewGuid();
        (await Get($"accounts({nobody})")).MustFail(HttpStatusCode.NotFound, "0x80040217", "Does Not Exist");
        (await Send("DELETE", $"accounts({nobody})")).MustFail(HttpStatusCode.NotFound, "0x80040217", "Does Not Exist");
        (await Send("POST", "accounts", $$"""{"name":"x","primarycontactid@odata.bind":"/contacts({{nobody}})"}"""))
            .MustFail(HttpStatusCode.NotFound, "0x80040217", "Does Not Exist");
        Assert.Empty((await Get("accounts")).Rows);
    }

    [Fact]
    public async Task A_date_needs_its_zone_and_a_body_its_type()
    {
        (await Send("POST", "phonecalls", """{"subject":"x","scheduledend":"2026-03-03T10:00:00"}"""))
            .MustFail(HttpStatusCode.BadRequest, Payload, "Edm.DateTimeOffset");
        (await Send("POST", "accounts", """{"name":"x"}""", ("Content-Type", "text/plain")))
            .MustFail(HttpStatusCode.UnsupportedMediaType, "0x80060888", "text/plain");
        (await Send("POST", "accounts", """{"name":"x"}""", ("Content-Type", "application/json; charset=utf-16"))).MustBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_body_without_end_is_too_large() =>
        (await Send("POST", "accounts", $$"""{"name":"{{new string('x', 31_000_000)}}"}""", ("Expect", "100-continue"))).MustBe(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task Verbs_that_a_resource_lacks_are_refused()
    {
        (await Send("DELETE", "accounts")).MustBe(HttpStatusCode.MethodNotAllowed);
        (await Send("PATCH", "accounts", """{"name":"x"}""")).MustBe(HttpStatusCode.MethodNotAllowed);
        (await Send("POST", "WhoAmI", "{}")).MustFail(HttpStatusCode.NotFound, "", "No HTTP resource was found");
        (await Send("POST", "accounts/Microsoft.Dynamics.CRM.Nothing", "{}")).MustBe(HttpStatusCode.NotFound);
        (await Get("accounts?savedQuery=5f3c2a9e-0000-4000-8000-000000000001")).MustFail(HttpStatusCode.NotImplemented, "0x80040800", "savedQuery");
    }

    [Fact]
    public async Task A_user_without_the_right_is_refused_and_an_unknown_one_is_nobody()
    {
        var unit = (await Get("businessunits?$select=businessunitid"))["value"][0].GetProperty("businessunitid").GetGuid();
        var user = await Create("systemusers", new Dictionary<string, object>
        {
            ["domainname"] = "new",
            ["firstname"] = "New",
            ["lastname"] = "Comer",
            ["businessunitid@odata.bind"] = $"/businessunits({unit})",
        });
        (await Send("POST", "accounts", new { name = "x" }, ("X-Sandbox-User", user.ToString())))
            .MustFail(HttpStatusCode.Forbidden, "0x80040220", "prvCreateAccount");
        (await Send("POST", "accounts", new { name = "x" }, ("MSCRMCallerID", user.ToString()))).MustBe(HttpStatusCode.Forbidden);
        (await Get("accounts", ("X-Sandbox-User", Guid.NewGuid().ToString()))).MustBe(HttpStatusCode.Unauthorized);
        (await Get("accounts", ("X-Sandbox-User", "anna"))).MustBe(HttpStatusCode.Unauthorized);
        Assert.Empty((await Get("accounts")).Rows);
    }
}
