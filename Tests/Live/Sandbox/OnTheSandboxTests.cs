using RecoveryCrm.Tests.Live.Flow;

namespace RecoveryCrm.Tests.Live.Sandbox;

/// <summary>The code that is for a real environment, proven on the Sandbox: it finds what it looks for, and leaves nothing.</summary>
public sealed class OnTheSandboxTests : SandboxTest
{
    private LiveRun Run => new(Administrator);

    [Fact]
    public void It_sees_the_installed_solution_whole()
    {
        var installation = new Installation(Administrator);
        installation.Demand(productionAllowed: false);
        Assert.Equal(Shipped.Version, installation.Version);
        Assert.Empty(installation.StepsNotEnabled());
        Assert.Empty(installation.CustomApisMissing());
    }

    [Fact]
    public void A_recovery_goes_from_case_to_close() => LeavesNothing(() => Run.FromCaseToClose());

    [Fact]
    public void A_refusal_names_its_rule() => LeavesNothing(() => Run.RefusedByItsCode());

    [Fact]
    public void A_refused_request_leaves_nothing_behind() => LeavesNothing(() => Run.RefusalLeavesNothing());

    [Fact]
    public void Commands_that_only_read_answer() => LeavesNothing(() => Run.ReadingCommandsAnswer());

    [Fact]
    public void Nothing_stands_there_that_should_be_impossible() => LeavesNothing(() => Run.NothingImpossible());
}
