using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Communication;

public sealed class LogUpdateTests : CommunicationScenario
{
    [Fact, Rule("C1"), Rule("C2")]
    public void The_planned_update_is_completed_with_what_was_said()
    {
        var planned = OpenUpdate(Opened);

        var answer = Log(Anna);

        Assert.Equal(planned.Id, answer["TouchpointId"]);
        Assert.Equal(Start.AddMinutes(60), answer["NextUpdateOn"]);
        Assert.Equal("We are rolling back.", Value<string>(planned, "description"));
        Assert.Equal(Choice(2), Value<OptionSetValue>(planned, "rcv_channel"));
        IsPromised(Opened, Start.AddMinutes(60));
    }

    [Fact, Rule("C2")]
    public void A_colleague_logs_an_update_of_their_own()
    {
        var answer = Log(Mia);

        var logged = new EntityReference("rcv_touchpoint", (Guid)answer["TouchpointId"]);
        Assert.Equal(Mia.Id, Value<EntityReference>(logged, "ownerid").Id);
        Assert.Equal("We are rolling back.", Anna.Service.Read(logged, "description").GetAttributeValue<string>("description"));
        Assert.True(Value<bool>(logged, "rcv_wasontime"));
        Assert.Equal(1, Value<int>(Opened, "rcv_updatescount"));
        IsPromised(Opened, Start.AddMinutes(60));
    }

    [Fact, Rule("C2")]
    public void A_retry_with_the_same_request_id_changes_nothing()
    {
        var request = Guid.NewGuid();
        var first = Log(Anna, request: request);

        var second = Log(Anna, request: request);

        Assert.Equal(request, first["TouchpointId"]);
        Assert.Equal(first["TouchpointId"], second["TouchpointId"]);
        Assert.Equal(first["NextUpdateOn"], second["NextUpdateOn"]);
        Assert.Equal(1, Value<int>(Opened, "rcv_updatescount"));
        Refused(() => Log(Anna, "Other words", request: request), "RequestId", "(C2-parameter-requestid)");
        Refused(() => Log(Mia, request: request), "(C2-parameter-requestid)");
    }

    [Fact]
    public void Who_may_not_add_to_a_recovery_may_not_call_it()
    {
        LacksPrivilege(() => Log(Alex));
        LacksPrivilege(() => Log(Rita));
    }

    [Fact, Rule("C3")]
    public void Bad_parameters_are_named()
    {
        Refused(() => Log(Anna, "  "), "Message", "(C3-parameter-message)");
        Refused(() => Log(Anna, channel: 9), "Channel", "718340009", "(C6-parameter-channel)");
        Refused(() => Log(Anna, contact: Contact("Lena Lit")), "(C9-contact)");
        Assert.Null(Administrator.Read(Opened, "rcv_updatescount").GetAttributeValue<int?>("rcv_updatescount"));
    }

    [Fact, Rule("C1")]
    public void After_verify_no_update_is_promised_any_more()
    {
        LeavesImpossibleStates("The verification is loaded.", "C1-promise", "S4-milestone-early");
        LoadChange(OpenUpdate(Opened), ("statecode", State(2)));
        LoadChange(Opened, ("rcv_verifiedon", Now));

        Refused(() => Log(Anna), "(C1-verified)");
        Refused(() => Add(Anna, Added(Opened)), "(C1-verified)");
        Add(Anna, Added(Opened, CheckIn));
    }

    [Fact]
    public void A_recovery_that_is_not_there_is_named()
    {
        var unknown = new EntityReference("rcv_recovery", Guid.NewGuid());

        Refused(() => Anna.Service.Call("rcv_LogUpdate", unknown, ("Message", "Hello"), ("Channel", Choice(0).Value)), unknown.Id.ToString());
        Refused(() => Add(Anna, Added(unknown)), unknown.Id.ToString());
    }

    [Fact]
    public void Without_the_right_to_write_activities_nobody_logs()
    {
        _ = Opened;
        LacksPrivilege(() => Log(Rita));
    }

    private ParameterCollection Log(Actor actor, string message = "We are rolling back.", int channel = 2, Guid? request = null, EntityReference? contact = null)
    {
        List<(string, object)> parameters = [("Message", message), ("Channel", Choice(channel).Value), ("ContactId", (contact ?? Nora).Id)];
        if (request is { } id)
            parameters.Add(("RequestId", id));
        return actor.Service.Call("rcv_LogUpdate", Opened, [.. parameters]);
    }
}
