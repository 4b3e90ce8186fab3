using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Live.Flow;

/// <summary>
/// What is tried in an environment, written once over the organisation service: the same code runs on the Sandbox in every
/// test run. Each trial makes its own client and takes it away again, also when it fails.
/// </summary>
internal sealed class LiveRun(IOrganizationService service)
{
    private readonly string run = Guid.NewGuid().ToString("N");

    /// <summary>A recovery from its case to its close; nothing it leaves should be impossible.</summary>
    public void FromCaseToClose() => WithClient(client =>
    {
        var recovery = OneRecovery.Open(service, client);
        var steps = recovery.RequiredSteps;
        recovery.Speak();
        recovery.RecordImpact();
        recovery.Finish(steps[0]);
        recovery.PutRight();
        recovery.Tell();
        foreach (var step in steps.Skip(1))
            recovery.Finish(step);
        recovery.Close();

        var found = service.Impossible();
        Assert.DoesNotContain(found, finding => finding.Contains(recovery.Row.Id.ToString()) || finding.Contains(client.Account.Id.ToString()));
        Assert.Contains(Client.Mark + run, (string)service.Call("rcv_ClientBrief", recovery.Row, ("Audience", 1))["Html"]);
        Assert.InRange((int)service.Call("rcv_ScoreRecovery", recovery.Row)["Total"], 0, 100);
    });

    /// <summary>A step out of its turn is refused, by the rule's code, in words.</summary>
    public void RefusedByItsCode() => WithClient(client =>
    {
        var recovery = OneRecovery.Open(service, client);
        var refusal = Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(() => service.Call("rcv_CompleteStep", recovery.LaterStep, ("Outcome", "Nothing to learn here.")));
        Assert.Contains("(S1-order)", refusal.Detail.Message);
    });

    /// <summary>What went along with a refused request is not there afterwards.</summary>
    public void RefusalLeavesNothing() => WithClient(client =>
    {
        var recovery = OneRecovery.Open(service, client);
        var impact = new Entity("rcv_impact", Guid.NewGuid())
        {
            ["rcv_recoveryid"] = recovery.Row,
            ["rcv_dimension"] = Choice(0),
            ["rcv_level"] = Choice(3),
            ["rcv_description"] = "Goes along with what is refused.",
        };
        var later = new Entity("rcv_recoverystep", recovery.LaterStep.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) };
        var score = Score();

        var refusal = Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(() => service.Execute(new ExecuteTransactionRequest
        {
            Requests = [new CreateRequest { Target = impact }, new UpdateRequest { Target = later }],
        }));

        Assert.Contains("(S1-order)", refusal.Detail.Message);
        Assert.Empty(service.Children("rcv_impact", "rcv_recoveryid", recovery.Row, "createdon"));
        Assert.Equal(score, Score());

        int? Score() => service.Read(recovery.Row, "rcv_impactscore").GetAttributeValue<int?>("rcv_impactscore");
    });

    /// <summary>The commands that only read answer.</summary>
    public void ReadingCommandsAnswer() => WithClient(client =>
    {
        Assert.NotEmpty((string)service.Call("rcv_PreviewPolicy", null, ("AccountId", client.Account.Id), ("Severity", Choice(2).Value))["Policy"]);
        Assert.NotEmpty(service.Call("rcv_CheckMessage", null, ("Text", "We apologise if you were inconvenienced.")).Lines("Findings"));
        Assert.NotNull(service.Call("rcv_ListDueWork", null, ("BatchSize", 1)).Lines("RecoveryIds"));
        var today = service.Read(client.Account, "createdon").GetAttributeValue<DateTime>("createdon").Date;
        Assert.NotEmpty((string)service.Call("rcv_GovernanceReport", null, ("From", today.AddDays(-1)), ("To", today))["Kpis"]);
    });

    /// <summary>Nothing stands in the whole environment that should be impossible.</summary>
    public void NothingImpossible() => Assert.Empty(service.Impossible());

    /// <summary>Does something for a client of its own, and takes the client away with all that hangs on it, also when that fails.</summary>
    internal void WithClient(Action<Client> act)
    {
        try
        {
            act(Client.Create(service, run));
        }
        catch (Exception failure)
        {
            try
            {
                new Cleaning(service).RemoveRun(run);
            }
            catch (InvalidOperationException left)
            {
                throw new AggregateException(failure, left);
            }

            throw;
        }

        new Cleaning(service).RemoveRun(run);
    }
}
