using System.Net;

namespace RecoveryCrm.Tests.Conformance.WebApi;

/// <summary>Query options over HTTP.</summary>
public sealed class QueryTests : WebApiTest
{
    [Theory]
    [InlineData("name eq 'alpha'", "Alpha")]
    [InlineData("name ne 'Alpha'", "Beta Gamma")]
    [InlineData("not (name eq 'Alpha' or name eq 'Beta')", "Gamma")]
    [InlineData("contains(name,'et')", "Beta")]
    [InlineData("startswith(name,'a')", "Alpha")]
    [InlineData("endswith(name,'a') and not endswith(name,'ma')", "Alpha Beta")]
    [InlineData("not contains(name,'l')", "Beta Gamma")]
    [InlineData("name in ('Alpha','Gamma')", "Alpha Gamma")]
    [InlineData("not (numberofemployees in (10,20))", "Gamma")]
    [InlineData("numberofemployees gt 10", "Beta Gamma")]
    [InlineData("20 le numberofemployees", "Beta Gamma")]
    [InlineData("not (numberofemployees ge 20)", "Alpha")]
    [InlineData("revenue lt 200.5", "Alpha Beta")]
    [InlineData("telephone1 eq null", "Beta Gamma")]
    [InlineData("telephone1 ne null", "Alpha")]
    [InlineData("donotphone", "Gamma")]
    [InlineData("not donotphone", "Alpha Beta")]
    [InlineData("createdon ge 2026-03-03 and createdon lt 2026-03-03T11:00:00Z", "Alpha Beta Gamma")]
    [InlineData("name eq description", "Beta")]
    [InlineData("primarycontactid/lastname eq 'North'", "Alpha")]
    [InlineData("primarycontactid eq null", "Beta Gamma")]
    [InlineData("contact_customer_accounts/any(c:c/lastname eq 'South')", "Beta")]
    [InlineData("contact_customer_accounts/any()", "Beta")]
    [InlineData("not contact_customer_accounts/any()", "Alpha Gamma")]
    [InlineData("contact_customer_accounts/all(c:startswith(c/lastname,'S'))", "Alpha Beta Gamma")]
    [InlineData("contact_customer_accounts/any(c:c/parentcustomerid_account/name eq 'Beta')", "Beta")]
    [InlineData("Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=2)", "Alpha Beta Gamma")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['Alpha','Beta'])", "Alpha Beta")]
    [InlineData("Microsoft.Dynamics.CRM.Between(PropertyName='numberofemployees',PropertyValues=['15','25'])", "Beta")]
    [InlineData("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid')", "Alpha Beta Gamma")]
    [InlineData("Microsoft.Dynamics.CRM.On(PropertyName='createdon',PropertyValue='2026-03-03')", "Alpha Beta Gamma")]
    [InlineData("Microsoft.Dynamics.CRM.Today(PropertyName='createdon') and name eq @n&@n='Beta'", "Beta")]
    public async Task Filters_find_what_they_say(string filter, string expected)
    {
        await Data();
        var reply = await Get($"accounts?$select=name&$orderby=name&$filter={filter}");
        reply.MustBe(HttpStatusCode.OK);
        Assert.Equal(expected, string.Join(' ', reply.Column("name")));
    }

    [Theory]
    [InlineData("accounts?$filter=nme eq 'x'", "Could not find a property named 'nme' on type 'Microsoft.Dynamics.CRM.account'.")]
    [InlineData("accounts?$select=nme", "Could not find a property named 'nme' on type 'Microsoft.Dynamics.CRM.account'.")]
    [InlineData("accounts?$filter=name eq 5", "incompatible types")]
    [InlineData("accounts?$filter=name eq", "Expression expected")]
    [InlineData("accounts?$filter=numberofemployees add 1 eq 2", "must be a property")]
    [InlineData("accounts?$filter=not Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", "can't be used with the query function")]
    [InlineData("accounts?$skip=5", "$skip")]
    [InlineData("accounts?$limit=5", "$limit")]
    [InlineData("accounts?$top=0", "$top")]
    [InlineData("accounts(nothing)", "syntax")]
    [InlineData("accounts?$filter=revenue eq NaN", "syntax")]
    [InlineData("accounts?$filter=tolower(name) eq 'x'", "must be a property")]
    [InlineData("accounts?$filter=contact_customer_accounts/any(c:c/fullname eq name)", "starts at a row of 'contact'")]
    [InlineData("accounts?$skiptoken=x", "$skiptoken is malformed")]
    [InlineData("accounts?$expand=contact_customer_accounts/$ref", "$ref is not supported")]
    [InlineData("accounts?$expand=contact_customer_accounts($count=true)", "Only $select")]
    [InlineData("accounts?$expand=primarycontactid($filter=lastname eq 'x')", "takes only $select and $expand")]
    public async Task What_a_url_cannot_mean_is_refused(string url, string message) =>
        (await Get(url)).MustFail(HttpStatusCode.BadRequest, "0x80060888", message);

    [Fact]
    public async Task An_unknown_set_is_not_found() =>
        (await Get("Account")).MustFail(HttpStatusCode.NotFound, "0x8006088a", "Resource not found for the segment 'Account'.");

