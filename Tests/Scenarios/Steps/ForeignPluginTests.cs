using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Scenarios.Steps;

/// <summary>Somebody else's plug-in has a ParentContext too, may run as SYSTEM, and may even be set off by our own writes.</summary>
public sealed class ForeignPluginTests : StepScenario
{
    [Theory, Rule("S8")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_foreign_plugin_sets_no_status(bool asSystem)
    {
        var step = Lay("Acknowledge in person", 10, 0, Active);
        var last = Lay("Learn from it", 60, 5);
        (int State, int Status, EntityReference Step, string Code)[] attempts =
            [(1, Waived, step, "(S6-canwaive)"), (1, Cancelled, step, "(S8-status)"), (0, WaitingOnClient, last, "(S7-wait-active)"), (0, Active, last, "(S8-status)"), (1, Completed, last, "(S1-order)")];

        foreach (var attempt in attempts)
        {
            On("Update", "incident", asSystem, service => service.Change(attempt.Step, ("statecode", State(attempt.State)), ("statuscode", State(attempt.Status))));
            Refused(() => Mia.Service.Change(Question, ("description", "Again")), attempt.Code);
        }
    }

    [Fact, Rule("S5"), Rule("S8")]
    public void A_foreign_plugin_creates_deletes_and_moves_no_step()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active);

        On("Update", "incident", asSystem: true, service => service.Delete(step.LogicalName, step.Id));
        Refused(() => Anna.Service.Change(Question, ("description", "Again")), "(S8-deleted)");
        On("Update", "incident", asSystem: true, service => service.Change(step, ("rcv_sequence", 99)));
        Refused(() => Anna.Service.Change(Question, ("description", "Again")), "(S8-fixed)");
        On("Update", "incident", asSystem: true, service => service.Add("rcv_recoverystep", ("rcv_name", "Mine"), ("rcv_recoveryid", Recovery), ("rcv_sequence", 10), ("rcv_stage", Choice(0))));
        Refused(() => Anna.Service.Change(Question, ("description", "Again")), "(S8-only-managers)");
    }

    [Fact, Rule("S8")]
    public void A_foreign_plugin_set_off_by_our_own_write_gains_nothing()
    {
        var first = Lay("Acknowledge in person", 10, 0, Active);
        Lay("Agree the plan", 20, 1);
        var last = Lay("Learn from it", 60, 5);
        On("Update", "rcv_recovery", asSystem: true, service => service.Change(last, ("statecode", State(1)), ("statuscode", State(Waived))), "rcv_stage");

        Refused(() => Complete(Anna, first), "(S6-manager)");

        Assert.Equal([Active, Pending], [StatusOf(first), StatusOf(last)]);
    }

    private static OptionSetValue Choice(int number) => Calls.Choice(number);

    private StepRegistration? registration;

    private EntityReference? question;

    // Somebody else's business, on which their plug-in listens.
    private EntityReference Question => question ??= Load("incident", ("title", "A question"), ("customerid", Northwind), ("ownerid", Anna.Reference));

    // One registration whose behaviour each attempt replaces.
    private Action<IOrganizationService> behaviour = _ => { };

    private void On(string message, string table, bool asSystem, Action<IOrganizationService> act, params string[] columns)
    {
        behaviour = act;
        if (registration is not null)
            return;
        registration = new StepRegistration
        {
            Id = Guid.NewGuid(),
            Name = "Somebody else's",
            PluginType = "Foreign",
            Message = message,
            PrimaryTable = table,
            Stage = 40,
            Rank = 99,
            FilteringColumns = columns.Length == 0 ? ["description"] : columns,
        };
        Organization.Register(new Foreign(service => behaviour(service), asSystem), registration);
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
