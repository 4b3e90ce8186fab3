using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Communication;

/// <summary>One account has one series of follow-ups, and value-adds wait until what was owed is put right (C7, C8).</summary>
public sealed class SeriesTests : CommunicationScenario
{
    private const int ValueAdd = 3;
    private const int JointReview = 5;

    [Fact, Rule("C7")]
    public void A_newly_verified_recoverys_series_takes_over_from_its_first_week()
    {
        var first = Verified("Key client trust rebuild");
        Tell(Anna, Touchpoints(first, CheckIn)[0].ToEntityReference(), message: null);
        Organization.Clock.Advance(TimeSpan.FromDays(30));

        var second = Verified("Key client trust rebuild");

        Assert.Empty(Touchpoints(first, CheckIn));
        Assert.Empty(Touchpoints(first, JointReview));
        Assert.Equal(4, Touchpoints(second, CheckIn).Count);
        Assert.Single(Touchpoints(first, CheckIn, state: 1));
    }

    [Fact, Rule("C7")]
    public void One_that_ends_sooner_leaves_the_running_one_as_it_is()
    {
        var first = Verified("Key client trust rebuild");
        var before = Touchpoints(first, CheckIn).Select(row => row.Id).ToList();

        var second = Verified("Light recovery");

        Assert.Equal(before, Touchpoints(first, CheckIn).Select(row => row.Id));
        Assert.Empty(Touchpoints(second, CheckIn));
    }

    [Fact, Rule("C7")]
    public void Two_follow_ups_on_one_day_become_one()
    {
        var playbook = Rules(
            ("Weekly check-in", 7, 7, 4),
            ("Joint review", 14, null, 1));
        var recovery = Verified(playbook);
        Tell(Anna, Touchpoints(recovery, CheckIn).Single(row => row.GetAttributeValue<string>("subject") == "Weekly check-in").ToEntityReference(), message: null);

        var open = Touchpoints(recovery, CheckIn);
        Assert.Equal([("Joint review", 14, 1), ("Weekly check-in", 21, 3)], open.Select(Described));
    }

    [Fact, Rule("C7")]
    public void Two_that_take_place_once_share_the_agenda()
    {
        var recovery = Verified(Rules(("Joint review", 14, null, 1), ("Trust talk", 14, null, 1)));

        var open = Touchpoints(recovery, CheckIn).Single();
        Assert.Equal("Joint review", open.GetAttributeValue<string>("subject"));
        Assert.Contains("Trust talk", open.GetAttributeValue<string>("description"), StringComparison.Ordinal);
    }

    [Fact, Rule("C7"), Rule("C1")]
    public void A_new_cycle_cancels_them_and_promises_updates_again()
    {
        var recovery = Verified("Key client trust rebuild");
        Organization.Clock.Advance(TimeSpan.FromDays(1));

        Reopen(recovery);

        Assert.Empty(Touchpoints(recovery, CheckIn));
        Assert.Empty(Touchpoints(recovery, JointReview));
        Assert.True(Value<DateTime>(recovery, "rcv_nextupdateon") > Now);
        IsPromised(recovery, Value<DateTime>(recovery, "rcv_nextupdateon"));
    }

    [Fact, Rule("C8")]
    public void A_new_recovery_puts_value_adds_off_until_it_is_verified()
    {
        LeavesImpossibleStates("The steps are ended past the plug-ins.", "S3-apology", "S3-outcome", "S4-milestone-missing", "V1-outcome");
        var planned = ByHand(Start.AddDays(5));
        var elsewhere = Load("rcv_touchpoint", ("subject", "Tip"), ("regardingobjectid", Litware), ("rcv_purpose", Choice(ValueAdd)), ("rcv_channel", Choice(3)), ("scheduledend", Start.AddDays(5)));

        _ = Opened;
        Assert.Null(DueOn(planned));
        Assert.NotNull(DueOn(elsewhere));

        Organization.Clock.Advance(TimeSpan.FromDays(4));
        Administrator.Call("rcv_ProcessDueWork", null, ("RecoveryId", Opened.Id));
        Assert.Null(DueOn(planned));
        VerifyNow(Opened);

        // A week after Saturday, 7 March, is no working day: Monday it is.
        Assert.Equal(Start.AddDays(13), DueOn(planned));
    }

    [Fact, Rule("C8")]
    public void One_that_ends_without_verification_lets_them_go_too()
    {
        var planned = ByHand(Start.AddDays(5));

        Mia.Service.Call("rcv_CancelRecovery", Opened, ("Reason", "Logged twice."));

        Assert.Equal(Start.AddDays(7), DueOn(planned));
    }

