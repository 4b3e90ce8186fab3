using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Communication;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Learning;

[Rule("P3")]
public sealed class ImprovementTests : CommunicationScenario
{
    private const int Committed = 718340001;
    private const int Done = 718340002;
    private const int Dropped = 718340003;
    private const string Told = "From now on every release reads your formats first.";

    [Fact]
    public void It_leaves_draft_with_measure_target_and_due_date_at_every_door()
    {
        var improvement = Draft();
        foreach (var (_, send) in Actor.UpdateDoors)
            Refused(() => send(Anna, Change(improvement, ("statecode", State(0)), ("statuscode", State(Committed)))), "Release gate", "(P3-measurable)");
        Refused(() => Anna.Service.Change(improvement, ("statecode", State(1)), ("statuscode", State(-1))), "(P3-measurable)", "(P3-evidence)");
        Refused(() => Anna.Service.Add("rcv_improvement", ("rcv_recoveryid", Opened), ("rcv_kind", Choice(1)), ("rcv_name", "Release gate"), ("statuscode", State(Committed))), "(P3-measurable)");

        Anna.Service.Change(improvement, ("rcv_measure", "Formats covered"), ("rcv_target", 100m), ("rcv_dueon", Now.AddDays(30)), ("statuscode", State(Committed)));
        Refused(() => Anna.Service.Change(improvement, ("rcv_target", null)), "(P3-measurable)");
    }

    [Fact]
    public void Publishing_records_that_the_client_was_told()
    {
        var improvement = Commit();

        var answer = Publish(Anna, improvement);

        Assert.Equal(Now, answer["PublishedOn"]);
        Assert.Equal(Now, Value<DateTime>(improvement, "rcv_publishedon"));
        Assert.Equal(Told, Value<string>(improvement, "rcv_publishedtext"));
        var touchpoint = Touchpoints(Opened, LearningShared, state: 1).Single();
        Assert.Equal(answer["TouchpointId"], touchpoint.Id);
        Assert.Equal(Told, touchpoint.GetAttributeValue<string>("description"));
        Assert.Equal(Northwind, touchpoint.GetAttributeValue<EntityReference>("regardingobjectid"));
        Assert.Equal(Nora, touchpoint.GetAttributeValue<EntityReference>("rcv_contactid"));
    }

    [Fact]
    public void A_published_one_does_not_go_back_to_draft_by_asking_for_the_default_status()
    {
        var improvement = Commit();
        Publish(Anna, improvement);

        Refused(() => Anna.Service.Change(improvement, ("statuscode", State(-1))), "(P3-back-to-draft)");
        Refused(() => Anna.Service.Change(improvement, ("statecode", State(0))), "(P3-back-to-draft)");
    }

    [Fact]
    public void A_repeated_call_answers_the_same_and_other_values_are_refused()
    {
        var improvement = Commit();
        var first = Publish(Anna, improvement);
        Organization.Clock.Advance(TimeSpan.FromMinutes(5));

        var second = Publish(Anna, improvement);

        Assert.Equal(first["PublishedOn"], second["PublishedOn"]);
        Assert.Equal(first["TouchpointId"], second["TouchpointId"]);
        Assert.Single(Touchpoints(Opened, LearningShared, state: 1));
        Refused(() => Publish(Anna, improvement, "Something else."), "(P3-published)");
        Refused(() => Publish(Anna, improvement, channel: 3), "(P3-published-by-another)");
        Refused(() => Publish(Mia, improvement), "(P3-published-by-another)");
        Refused(() => Publish(Anna, improvement, " "), "Text", "(C3-parameter-text)");
    }

    [Fact]
    public void A_draft_is_not_told_to_the_client()
    {
        var improvement = Draft();

        Refused(() => Publish(Anna, improvement), "(P3-draft-text)");

        Assert.Empty(Touchpoints(Opened, LearningShared, state: 1));
    }

    [Fact]
    public void What_the_client_was_told_stays()
    {
        var improvement = Commit();
        Publish(Anna, improvement);

        Refused(() => Anna.Service.Change(improvement, ("rcv_publishedtext", "Nothing was promised.")), "(P3-published)");
        Refused(() => Anna.Service.Change(improvement, ("rcv_publishedtext", null)), "(P3-published)");
        Refused(() => Anna.Service.Change(improvement, ("rcv_recoveryid", Open(AdventureWorks))), "(P3-published)");
        Refused(() => Anna.Service.Change(improvement, ("rcv_publishedon", null)), "(derived-column)");
        Refused(() => Anna.Service.Change(improvement, ("statecode", State(0)), ("statuscode", State(1))), "(P3-back-to-draft)");
        Refused(() => Administrator.Delete(improvement.LogicalName, improvement.Id), "(P3-deleted)");

        var draft = Draft();
        Anna.Service.Delete(draft.LogicalName, draft.Id);
    }

    [Fact]
    public void It_is_effective_by_evidence_an_actual_that_reaches_the_target_and_thirty_days()
    {
        var improvement = Commit();
        Refused(() => Anna.Service.Change(improvement, ("statecode", State(1))), "(P3-evidence)", "(P3-target)", "(P3-time)");

        Anna.Service.Change(improvement, ("statuscode", State(Done)));
        Assert.Equal(Now, Value<DateTime>(improvement, "rcv_completedon"));
        Anna.Service.Change(improvement, ("rcv_evidence", "Test report"), ("rcv_actual", 100m));
        Organization.Clock.Advance(TimeSpan.FromDays(29));
        Refused(() => Anna.Service.Change(improvement, ("statecode", State(1)), ("statuscode", State(2))), "(P3-time)");

        Organization.Clock.Advance(TimeSpan.FromDays(1));
        Anna.Service.Change(improvement, ("statecode", State(1)), ("statuscode", State(2)));
        Assert.Equal(2, StatusOf(improvement));
    }

    [Fact]
    public void A_draft_may_be_dropped() =>
        Anna.Service.Change(Draft(), ("statecode", State(1)), ("statuscode", State(Dropped)));

    private EntityReference Draft() => Anna.Service.Add("rcv_improvement", ("rcv_recoveryid", Opened), ("rcv_kind", Choice(1)), ("rcv_name", "Release gate"));

    private EntityReference Commit()
    {
        var improvement = Draft();
        Anna.Service.Change(improvement, ("rcv_measure", "Formats covered"), ("rcv_baseline", 40m), ("rcv_target", 100m), ("rcv_dueon", Now.AddDays(30)), ("statuscode", State(Committed)));
        return improvement;
    }

    private ParameterCollection Publish(Actor actor, EntityReference improvement, string text = Told, int channel = 0) =>
        actor.Service.Call("rcv_PublishImprovement", improvement, ("Text", text), ("Channel", Choice(channel).Value), ("ContactId", Nora.Id));
}
