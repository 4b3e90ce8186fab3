using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

/// <summary>Somebody else's plug-in goes through the same door, as its user and as SYSTEM, also when our own write sets it off.</summary>
public class ForeignPluginTests : Scenario
{
    [Theory, Rule("I1"), Rule("I3")]
    [InlineData(false)]
    [InlineData(true)]
    public void It_moves_no_case_between_recoveries_and_frees_none(bool asSystem)
    {
        var incident = LogCase(Anna, Northwind);
        var other = Open(AdventureWorks);
        var account = Northwind;
        var write = On("rcv_recoverymember", "Update", asSystem);

        Refused(() => write(service => service.Change(incident, ("rcv_recoveryid", other))), "derived-column");
        Refused(() => write(service => service.Change(incident, ("rcv_isservicefailure", false))), "I1-unmarked");
        Refused(() => write(service => service.Change(other, ("rcv_caseid", incident))), "I3-case-fixed");
        // A manager may not write accounts at all.
        Refused(() => write(service => service.Change(account, ("rcv_openrecoveries", 0))), asSystem ? "derived-column" : "prvWriteAccount");
    }

    [Fact, Rule("I7")]
    public void Set_off_by_our_own_opening_it_gains_nothing()
    {
        Register("rcv_recoverystep", "Create", asSystem: true, (service, step) =>
            service.Change(step, ("rcv_dueon", Now.AddYears(1))));

        Refused(() => LogCase(Anna, Northwind), "derived-column", "rcv_dueon");
        Assert.Empty(Administrator.Children("rcv_recovery", "rcv_accountid", Northwind, "createdon", "rcv_name"));
        Assert.Empty(Administrator.Children("incident", "customerid", Northwind, "createdon", "title"));
    }

    // A change of a member's role is nothing that our own rules look at: only the foreign plug-in answers it.
    private Action<Action<IOrganizationService>> On(string table, string message, bool asSystem)
    {
        Action<IOrganizationService> behaviour = _ => { };
        Register(table, message, asSystem, (service, _) => behaviour(service));
        var member = Administrator.Children(table, "rcv_recoveryid", Open(Tailspin), "createdon", "rcv_role")[0].ToEntityReference();
        return act =>
        {
            behaviour = act;
            Mia.Service.Change(member, ("rcv_role", Choice(2)));
        };
    }

    private void Register(string table, string message, bool asSystem, Action<IOrganizationService, EntityReference> act) => Organization.Register(
        new Foreign(asSystem, act),
        new StepRegistration { Id = Guid.NewGuid(), Name = "Somebody else's", PluginType = "Foreign", Message = message, PrimaryTable = table, Stage = 40, Rank = 99 });

    private sealed class Foreign(bool asSystem, Action<IOrganizationService, EntityReference> act) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            try
            {
                act(factory.CreateOrganizationService(asSystem ? null : context.UserId), new EntityReference(context.PrimaryEntityName, context.PrimaryEntityId));
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                throw new InvalidPluginExecutionException(fault.Detail.Message);
            }
        }
    }
}
