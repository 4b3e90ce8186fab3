using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.EitherEngine;

/// <summary>
/// Rows that stand, one write, and what the guards in PreOperation say to it: as much as an engine without pipeline and
/// security can run too. Solution/docs/real-environment.md says why no more of the scenarios is shared.
/// </summary>
public abstract class GuardScenario : IDisposable
{
    private const int Draft = 1;
    private const int Submitted = 718340001;
    private const int Approved = 718340002;
    private const int Delivered = 2;
    private const int Pending = 1;
    private const int Active = 718340001;

    private readonly IEngine engine;
    private readonly EntityReference recovery;

    protected GuardScenario(IEngine engine)
    {
        this.engine = engine ?? throw new ArgumentNullException(nameof(engine));
        recovery = engine.Given("rcv_recovery",
            ("rcv_name", "Order interface down"), ("rcv_accountid", engine.Account), ("rcv_severity", Choice(0)), ("rcv_detectedon", engine.Now.AddMinutes(-10)),
            ("rcv_cycle", 1), ("rcv_stage", Choice(0)), ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1)), ("ownerid", engine.Agent));
    }

    [Fact, Rule("R1")]
    public void A_sound_draft_is_kept_with_its_author_and_its_account()
    {
        var draft = engine.Service.Add("rcv_restitution", Credit(3000m));

        var row = engine.Service.Read(draft, "rcv_factsbyid", "rcv_accountid");
        Assert.Equal(engine.Agent.Id, row.GetAttributeValue<EntityReference>("rcv_factsbyid").Id);
        Assert.Equal(engine.Account.Id, row.GetAttributeValue<EntityReference>("rcv_accountid").Id);
    }

    [Theory, Rule("R1")]
    [InlineData(0, "(R1-amount)")]
    [InlineData(-5, "(R1-amount)")]
    public void A_draft_needs_an_amount(int amount, string code) => Refused(() => engine.Service.Add("rcv_restitution", Credit(amount)), code);

    [Fact, Rule("R1"), Rule("R8")]
    public void Nobody_creates_one_that_is_already_on_its_way() =>
        Refused(() => engine.Service.Add("rcv_restitution", [.. Credit(9m), ("statuscode", new OptionSetValue(Submitted))]), "(R1-draft)");

    [Fact, Rule("R2")]
    public void A_client_does_not_write_what_the_plug_ins_work_out() =>
        Refused(() => engine.Service.Change(Standing(Draft), ("rcv_tiervalue", 1m)), "rcv_tiervalue");

    [Fact, Rule("R7")]
    public void The_facts_are_locked_once_it_is_submitted() =>
        Refused(() => engine.Service.Change(Standing(Submitted), ("rcv_amount", new Money(4000m))), "(R7-locked)");

    [Fact, Rule("R8")]
    public void Nobody_writes_the_status_Approved() =>
        Refused(() => engine.Service.Change(Standing(Submitted), ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(Approved))), "(R8-approved)");

    [Fact, Rule("R11")]
    public void Only_what_is_approved_is_delivered() =>
        Refused(() => engine.Service.Change(Standing(Draft), ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(Delivered))), "(R11-approved)");

    [Fact, Rule("S1")]
    public void A_step_is_not_completed_before_the_one_ahead_of_it()
    {
        Step("Acknowledge in person", 10, 0, Active);
        var fix = Step("Fix it", 20, 3, Pending);

        var message = Refused(() => engine.Service.Change(fix, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2))), "(S1-order)");
        Assert.Contains("Acknowledge in person", message);
    }

    public void Dispose()
    {
        engine.Dispose();
        GC.SuppressFinalize(this);
    }

    private string Refused(Action act, string code)
    {
        var message = engine.RefusalOf(act);
        Assert.Contains(code, message);
        return message!;
    }

    private (string Column, object? Value)[] Credit(decimal amount) =>
        [("rcv_recoveryid", recovery), ("rcv_name", "Service credit"), ("rcv_type", Choice(0)), ("rcv_amount", new Money(amount))];

    private EntityReference Standing(int status) => engine.Given("rcv_restitution",
        [.. Credit(3000m), ("rcv_accountid", engine.Account), ("rcv_factsbyid", engine.Agent), ("rcv_approvalsrequired", 1), ("ownerid", engine.Agent),
        ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(status))]);

    private EntityReference Step(string name, int sequence, int stage, int status) => engine.Given("rcv_recoverystep",
        ("rcv_name", name), ("rcv_recoveryid", recovery), ("rcv_cycle", 1), ("rcv_sequence", sequence), ("rcv_stage", Choice(stage)), ("rcv_isrequired", true),
        ("rcv_clock", Choice(0)), ("rcv_dueafterminutes", 60), ("rcv_dueon", engine.Now.AddHours(1)), ("ownerid", engine.Agent),
        ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(status)));
}
