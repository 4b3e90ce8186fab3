using System.Net;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.WebApi;

/// <summary>Holding, waiting, waiving and reporting by HTTP: the same rules at this door.</summary>
public sealed class HoldTests : WebApiTest
{
    private const string Refused = "0x80040265";

    private static readonly Lazy<Organization> Sample = new(() => SampleFixture.Create(Start));

    protected override Organization CreateOrganization() => Sample.Value.Clone();

    [Fact, Rule("S7"), Rule("V2")]
    public async Task A_recovery_is_held_and_resumed()
    {
        var recovery = await OpenRecovery();
        var status = new { rcv_holdreason = "Plant shutdown.", statecode = 0, statuscode = 718340001 };

        (await As("agent.anna", "PATCH", recovery, status)).MustFail(HttpStatusCode.BadRequest, Refused, "(S7-hold-manager)");
        (await As("manager.mia", "POST", $"{recovery}/Microsoft.Dynamics.CRM.rcv_HoldRecovery", new { Reason = "Plant shutdown.", Until = "2026-03-03T09:00:00Z" }))
            .MustFail(HttpStatusCode.BadRequest, Refused, "(S7-hold-until)");
        (await As("manager.mia", "POST", $"{recovery}/Microsoft.Dynamics.CRM.rcv_HoldRecovery", new { Reason = "Plant shutdown.", Until = "2026-03-03T16:00:00Z" }))
            .MustBe(HttpStatusCode.NoContent);
        Assert.Equal("2026-03-03T16:00:00Z", (await Get(recovery))["rcv_holduntil"].GetString());
        (await As("agent.anna", "POST", $"{recovery}/Microsoft.Dynamics.CRM.rcv_ResumeRecovery")).MustFail(HttpStatusCode.BadRequest, Refused, "(S7-resume-manager)");
        (await As("manager.mia", "POST", $"{recovery}/Microsoft.Dynamics.CRM.rcv_ResumeRecovery")).MustBe(HttpStatusCode.NoContent);

        Assert.Equal(1, (await Get(recovery))["statuscode"].GetInt32());
        (await As("agent.anna", "POST", $"{recovery}/Microsoft.Dynamics.CRM.rcv_ReportNotFixed", new { Reason = "Still down." }))
            .MustFail(HttpStatusCode.BadRequest, Refused, "(V2-not-fixed-yet)");
        (await As("manager.mia", "PATCH", recovery, status)).MustBe(HttpStatusCode.NoContent);
    }

    [Fact, Rule("S6"), Rule("S7")]
    public async Task A_step_waits_and_is_not_waived_at_will()
    {
        var recovery = await OpenRecovery();
        var first = (await Get($"{recovery}/rcv_recoverystep_recoveryid_recovery?$select=rcv_name&$filter=rcv_isrequired eq true&$orderby=rcv_sequence")).Rows[0];
        var step = $"rcv_recoverysteps({first.GetProperty("rcv_recoverystepid").GetGuid()})";

        (await As("agent.ben", "PATCH", step, new { statuscode = 718340002 })).MustFail(HttpStatusCode.BadRequest, Refused, "(S7-wait-owner)");
        (await As("agent.anna", "PATCH", step, new { statuscode = 718340002 })).MustBe(HttpStatusCode.NoContent);
        Assert.Equal("2026-03-03T10:00:00Z", (await Get(step))["rcv_waitingsince"].GetString());
        (await As("manager.mia", "POST", $"{step}/Microsoft.Dynamics.CRM.rcv_WaiveStep", new { Reason = "They are busy." }))
            .MustFail(HttpStatusCode.BadRequest, Refused, "(S6-key-client)");
        (await As("agent.anna", "PATCH", step, new { rcv_waiverreason = "They are busy.", statecode = 1, statuscode = 718340003 }))
            .MustFail(HttpStatusCode.BadRequest, Refused, "(S6-manager)");
    }

    private async Task<string> OpenRecovery()
    {
        var account = Organization.ServiceFor(Organization.AdministratorId).Find("account", "name", "Northwind Traders").Id;
        var incident = await As("agent.anna", "POST", "incidents?$select=_rcv_recoveryid_value", new Dictionary<string, object>
        {
            ["title"] = "Order interface down",
            ["rcv_isservicefailure"] = true,
            ["rcv_severity"] = 718340000,
            ["customerid_account@odata.bind"] = $"/accounts({account})",
        }, ("Prefer", "return=representation"));
        incident.MustBe(HttpStatusCode.Created);
        return $"rcv_recoveries({incident["_rcv_recoveryid_value"].GetGuid()})";
    }

    private Task<Reply> As(string person, string method, string url, object? body = null, params (string Name, string Value)[] headers) =>
        Send(method, url, body, [.. headers, ("X-Sandbox-User", Organization.UserNamed(person).ToString())]);
}