    [Fact, Rule("C8")]
    public void They_wait_for_the_last_one()
    {
        LeavesImpossibleStates("The steps are ended past the plug-ins.", "S3-apology", "S3-outcome", "S4-milestone-missing", "V1-outcome");
        var planned = ByHand(Start.AddDays(5));
        var other = Open(Northwind, category: 1);
        _ = Opened;

        VerifyNow(Opened);
        Assert.Null(DueOn(planned));
        VerifyNow(other);

        Assert.Equal(Start.AddDays(7), DueOn(planned));
    }

    private EntityReference ByHand(DateTime due) => Anna.Service.Add("rcv_touchpoint",
        ("subject", "Useful article"), ("regardingobjectid", Northwind), ("rcv_purpose", Choice(ValueAdd)), ("rcv_channel", Choice(3)), ("scheduledend", due));

    private DateTime? DueOn(EntityReference touchpoint) => Administrator.Read(touchpoint, "scheduledend").GetAttributeValue<DateTime?>("scheduledend");

    private static (string Subject, int Days, int Occurrence) Described(Entity row) =>
        (row.GetAttributeValue<string>("subject"), (int)(row.GetAttributeValue<DateTime>("scheduledend") - Start).TotalDays, row.GetAttributeValue<int>("rcv_occurrence"));

    private EntityReference Rules(params (string Subject, int First, int? Every, int Count)[] rules)
    {
        var playbook = Load("rcv_playbook", ("rcv_name", "Just for this"));
        var sequence = 10;
        foreach (var (subject, first, every, count) in rules)
        {
            Load("rcv_followuprule", ("rcv_playbookid", playbook), ("rcv_sequence", sequence++), ("rcv_purpose", Choice(CheckIn)), ("rcv_channel", Choice(0)),
                ("rcv_subject", subject), ("rcv_firstafterdays", first), ("rcv_everydays", every), ("rcv_count", count));
        }

        return playbook;
    }

    private EntityReference Verified(string playbook) => Verified(Administrator.Find("rcv_playbook", "rcv_name", playbook));

    private EntityReference Verified(EntityReference playbook)
    {
        var recovery = Load("rcv_recovery",
            ("rcv_name", "Order interface down"), ("rcv_accountid", Northwind), ("rcv_contactid", Nora), ("rcv_severity", Choice(0)), ("rcv_detectedon", Now),
            ("rcv_cycle", 1), ("rcv_stage", Choice(4)), ("rcv_playbookid", playbook), ("ownerid", Anna.Reference));
        LoadChange(Load("rcv_recoverystep",
            ("rcv_name", "Fix it"), ("rcv_recoveryid", recovery), ("rcv_cycle", 1), ("rcv_sequence", 70), ("rcv_stage", Choice(3)), ("rcv_isrequired", true), ("ownerid", Anna.Reference)),
            ("statecode", State(1)), ("statuscode", State(Completed)));
        VerifyNow(recovery);
        return recovery;
    }

    // The last step up to Verify is done past the plug-ins; completing this one verifies.
    private void VerifyNow(EntityReference recovery)
    {
        foreach (var open in Steps(recovery).Where(row => row.GetAttributeValue<OptionSetValue>("statecode").Value == 0))
            LoadChange(open.ToEntityReference(), ("statecode", State(1)), ("statuscode", State(Completed)));
        var verify = Load("rcv_recoverystep",
            ("rcv_name", "Client confirms"), ("rcv_recoveryid", recovery), ("rcv_cycle", 1), ("rcv_sequence", 80), ("rcv_stage", Choice(4)), ("rcv_isrequired", true), ("ownerid", Anna.Reference));
        var learn = Load("rcv_recoverystep",
            ("rcv_name", "Learn"), ("rcv_recoveryid", recovery), ("rcv_cycle", 1), ("rcv_sequence", 90), ("rcv_stage", Choice(5)), ("rcv_isrequired", true), ("ownerid", Anna.Reference));
        LoadChange(verify, ("statuscode", State(Active)));
        Complete(Mia, verify, ("rcv_outcome", "Nora confirmed."));
        Assert.NotNull(Administrator.Read(recovery, "rcv_verifiedon").GetAttributeValue<DateTime?>("rcv_verifiedon"));
    }

    private void Reopen(EntityReference recovery) => Anna.Service.Call("rcv_ReportNotFixed", recovery, ("Reason", "It failed again."));
}
