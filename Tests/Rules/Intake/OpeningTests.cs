using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Intake;

[Rule("I7")]
public class OpeningTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

    private static readonly Principal Anna = new(Guid.NewGuid(), IsTeam: false, IsEnabled: true, Manager: null);
    private static readonly Principal Sam = Anna with { Id = Guid.NewGuid() };
    private static readonly ClientContact Nora = new(Guid.NewGuid(), ContactChannels.Unknown);

    private static readonly Client Northwind = new(
        Guid.NewGuid(), "Northwind Traders", IsMarkedKey: true, ClientTier.Strategic, Anna, Sam.Id, Nora, Running: [], Earlier: [], TrustScore: null);

    private static readonly PlaybookStepRow Acknowledge = new(
        Guid.NewGuid(), Sequence: 10, RecoveryStage.Acknowledge, "Acknowledge", Guidance: null, Severities: [],
        DueAfterMinutes: 15, ClockKind.Elapsed, IsRequired: true, CanWaive: false, AssignTo.RecoveryOwner, ExitCriteria: []);

    private static readonly PlaybookRow Playbook = new(
        Guid.NewGuid(), [], [], IsDefault: true, Priority: 1, Now, Hours: null,
        [Acknowledge, Acknowledge with { Sequence = 20, Stage = RecoveryStage.Learn, Name = "Learn", AssignTo = AssignTo.ExecutiveSponsor }]);

    private static readonly OpeningFacts Facts = new(
        new FailureReport(Severity.Critical, FailureCategory.Technology, "Order interface down", Summary: null, OccurredOn: null,
            DetectedOn: Now, ReportedOn: Now.AddMinutes(-5), DiscoveredBy.Client, Case: null, Contact: null),
        Northwind,
        Nora,
        new RecoveryPeople(Anna, Sam.Id, SponsorSteps: Sam, AccountOwnerSteps: Anna),
        Playbook,
        new UpdateCadence([new UpdatePhase([], 0, 30, ClockKind.Elapsed)]),
        BusinessHours.Default,
        Name: null,
        AgreedMinutes: null,
        Now);

    [Fact]
    public void The_clocks_count_from_the_report_else_from_the_detection()
    {
        Assert.Equal(Now.AddMinutes(10), Opening.Of(Facts).Steps[0].Step.DueOn);
        Assert.Equal(Now.AddMinutes(15), Opening.Of(Facts with { Report = Facts.Report with { ReportedOn = null } }).Steps[0].Step.DueOn);
    }

    [Fact]
    public void The_acknowledgement_is_due_with_its_step_and_the_first_update_with_its_promise()
    {
        var opening = Opening.Of(Facts);

        Assert.Equal([TouchpointPurpose.Acknowledgement, TouchpointPurpose.ProgressUpdate], opening.Touchpoints.Select(touchpoint => touchpoint.Purpose));
        Assert.Equal(Now.AddMinutes(10), opening.Touchpoints[0].DueOn);
        Assert.Equal(Now.AddMinutes(30), opening.Touchpoints[1].DueOn);
        Assert.Equal(Now.AddMinutes(30), opening.NextUpdateOn);
        Assert.Equal(RecoveryStage.Acknowledge, opening.Stage);
    }

    [Fact]
    public void Steps_go_to_whom_the_playbook_gives_them() =>
        Assert.Equal([Anna, Sam], Opening.Of(Facts).Steps.Select(step => step.Owner));

    [Fact]
    public void A_name_that_was_given_stays_and_long_subjects_are_cut()
    {
        Assert.Equal("Northwind Traders: Order interface down", Opening.Of(Facts).Name);

        var opening = Opening.Of(Facts with { Name = new string('n', 200) });
        Assert.Equal(new string('n', 200), opening.Name);
        Assert.All(opening.Touchpoints, touchpoint => Assert.Equal(200, touchpoint.Subject.Length));
    }

    [Fact, Rule("C6")]
    public void Touchpoints_keep_to_what_the_contact_allows()
    {
        var tess = Nora with { Channels = ContactChannels.Unknown with { DoNotPhone = true } };
        var opening = Opening.Of(Facts with { Contact = tess });

        Assert.Equal([TouchpointChannel.Meeting, TouchpointChannel.Email], opening.Touchpoints.Select(touchpoint => touchpoint.Channel));
        Assert.NotNull(opening.Touchpoints[0].Note);
    }
}
