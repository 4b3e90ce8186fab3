using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Tests.Scenarios.EitherEngine;

/// <summary>The guards' scenarios on the Sandbox.</summary>
public sealed class GuardsOnTheSandbox() : GuardScenario(new SandboxEngine());

/// <summary>The Sandbox as one of two engines.</summary>
internal sealed class SandboxEngine : IEngine
{
    private static readonly Lazy<Organization> Template = new(() => SampleFixture.Create(Support.Scenario.Start));

    private readonly Organization organization = Template.Value.Clone();

    public DateTime Now => organization.Clock.UtcNow;

    public EntityReference Agent => new("systemuser", organization.UserNamed("agent.anna"));

    public EntityReference Account => Loader.Find("account", "name", "Northwind Traders");

    public IOrganizationService Service => organization.ServiceFor(Agent.Id);

    private IOrganizationService Loader => organization.ServiceFor(new Caller(organization.AdministratorId) { BypassCustomPlugins = true });

    public EntityReference Given(string table, params (string Column, object? Value)[] values)
    {
        // A status that is not where a row begins is written after it, as history is loaded.
        var row = Loader.Add(table, [.. values.Where(value => value.Column is not ("statecode" or "statuscode"))]);
        Loader.Change(row, [.. values.Where(value => value.Column is "statecode" or "statuscode")]);
        return row;
    }

    public string? RefusalOf(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.Message;
        }
    }

    public void Dispose() => organization.Dispose();
}
