using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Sandbox.Metadata;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Communication;

/// <summary>Somebody else's plug-in has a ParentContext too and may run as SYSTEM: the promise stands.</summary>
public sealed class ForeignPluginTests : CommunicationScenario
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("C1"), Rule("C3"), Rule("C5")]
    public void A_foreign_plugin_keeps_the_same_rules(bool asSystem)
    {
        var update = OpenUpdate(Opened);
        (Action<IOrganizationService> Act, string Code)[] attempts =
        [
            (service => service.Change(update, ("scheduledend", Now.AddDays(1))), "(C5-date)"),
            (service => service.Change(update, ("statecode", State(1))), "(C3-empty)"),
            (service => service.Change(update, ("rcv_purpose", Choice(CheckIn))), "(C1-moved)"),
            (service => service.Change(Opened, ("rcv_nextupdateon", Now.AddDays(1))), "(derived-column)"),
        ];
        var question = Load("incident", ("title", "A question"), ("customerid", Northwind), ("ownerid", Anna.Reference));
        Action<IOrganizationService> behaviour = _ => { };
        Organization.Register(new Foreign(service => behaviour(service), asSystem), new StepRegistration
        {
            Id = Guid.NewGuid(),
            Name = "Somebody else's",
            PluginType = "Foreign",
            Message = "Update",
            PrimaryTable = "incident",
            Stage = 40,
            Rank = 99,
            FilteringColumns = ["description"],
        });

        foreach (var (act, code) in attempts)
        {
            behaviour = act;
            Refused(() => Anna.Service.Change(question, ("description", "Again")), code);
        }

        behaviour = service => service.Change(update, ("statecode", State(2)));
        Anna.Service.Change(question, ("description", "Again"));
        Assert.NotEqual(update, OpenUpdate(Opened));
        IsPromised(Opened, Start.AddMinutes(30));
    }

    private sealed class Foreign(Action<IOrganizationService> act, bool asSystem) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            act(factory.CreateOrganizationService(asSystem ? null : context.UserId));
        }
    }
}
