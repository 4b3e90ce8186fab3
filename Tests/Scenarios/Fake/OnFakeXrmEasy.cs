using FakeXrmEasy;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Tests.Scenarios.EitherEngine;

namespace RecoveryCrm.Tests.Scenarios.Fake;

/// <summary>The guards' scenarios on FakeXrmEasy 1.58.</summary>
public sealed class GuardsOnFakeXrmEasy() : GuardScenario(new FakeEngine());

/// <summary>FakeXrmEasy as one of two engines: rows in memory, and the guards that the solution registers in front of each write.</summary>
internal sealed class FakeEngine : IEngine
{
    private readonly XrmFakedContext context = new();
    private readonly IOrganizationService rows;

    public FakeEngine()
    {
        Agent = new("systemuser", Guid.NewGuid());
        Account = new("account", Guid.NewGuid());
        context.CallerId = Agent;
        context.Initialize(
        [
            new Entity("systemuser", Agent.Id) { ["domainname"] = "agent.anna" },
            new Entity("usersettings", Agent.Id) { ["systemuserid"] = Agent.Id, ["uilanguageid"] = 1033 },
            new Entity("account", Account.Id) { ["name"] = "Northwind Traders", ["rcv_iskeyclient"] = true, ["ownerid"] = Agent },
        ]);
        rows = context.GetOrganizationService();
        Service = new GuardedService(context, rows, Agent.Id, Now);
    }

    /// <summary>Tuesday, 10:00 UTC, as on the Sandbox.</summary>
    public DateTime Now { get; } = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    public EntityReference Agent { get; }

    public EntityReference Account { get; }

    public IOrganizationService Service { get; }

    public EntityReference Given(string table, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table, Guid.NewGuid());
        foreach (var (column, value) in values)
            row[column] = value;
        var id = rows.Create(row);
        // A create begins with the state's default here too.
        if (row.Contains("statuscode"))
            rows.Update(new Entity(table, id) { ["statecode"] = row["statecode"], ["statuscode"] = row["statuscode"] });
        return new EntityReference(table, id);
    }

    public string? RefusalOf(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (InvalidPluginExecutionException refusal)
        {
            return refusal.Message;
        }
    }

    public void Dispose()
    {
    }
}