    [Fact]
    public async Task Pages_follow_each_other_by_their_link()
    {
        await Data();
        var first = await Get("accounts?$select=name&$orderby=name&$count=true", ("Prefer", "odata.maxpagesize=2"));
        Assert.Equal(["Alpha", "Beta"], first.Column("name"));
        Assert.Equal(3, first["@odata.count"].GetInt32());
        Assert.Equal("odata.maxpagesize=2", first.Header("Preference-Applied"));
        var second = await Get(first["@odata.nextLink"].GetString()!);
        Assert.Equal(["Gamma"], second.Column("name"));
        Assert.False(second.Json.TryGetProperty("@odata.nextLink", out _));
    }

    [Fact]
    public async Task Top_counts_and_orders()
    {
        await Data();
        var reply = await Get("accounts?$select=name&$orderby=numberofemployees desc&$top=2");
        Assert.Equal(["Gamma", "Beta"], reply.Column("name"));
        Assert.Equal("2", (await Get("accounts/$count?$filter=numberofemployees lt 30")).Text.Trim('\uFEFF'));
        Assert.Equal($"{Root}$metadata#accounts(name)", reply["@odata.context"].GetString());
    }

    [Fact]
    public async Task Aggregates_group_and_sum()
    {
        await Data();
        var reply = await Get("accounts?$apply=filter(revenue gt 1)/groupby((donotphone),aggregate(revenue with sum as total,$count as rows))&$orderby=total desc");
        reply.MustBe(HttpStatusCode.OK);
        Assert.Equal([300.5m, 300m], reply.Rows.Select(row => row.GetProperty("total").GetDecimal()));
        Assert.Equal(["1", "2"], reply.Column("rows"));
    }

    [Fact]
    public async Task Fetch_xml_answers_what_it_has_and_names_links_by_alias()
    {
        await Data();
        var fetch = Uri.EscapeDataString("""
            <fetch><entity name="account"><attribute name="name"/><attribute name="telephone1"/><attribute name="primarycontactid"/><order attribute="name"/>
            <link-entity name="contact" from="contactid" to="primarycontactid" link-type="outer" alias="c"><attribute name="lastname"/></link-entity></entity></fetch>
            """);
        var reply = await Get($"accounts?fetchXml={fetch}", ("Prefer", "odata.include-annotations=\"*\""));
        reply.MustBe(HttpStatusCode.OK);
        Assert.Equal("North", reply.Rows[0].GetProperty("c.lastname").GetString());
        Assert.Equal("North", reply.Rows[0].GetProperty("_primarycontactid_value@OData.Community.Display.V1.FormattedValue").GetString());
        Assert.False(reply.Rows[1].TryGetProperty("telephone1", out _));
        Assert.False(reply["@Microsoft.Dynamics.CRM.morerecords"].GetBoolean());

        (await Get($"contacts?fetchXml={fetch}")).MustBe(HttpStatusCode.BadRequest);
        (await Get("accounts?fetchXml=<fetch")).MustBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Expansions_nest_and_keep_to_their_options()
    {
        await Data();
        var reply = await Get("contacts?$select=lastname&$orderby=lastname&$expand=parentcustomerid_account($select=name;$expand=contact_customer_accounts($select=lastname;$orderby=lastname;$top=1))");
        reply.MustBe(HttpStatusCode.OK);
        var south = reply.Rows.Single(row => row.GetProperty("lastname").GetString() == "South");
        var parent = south.GetProperty("parentcustomerid_account");
        Assert.Equal("Beta", parent.GetProperty("name").GetString());
        Assert.Equal("Sand", Assert.Single(parent.GetProperty("contact_customer_accounts").EnumerateArray()).GetProperty("lastname").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, reply.Rows[0].GetProperty("parentcustomerid_account").ValueKind);
    }

    [Fact]
    public async Task Owners_expand_to_the_user_they_are()
    {
        await Data();
        var reply = await Get("accounts?$select=name&$top=1&$expand=ownerid,owninguser($select=domainname)");
        reply.MustBe(HttpStatusCode.OK);
        Assert.Equal("administrator", reply.Rows[0].GetProperty("owninguser").GetProperty("domainname").GetString());
        Assert.Equal(Organization.AdministratorId, reply.Rows[0].GetProperty("ownerid").GetProperty("ownerid").GetGuid());
    }

    [Fact]
    public async Task Many_to_many_collections_are_read_filtered_and_expanded()
    {
        var user = Organization.AdministratorId;
        Assert.Equal(["System Administrator"], (await Get($"systemusers({user})/systemuserroles_association?$select=name")).Column("name"));
        Assert.Equal(["administrator"], (await Get("systemusers?$select=domainname&$filter=systemuserroles_association/any(r:r/name eq 'System Administrator')")).Column("domainname"));
        var expanded = await Get($"systemusers({user})?$select=fullname&$expand=systemuserroles_association($select=name)");
        Assert.Equal("System Administrator", expanded["systemuserroles_association"][0].GetProperty("name").GetString());
    }

    private async Task Data()
    {
        await Create("accounts", new { name = "Alpha", numberofemployees = 10, revenue = 100m, telephone1 = "1", donotphone = false, primarycontactid = new { lastname = "North" } });
        await Create("accounts", new
        {
            name = "Beta",
            description = "Beta",
            numberofemployees = 20,
            revenue = 200m,
            donotphone = false,
            contact_customer_accounts = new object[] { new { lastname = "South" }, new { lastname = "Sand" } },
        });
        await Create("accounts", new { name = "Gamma", numberofemployees = 30, revenue = 300.5m, donotphone = true });
    }
}
