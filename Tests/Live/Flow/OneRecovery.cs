using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Live.Flow;

/// <summary>One recovery as a person works it, from the case to its close, by whichever playbook the environment chooses.</summary>
internal sealed class OneRecovery
{
    private const int Pending = 1;
    private const int InProgress = 1;
    private const int FollowingUp = 718340002;

    private readonly IOrganizationService service;
    private readonly Client client;
    private readonly EntityReference incident;

    private OneRecovery(IOrganizationService service, Client client)
    {
        this.service = service;
        this.client = client;
        incident = client.LogFailure(service);
        Row = service.Read(incident, "rcv_recoveryid").GetAttributeValue<EntityReference?>("rcv_recoveryid")!;
        Assert.True(Row is not null, "The case of a key client opened no recovery: is the step on it enabled, and is there a playbook?");
    }

    public EntityReference Row { get; }

    /// <summary>The case, and with it the recovery (I1).</summary>
    public static OneRecovery Open(IOrganizationService service, Client client)
    {
        var recovery = new OneRecovery(service, client);
        Assert.Equal(InProgress, recovery.Status);
        return recovery;
    }

    public int Status => service.Read(Row, "statuscode").GetAttributeValue<OptionSetValue>("statuscode").Value;

    /// <summary>The required steps in the order they have to be done.</summary>
    public IReadOnlyList<Entity> RequiredSteps =>
        [.. service.Children("rcv_recoverystep", "rcv_recoveryid", Row, "rcv_sequence", "rcv_name", "rcv_exitcriteria", "rcv_isrequired", "statuscode")
            .Where(step => step.GetAttributeValue<bool>("rcv_isrequired"))];

    /// <summary>A step that is not its turn yet.</summary>
    public EntityReference LaterStep => RequiredSteps.Last(step => step.GetAttributeValue<OptionSetValue>("statuscode").Value == Pending).ToEntityReference();

    public void Speak()
    {
        var call = service.Add("phonecall",
            ("subject", "Spoke to Nora"),
            ("description", "Her team keys every order by hand. Told her that we own this."),
            ("regardingobjectid", incident),
            ("directioncode", true),
            ("to", new EntityCollection([new Entity("activityparty") { ["partyid"] = client.Contact }]) { EntityName = "activityparty" }));
        service.Change(call, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
    }

    public void RecordImpact() => service.Add("rcv_impact",
        ("rcv_recoveryid", Row), ("rcv_dimension", Choice(0)), ("rcv_level", Choice(1)), ("rcv_contactid", client.Contact),
        ("rcv_description", "My team keys every order by hand."), ("rcv_confirmedbyclient", true));

    /// <summary>Something small is put right, as far as the environment's tiers let one person do that; else it is withdrawn.</summary>
    public void PutRight()
    {
        var restitution = service.Add("rcv_restitution",
            ("rcv_recoveryid", Row), ("rcv_name", "A day's credit"), ("rcv_type", Choice(0)), ("rcv_amount", new Money(40m)),
            ("rcv_justification", "A day of keying orders by hand, confirmed by Nora."));
        if ((int)service.Call("rcv_SubmitRestitution", restitution)["ApprovalsRequired"] == 0)
        {
            service.Change(restitution, ("rcv_clientresponse", Choice(0)), ("rcv_respondedbyid", client.Contact));
            service.Change(restitution, ("rcv_deliveryreference", "CN-1"), ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
        }
        else
        {
            service.Delete("rcv_restitution", (Guid)service.Call("rcv_WithdrawRestitution", restitution)["CopyId"]);
        }
    }

    public void Tell() => service.Call("rcv_LogUpdate", Row,
        ("Message", "The rollback is done and your orders flow again. Please check the first hundred; I call you tomorrow to hear how it looks."),
        ("Channel", Choice(0).Value), ("ContactId", client.Contact.Id));

    /// <summary>Does what a step asks for, and finishes it.</summary>
    public void Finish(Entity step)
    {
        foreach (var criterion in step.GetAttributeValue<OptionSetValueCollection?>("rcv_exitcriteria") ?? [])
            Assert.True(Provided.Contains(criterion.Value), $"The environment's playbook asks, at the step \"{step["rcv_name"]}\", for {criterion.Value}, which takes more than one person: see real-environment.md.");
        service.Call("rcv_CompleteStep", step.ToEntityReference(),
            ("Outcome", "\"Every order of today arrived. Thank you.\""),
            ("Apology", "I am sorry. Our order interface failed this morning and left your team keying orders by hand. That is our failure, and we will stay on it until your orders flow again."),
            ("ContactId", client.Contact.Id));
    }

    /// <summary>Closes it: the last required step is done, so that it follows up.</summary>
    public void Close()
    {
        Assert.Equal(FollowingUp, Status);
        var checklist = service.Call("rcv_ClosureChecklist", Row);
        Assert.True((bool)checklist["IsReady"] || checklist.Lines("Missing").All(missing => missing.Contains("outcome")), (string)checklist["Missing"]);
        // Nobody was asked for an answer, so that trust can't count as restored (F4).
        service.Call("rcv_CloseRecovery", Row, ("Outcome", Choice(1).Value), ("Reason", "Orders flow, and the client says so."));
    }

    // Contact made, apology, impact, impact confirmed, update cadence, restitution decided, fix confirmed, outcome.
    private static readonly HashSet<int> Provided = [.. new[] { 0, 1, 2, 3, 6, 7, 11 }.Select(number => Choice(number).Value)];
}
