using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Live.Flow;
using RecoveryCrm.Tests.Support;

namespace RecoveryCrm.Tests.Live.Sandbox;

/// <summary>What a run creates goes again, however the run ends.</summary>
public sealed class CleaningTests : SandboxTest
{
    [Fact, Rule("V7")]
    public void A_failed_run_leaves_nothing() => LeavesNothing(() =>
    {
        var failure = Assert.Throws<NotSupportedException>(() => new LiveRun(Administrator).WithClient(client =>
        {
            var recovery = OneRecovery.Open(Administrator, client);
            recovery.Speak();
            recovery.RecordImpact();
            recovery.PutRight();
            throw new NotSupportedException("Something went wrong.");
        }));
        Assert.Equal("Something went wrong.", failure.Message);
    });

    [Fact, Rule("V7")]
    public void What_a_dead_run_left_goes_with_the_next() => LeavesNothing(() =>
    {
        var recovery = OneRecovery.Open(Administrator, Client.Create(Administrator, "dead"));
        recovery.Speak();
        Organization.Clock.Advance(TimeSpan.FromHours(3));

        new Cleaning(Administrator).RemoveDeadRuns();
    });

    [Fact]
    public void A_run_that_still_goes_is_left_alone()
    {
        OneRecovery.Open(Administrator, Client.Create(Administrator, "running"));
        var before = WholeDatabase.Of(Organization);

        new Cleaning(Administrator).RemoveDeadRuns();
        new Cleaning(Administrator).RemoveRun("another");

        Assert.Empty(before.To(WholeDatabase.Of(Organization)));
    }

    [Fact]
    public void Only_marked_clients_are_touched()
    {
        var account = Administrator.Add("account", ("name", "Northern Recovery live test Ltd"), ("rcv_iskeyclient", true));
        Organization.Clock.Advance(TimeSpan.FromDays(30));

        LeavesNothing(() => new Cleaning(Administrator).RemoveDeadRuns());

        Assert.True(Organization.Rows.Exists("account", account.Id));
    }

    [Fact]
    public void What_cannot_be_removed_is_told_and_keeps_nothing_else()
    {
        var client = Client.Create(Administrator, "left");
        var recovery = OneRecovery.Open(Administrator, client);
        // A manager may end a recovery, but not erase it.
        var mia = Organization.ServiceFor(Organization.UserNamed("manager.mia"));

        var problem = Assert.Throws<InvalidOperationException>(() => new Cleaning(mia).RemoveRun("left"));

        Assert.Contains($"rcv_recovery {recovery.Row.Id}", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"account {client.Account.Id}", problem.Message, StringComparison.Ordinal);
    }
}
