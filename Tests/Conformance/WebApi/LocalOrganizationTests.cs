using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Host;

namespace RecoveryCrm.Tests.Conformance.WebApi;

/// <summary>The organisation of the command line, kept in its file between runs.</summary>
public sealed class LocalOrganizationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sandbox").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Data_and_clock_are_kept_until_they_are_reset()
    {
        DateTime reached;
        using (var first = Open())
        {
            first.Organization.ServiceFor(first.Organization.AdministratorId).Create(new Entity("account") { ["name"] = "Kept" });
            first.Organization.Clock.Advance(TimeSpan.FromDays(40));
            first.SaveClock();
            reached = first.Organization.Clock.UtcNow;
        }

        using (var again = Open())
        {
            Assert.Equal(1, Kept(again));
            Assert.InRange(again.Organization.Clock.UtcNow, reached.AddSeconds(-1), reached.AddMinutes(5));
        }

        Assert.Contains("time never goes back", Assert.Throws<CommandLineException>(() => Open(options => options with { Now = DateTime.UtcNow })).Message, StringComparison.Ordinal);

        using var anew = Open(options => options with { Reset = true });
        Assert.Equal(0, Kept(anew));
        Assert.InRange(anew.Organization.Clock.UtcNow, DateTime.UtcNow.AddMinutes(-5), DateTime.UtcNow.AddMinutes(5));
    }

    [Fact]
    public void Data_of_another_state_of_the_solution_is_refused_with_the_way_out()
    {
        Open().Dispose();
        File.WriteAllText(Path.Combine(folder, "data.db.made-from"), "something else");
        Assert.Contains("--reset", Assert.Throws<CommandLineException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sandboxes_do_not_share_a_file()
    {
        using var first = Open();
        Assert.Contains("in use by another Sandbox", Assert.Throws<IOException>(() => Open()).Message, StringComparison.Ordinal);
    }

    private LocalOrganization Open(Func<LaunchOptions, LaunchOptions>? change = null)
    {
        var options = new LaunchOptions { Data = Path.Combine(folder, "data.db"), Sample = false };
        return LocalOrganization.Open(change is null ? options : change(options), Repository.Find());
    }

    private static int Kept(LocalOrganization local)
    {
        var query = new QueryByAttribute("account") { Attributes = { "name" }, Values = { "Kept" } };
        return local.Organization.ServiceFor(local.Organization.AdministratorId).RetrieveMultiple(query).Entities.Count;
    }
}
