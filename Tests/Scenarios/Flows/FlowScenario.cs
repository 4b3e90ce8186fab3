using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Flows.Engine;
using RecoveryCrm.Tests.Scenarios.Restitution;

namespace RecoveryCrm.Tests.Scenarios.Flows;

/// <summary>
/// The solution's flows on a real organisation, with the connection of an account that has the two roles which the
/// documentation asks for, and no others.
/// </summary>
public abstract class FlowScenario : RestitutionScenario, IAsyncLifetime
{
    private static readonly string[] Roles = ["Recovery Manager", "Recovery Automation"];

    protected Host Flows { get; private set; } = null!;

    protected IReadOnlyList<Mail> Mails => Flows.Mail.Sent;

    protected IEnumerable<string> Recipients => Mails.Select(mail => mail.To.Split('@')[0]).Order();

    public async Task InitializeAsync()
    {
        var account = Administrator.Create(new Entity("systemuser")
        {
            ["domainname"] = "service.flows",
            ["firstname"] = "Service",
            ["lastname"] = "Flows",
            ["businessunitid"] = new EntityReference("businessunit", Organization.RootBusinessUnitId),
        });
        var reference = new EntityReferenceCollection([.. Roles.Select(role => Administrator.Find("role", "name", role))]);
        Administrator.Associate("systemuser", account, new Relationship("systemuserroles_association"), reference);
        Flows = await Host.Start(Organization, account);
    }

    public async Task DisposeAsync() => await Flows.DisposeAsync();

    protected void Speaks(Guid user, int language) => Loader.Update(new Entity("usersettings", user) { ["uilanguageid"] = language });

    protected static void Succeeded(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Assert.True(run.Ending == Ending.Succeeded, run.Error);
    }

    protected static Run One(IReadOnlyList<Run> runs)
    {
        var run = Assert.Single(runs);
        Succeeded(run);
        return run;
    }
}
