using System.Text;
using RecoveryCrm.Sandbox.Host;
using RecoveryCrm.Sandbox.Sample;

namespace RecoveryCrm.Tests.Scenarios.DueWork;

/// <summary>The Sandbox's clock runs the real schedule.</summary>
public sealed class ClockTests : DueWorkScenario
{
    [Fact, Rule("X2"), Rule("C4")]
    public async Task A_moved_clock_escalates_what_has_become_overdue()
    {
        var step = Step(Opened, 0);
        await using var server = await SandboxServer.Start(Organization, "http://127.0.0.1:0", SampleOrganization.Schedule);
        using var http = new HttpClient();
        using var body = new StringContent("""{"advance":"PT20H"}""", Encoding.UTF8, "application/json");

        using var reply = await http.PostAsync(new Uri(server.Address, "/sandbox/clock"), body);

        reply.EnsureSuccessStatusCode();
        Assert.DoesNotContain("failed", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([Anna.Id, Mia.Id, Sam.Id], Told(step).Select(told => told.Owner));
        Assert.Empty(Due(Administrator).Ids);
    }

    [Fact, Rule("X1")]
    public async Task Once_a_day_it_tells_what_should_be_impossible()
    {
        LeavesImpossibleStates("It is about one.", "F5-retention-on");
        LoadChange(Opened, ("rcv_retentionon", Now));
        await using var server = await SandboxServer.Start(Organization, "http://127.0.0.1:0", SampleOrganization.Schedule);
        using var http = new HttpClient();

        Assert.DoesNotContain("F5-retention-on", await Moved(http, server, "PT1H"), StringComparison.Ordinal);
        Assert.Contains("F5-retention-on", await Moved(http, server, "P1D"), StringComparison.Ordinal);
        Assert.DoesNotContain("F5-retention-on", await Moved(http, server, "PT1H"), StringComparison.Ordinal);
    }

    private static async Task<string> Moved(HttpClient http, SandboxServer server, string by)
    {
        using var body = new StringContent($$"""{"advance":"{{by}}"}""", Encoding.UTF8, "application/json");
        using var reply = await http.PostAsync(new Uri(server.Address, "/sandbox/clock"), body);
        return await reply.Content.ReadAsStringAsync();
    }
}
