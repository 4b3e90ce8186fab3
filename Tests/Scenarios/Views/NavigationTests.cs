using System.Text.Json;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.Views;

/// <summary>Everybody finds in the app's navigation what their role may open, and nothing else.</summary>
public sealed class NavigationTests : WebApiTest
{
    protected override Organization CreateOrganization() => SampleFixture.Create(Start);

    [Theory]
    [InlineData("agent.anna", "area_recovery", "sub_operations")]
    [InlineData("approver.alex", "area_recovery", "sub_operations")]
    [InlineData("reader.rita", "area_recovery", "sub_operations sub_governance sub_rcv_kpisnapshot")]
    [InlineData("manager.mia", "area_recovery", "sub_operations sub_governance sub_rcv_kpisnapshot")]
    [InlineData("admin.ada", "area_recovery area_configuration", "sub_operations sub_governance sub_rcv_kpisnapshot")]
    public async Task Governance_is_for_those_who_answer_for_it_and_configuration_for_administrators(string person, string areas, string overview)
    {
        var start = await StartOf(person);
        Assert.Equal(areas, string.Join(' ', start.GetProperty("areas").EnumerateArray().Select(Id)));
        Assert.Equal(overview.Split(' '), Entries(start).Where(id => id is "sub_operations" or "sub_governance" or "sub_rcv_kpisnapshot"));
        Assert.Equal(overview.Contains("governance", StringComparison.Ordinal) ? 2 : 1, start.GetProperty("dashboards").GetArrayLength());
    }

    [Fact]
    public async Task Approvers_find_what_they_decide_on() =>
        Assert.Equal(
            ["sub_operations", "sub_rcv_recovery", "sub_rcv_touchpoint", "sub_rcv_restitution", "sub_rcv_approval", "sub_rcv_impact", "sub_account", "sub_contact"],
            Entries(await StartOf("approver.alex")));

    private async Task<JsonElement> StartOf(string person) =>
        (await Get("/sandbox/app/start?app=rcv_Recovery", ("X-Sandbox-User", Organization.UserNamed(person).ToString()))).Json;

    private static IEnumerable<string?> Entries(JsonElement start) =>
        from area in start.GetProperty("areas").EnumerateArray()
        from @group in area.GetProperty("groups").EnumerateArray()
        from entry in @group.GetProperty("subareas").EnumerateArray()
        where Id(area) == "area_recovery"
        select Id(entry);

    private static string? Id(JsonElement element) => element.GetProperty("id").GetString();
}
