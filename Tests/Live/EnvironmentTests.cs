using Microsoft.Xrm.Sdk;
using RecoveryCrm.Tests.Live.Connections;
using RecoveryCrm.Tests.Live.Flow;

namespace RecoveryCrm.Tests.Live;

/// <summary>Connects when the first test asks, once; refuses where nothing may be tried; removes what dead runs left.</summary>
public sealed class RealEnvironment : IDisposable
{
    private readonly Lazy<IOrganizationService> service = new(() =>
    {
        var service = Connection.Open(LiveSettings.ConnectionString);
        new Installation(service).Demand(LiveSettings.ProductionAllowed);
        new Cleaning(service).RemoveDeadRuns();
        return service;
    });

    public IOrganizationService Service => service.Value;

    public void Dispose()
    {
        if (service.IsValueCreated)
            (service.Value as IDisposable)?.Dispose();
    }
}

/// <summary>The product in a real environment, which environment variables name.</summary>
public sealed class EnvironmentTests(RealEnvironment environment) : IClassFixture<RealEnvironment>
{
    private LiveRun Run => new(environment.Service);

    private Installation Installation => new(environment.Service);

    [LiveFact]
    public void The_installed_solution_is_this_one() => Assert.Equal(Shipped.Version, Installation.Version);

    [LiveFact]
    public void Every_step_is_enabled() => Assert.Empty(Installation.StepsNotEnabled());

    [LiveFact]
    public void Every_custom_API_is_there() => Assert.Empty(Installation.CustomApisMissing());

    [LiveFact]
    public void Commands_that_only_read_answer() => Run.ReadingCommandsAnswer();

    [LiveFact]
    public void A_recovery_goes_from_case_to_close() => Run.FromCaseToClose();

    [LiveFact]
    public void A_refusal_names_its_rule() => Run.RefusedByItsCode();

    [LiveFact]
    public void A_refused_request_leaves_nothing_behind() => Run.RefusalLeavesNothing();

    [LiveFact]
    public void Nothing_stands_there_that_should_be_impossible() => Run.NothingImpossible();
}
