using System.Net;
using System.Text.Json;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.WebApi;

/// <summary>Documents, figures and previews by HTTP, as forms, flows and outside programs ask for them.</summary>
public sealed class ReportTests : WebApiTest
{
    private static readonly Lazy<Organization> Sample = new(() => SampleFixture.Create(Start));

    protected override Organization CreateOrganization() => Sample.Value.Clone();

    [Fact, Rule("S9")]
    public async Task A_document_is_written()
    {
        var opened = await As("agent.anna", "rcv_OpenRecovery", new { AccountId = await Account("Northwind Traders"), Severity = 718340000, Summary = "Orders are stuck." });
        var recovery = opened["RecoveryId"].GetGuid();
        var path = $"rcv_recoveries({recovery})/Microsoft.Dynamics.CRM.rcv_ClientBrief";

        var written = await As("agent.anna", path, new { Audience = 1, Document = 1, Language = 1031 });

        written.MustBe(HttpStatusCode.OK);
        Assert.Equal("Wiederherstellungsplan", JsonDocument.Parse(written["Brief"].GetString()!).RootElement.GetProperty("title").GetString());
        Assert.StartsWith("<!DOCTYPE html><html lang=\"de\">", written["Html"].GetString(), StringComparison.Ordinal);
        (await As("agent.anna", path, new { Audience = 5 })).MustFail(HttpStatusCode.BadRequest, "0x80040265", "(S9-parameter-audience)");
        Assert.Equal(HttpStatusCode.BadRequest, (await As("agent.anna", path, new { Document = 1 })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await As("approver.alex", path, new { Audience = 1 })).Status);
    }

    [Fact, Rule("X1")]
    public async Task Figures_are_reported_and_kept()
    {
        var report = await As("reader.rita", "rcv_GovernanceReport", new { From = "2026-03-01T00:00:00Z", To = "2026-03-04T00:00:00Z" });
        report.MustBe(HttpStatusCode.OK);
        Assert.Equal(0, JsonDocument.Parse(report["Kpis"].GetString()!).RootElement.GetProperty("all").GetProperty("recoveries").GetInt32());
        (await As("reader.rita", "rcv_GovernanceReport", new { From = "2026-03-04T00:00:00Z", To = "2026-03-01T00:00:00Z" }))
            .MustFail(HttpStatusCode.BadRequest, "0x80040265", "(X1-parameter-to)");

        Assert.Equal(40, (await As("manager.mia", "rcv_TakeKpiSnapshot", new { }))["Written"].GetInt32());
        Assert.Equal(0, (await As("manager.mia", "rcv_TakeKpiSnapshot", new { Day = "2026-03-02T00:00:00Z" }))["Written"].GetInt32());
        Assert.Equal(HttpStatusCode.Forbidden, (await As("reader.rita", "rcv_TakeKpiSnapshot", new { })).Status);
        Assert.Equal(40, (await Get("rcv_kpisnapshots?$select=rcv_key&$filter=rcv_day eq 2026-03-02")).Rows.Count);
    }

    [Fact, Rule("I7")]
    public async Task A_policy_is_previewed()
    {
        var preview = await As("agent.anna", "rcv_PreviewPolicy", new { AccountId = await Account("Northwind Traders"), Severity = 718340001, Amount = 600 });

        preview.MustBe(HttpStatusCode.OK);
        using var policy = JsonDocument.Parse(preview["Policy"].GetString()!);
        Assert.Equal("Key client trust rebuild", policy.RootElement.GetProperty("playbook").GetProperty("name").GetString());
        Assert.Equal("Alex Approver", policy.RootElement.GetProperty("restitution").GetProperty("tier").GetProperty("approvers")[0].GetString());
        (await As("agent.anna", "rcv_PreviewPolicy", new { AccountId = Guid.NewGuid(), Severity = 718340001 })).MustFail(HttpStatusCode.BadRequest, "0x80040265", "(I4-account-unknown)");
        Assert.Empty((await Get("rcv_recoveries?$select=rcv_name")).Rows);
    }

    private async Task<Guid> Account(string name) => (await Get($"accounts?$select=accountid&$filter=name eq '{name}'")).Rows.Single().GetProperty("accountid").GetGuid();

    private Task<Reply> As(string user, string path, object body) => Send("POST", path, body, ("X-Sandbox-User", Organization.UserNamed(user).ToString()));
}
