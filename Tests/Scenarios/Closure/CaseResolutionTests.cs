using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Closure;

public sealed class CaseResolutionTests : Scenario
{
    [Fact, Rule("V3")]
    public void A_key_clients_case_waits_for_the_client()
    {
        var incident = LogCase(Anna, Northwind);

        Refused(() => Resolve(Anna, incident), "V3-unverified");
        Refused(() => Resolve(Mia, incident), "V3-unverified");
        Assert.Equal(0, State(incident));
        Assert.Empty(Administrator.Children("incidentresolution", "incidentid", incident, "createdon"));
    }

    [Fact, Rule("V3")]
    public void After_verify_it_is_resolved()
    {
        LeavesImpossibleStates("The verification is loaded.", "C1-open-updates", "S4-milestone-early");
        var incident = LogCase(Anna, Northwind);
        LoadChange(RecoveryOf(incident), ("rcv_verifiedon", Now));
        Resolve(Anna, incident);

        Assert.Equal(1, State(incident));
    }

    [Fact, Rule("V3")]
    public void Cancelling_a_case_is_always_allowed()
    {
        var incident = LogCase(Anna, Northwind);
        Anna.Service.Change(incident, ("statecode", new OptionSetValue(2)), ("statuscode", new OptionSetValue(6)));

        Assert.Equal(2, State(incident));
    }

    [Theory, Rule("V3")]
    [InlineData(null, false)]
    [InlineData("0", false)]
    [InlineData("1", false)]
    [InlineData("2", true)]
    public void The_setting_says_whose_cases_wait(string? setting, bool waits)
    {
        if (setting is not null)
            SetVariable("rcv_BlockCaseResolution", setting);
        var incident = LogCase(Ben, Litware, severity: 1);

        if (waits)
            Refused(() => Resolve(Ben, incident), "V3-unverified");
        else
            Resolve(Ben, incident);
    }

    [Fact, Rule("V3")]
    public void A_case_without_a_recovery_is_nobodys_business()
    {
        var incident = LogCase(Ben, Litware, severity: 3);
        Organization.Trace.Clear();
        Resolve(Ben, incident);

        Assert.Equal(1, State(incident));
        Assert.Equal(0, Organization.Trace.Last!.PluginRequests);
    }

    private int State(EntityReference incident) => Administrator.Read(incident, "statecode").GetAttributeValue<OptionSetValue>("statecode").Value;

    private void SetVariable(string name, string value) => Administrator.Add("environmentvariablevalue",
        ("environmentvariabledefinitionid", Administrator.Find("environmentvariabledefinition", "schemaname", name)), ("value", value));

    private static void Resolve(Actor actor, EntityReference incident) => actor.Execute(new CloseIncidentRequest
    {
        IncidentResolution = new Entity("incidentresolution") { ["subject"] = "Restored", ["incidentid"] = incident },
        Status = new OptionSetValue(5),
    });
}
