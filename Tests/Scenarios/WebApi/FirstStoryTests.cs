using System.Net;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.WebApi;

/// <summary>What a newcomer can do with nothing but HTTP: a failure opens a recovery, and its rules hold at this door too.</summary>
public sealed class FirstStoryTests : WebApiTest
{
    private static readonly Lazy<Organization> Sample = new(() => SampleFixture.Create(Start));

    protected override Organization CreateOrganization() => Sample.Value.Clone();

    [Fact, Rule("I1"), Rule("I7"), Rule("S1")]
    public async Task A_case_opens_a_recovery_whose_steps_keep_their_order()
    {
        var (account, recovery) = await OpenRecovery();

        var steps = (await Get($"rcv_recoveries({recovery})/rcv_recoverystep_recoveryid_recovery?$select=rcv_name,rcv_isrequired&$orderby=rcv_sequence")).Rows;
        Assert.True(steps.Count > 3);
        var touchpoints = await Get($"rcv_touchpoints?$select=subject&$filter=_regardingobjectid_value eq {account} and statecode eq 0");
        Assert.NotEmpty(touchpoints.Rows);

        var first = steps.First(step => step.GetProperty("rcv_isrequired").GetBoolean()).GetProperty("rcv_name").GetString()!;
        var last = steps[^1].GetProperty("rcv_recoverystepid").GetGuid();
        (await As("agent.anna", "POST", $"rcv_recoverysteps({last})/Microsoft.Dynamics.CRM.rcv_CompleteStep", new { Outcome = "Done." }))
            .MustFail(HttpStatusCode.BadRequest, "0x80040265", first);
        (await As("agent.anna", "PATCH", $"rcv_recoverysteps({last})", new { statecode = 1, statuscode = 2 }))
            .MustFail(HttpStatusCode.BadRequest, "0x80040265", first);
    }

    [Fact, Rule("R6"), Rule("R8")]
    public async Task A_restitution_of_3000_is_approved_by_the_right_person_only()
    {
        var (_, recovery) = await OpenRecovery();
        await SpeakToTheClient(recovery);
        var created = await As("agent.anna", "POST", "rcv_restitutions", new Dictionary<string, object>
        {
            ["rcv_name"] = "Credit",
            ["rcv_type"] = 718340000,
            ["rcv_amount"] = 3000m,
            ["rcv_justification"] = "Two days of orders keyed by hand.",
            ["rcv_recoveryid@odata.bind"] = $"/rcv_recoveries({recovery})",
        });
        created.MustBe(HttpStatusCode.NoContent);
        var restitution = $"rcv_restitutions({created.EntityId})";
        var submitted = await As("agent.anna", "POST", $"{restitution}/Microsoft.Dynamics.CRM.rcv_SubmitRestitution");
        submitted.MustBe(HttpStatusCode.OK);
        Assert.Equal(1, submitted["ApprovalsRequired"].GetInt32());

        var decide = $"{restitution}/Microsoft.Dynamics.CRM.rcv_DecideRestitution";
        var approve = new { Decision = 718340000 };
        (await As("agent.anna", "POST", decide, approve)).MustFail(HttpStatusCode.BadRequest, "0x80040265", "R6");
        (await As("administrator", "POST", decide, approve)).MustFail(HttpStatusCode.BadRequest, "0x80040265", "R6");
        (await As("administrator", "PATCH", restitution, new { statuscode = 718340002 })).MustFail(HttpStatusCode.BadRequest, "0x80040265", "R8");
        Assert.Equal(718340001, (await Get(restitution))["statuscode"].GetInt32());

        (await As("approver.alex", "POST", decide, approve)).MustBe(HttpStatusCode.OK);
        Assert.Equal(718340002, (await Get(restitution))["statuscode"].GetInt32());
        Assert.Equal(3000m, (await Get($"rcv_recoveries({recovery})"))["rcv_restitutionapproved"].GetDecimal());
    }

    private async Task<(Guid Account, Guid Recovery)> OpenRecovery()
    {
        var account = (await Get("accounts?$select=name&$filter=name eq 'Northwind Traders'")).Rows.Single().GetProperty("accountid").GetGuid();
        var incident = await As("agent.anna", "POST", "incidents?$select=_rcv_recoveryid_value", new Dictionary<string, object>
        {
            ["title"] = "Order interface down",
            ["rcv_isservicefailure"] = true,
            ["rcv_severity"] = 718340000,
            ["customerid_account@odata.bind"] = $"/accounts({account})",
        }, ("Prefer", "return=representation"));
        incident.MustBe(HttpStatusCode.Created);
        return (account, incident["_rcv_recoveryid_value"].GetGuid());
    }

    /// <summary>A completed call and an impact: what must be there before anything is offered.</summary>
    private async Task SpeakToTheClient(Guid recovery)
    {
        var nora = (await Get("contacts?$select=fullname&$filter=fullname eq 'Nora North'")).Rows.Single().GetProperty("contactid").GetGuid();
        (await As("agent.anna", "POST", "rcv_impacts", new Dictionary<string, object>
        {
            ["rcv_description"] = "Orders keyed by hand",
            ["rcv_dimension"] = 718340001,
            ["rcv_level"] = 718340001,
            ["rcv_amount"] = 4000m,
            ["rcv_recoveryid@odata.bind"] = $"/rcv_recoveries({recovery})",
        })).MustBe(HttpStatusCode.NoContent);
        var call = await As("agent.anna", "POST", "phonecalls", new Dictionary<string, object>
        {
            ["subject"] = "Called Nora",
            ["actualend"] = "2026-03-03T10:00:00Z",
            ["regardingobjectid_rcv_recovery_phonecall@odata.bind"] = $"/rcv_recoveries({recovery})",
            ["phonecall_activity_parties"] = new[]
            {
                new Dictionary<string, object> { ["participationtypemask"] = 2, ["partyid_contact@odata.bind"] = $"/contacts({nora})" },
            },
        });
        call.MustBe(HttpStatusCode.NoContent);
        (await As("agent.anna", "PATCH", $"phonecalls({call.EntityId})", new { statecode = 1, statuscode = 2 })).MustBe(HttpStatusCode.NoContent);
    }

    private Task<Reply> As(string person, string method, string url, object? body = null, params (string Name, string Value)[] headers) =>
        Send(method, url, body, [.. headers, ("X-Sandbox-User", Organization.UserNamed(person).ToString())]);
}
