namespace RecoveryCrm.Tests.Solution.Data;

/// <summary>The shipped playbooks keep what the contract promises of them.</summary>
public class PlaybookDataTests
{
    private const int Critical = 0, Major = 1, Moderate = 2, Minor = 3;
    private const int Elapsed = 0, Working = 1;
    private const int Acknowledge = 0, Assess = 2, Fix = 3, Verify = 4, Learn = 5;
    private const int WorkingDay = 8 * 60;
    private const string KeyClient = "Key client trust rebuild", Outage = "Critical outage", Light = "Light recovery", SixSteps = "Six-step recovery";

    public static TheoryData<string> Playbooks => [KeyClient, Outage, Light, SixSteps];

    [Fact]
    public void There_are_these_four_and_one_of_them_is_the_default()
    {
        Assert.Equal([KeyClient, Outage, Light, SixSteps], ShippedData.Of("rcv_playbook").Select(row => row["rcv_name"]));
        Assert.Equal([SixSteps], ShippedData.Of("rcv_playbook").Where(row => row.Is("rcv_isdefault")).Select(row => row["rcv_name"]));
    }

    [Theory]
    [InlineData(KeyClient, new[] { 0, 1 }, new[] { Critical, Major })]
    [InlineData(Outage, new int[0], new[] { Critical })]
    [InlineData(Light, new int[0], new[] { Moderate, Minor })]
    [InlineData(SixSteps, new int[0], new int[0])]
    public void They_match_these_tiers_and_severities(string name, int[] tiers, int[] severities)
    {
        var playbook = ShippedData.Of("rcv_playbook").Single(row => row["rcv_name"] == name);
        Assert.Equal(tiers, playbook.Choices("rcv_clienttiers"));
        Assert.Equal(severities, playbook.Choices("rcv_severities"));
    }

    // A recovery's severity may change, or be one that the playbook was not written for; each step then has a target.
    [Theory, MemberData(nameof(Playbooks))]
    public void Every_step_has_one_target_for_each_severity(string playbook)
    {
        foreach (var step in ShippedData.Of("rcv_playbookstep", playbook).GroupBy(row => (row["rcv_sequence"], row["rcv_name"])))
        {
            Assert.Equal([Critical, Major, Moderate, Minor], step.SelectMany(row => row.Choices("rcv_severities")).Order());
            Assert.Single(step.Select(row => (row["rcv_stage"], row["rcv_guidance"], row["rcv_isrequired"], row["rcv_canwaive"], row["rcv_assignto"], row["rcv_exitcriteria"])).Distinct());
        }
    }

    [Theory, MemberData(nameof(Playbooks))]
    public void The_client_is_acknowledged_in_time(string playbook)
    {
        var targets = ShippedData.Of("rcv_playbookstep", playbook)
            .Where(row => row.Choice("rcv_stage") == Acknowledge)
            .ToDictionary(row => row.Choices("rcv_severities").Single(), row => (row.Number("rcv_dueafterminutes"), row.Choice("rcv_clock")));

        Assert.Equal((15, Elapsed), targets[Critical]);
        Assert.Equal((60, Elapsed), targets[Major]);
        Assert.Equal((4 * 60, Working), targets[Moderate]);
        Assert.Equal((WorkingDay, Working), targets[Minor]);
    }

    [Theory, MemberData(nameof(Playbooks))]
    public void The_client_hears_from_us_in_this_cadence(string playbook)
    {
        var phases = ShippedData.Of("rcv_cadencephase", playbook)
            .Select(row => (row.Choices("rcv_severities").Single(), row.Number("rcv_fromminutes"), row.Number("rcv_everyminutes"), row.Choice("rcv_clock")));

        Assert.Equal(
            [
                (Critical, 0, 30, Elapsed), (Critical, 2 * 60, 60, Elapsed), (Critical, (2 + 24) * 60, WorkingDay, Working),
                (Major, 0, 60, Elapsed), (Major, 4 * 60, 12 * 60, Elapsed),
                (Moderate, 0, WorkingDay, Working),
                (Minor, 0, 3 * WorkingDay, Working),
            ],
            phases);
    }

    [Theory]
    [InlineData(KeyClient)]
    [InlineData(Outage)]
    [InlineData(SixSteps)]
    public void After_the_fix_we_check_in_ever_less_often(string playbook) =>
        Assert.Equal([(3, null, 1), (7, 7, 4), (42, 14, 4), (180, 90, 4)], FollowUps(playbook, "Check-in"));

    [Fact]
    public void A_light_recovery_has_one_check_in_and_one_thing_of_value()
    {
        Assert.Equal([(3, null, 1)], FollowUps(Light, "Check-in"));
        Assert.Equal([(14, null, 1)], FollowUps(Light, "Value-add"));
        Assert.Equal(2, ShippedData.Of("rcv_followuprule", Light).Count());
    }

    [Fact]
    public void A_light_recovery_has_four_short_steps() =>
        Assert.Equal(
            [(Acknowledge, "0"), (Fix, "11"), (Verify, "7 11"), (Learn, "11")],
            Steps(Light).Select(row => (row.Choice("rcv_stage")!.Value, string.Join(' ', row.Choices("rcv_exitcriteria")))));

    [Fact]
    public void A_key_client_is_apologised_to_while_the_investigation_runs()
    {
        var first = Steps(KeyClient).Where(row => row.Number("rcv_sequence") == Steps(KeyClient).Min(each => each.Number("rcv_sequence"))).ToList();
        Assert.Equal([Acknowledge, Assess], first.Select(row => row.Choice("rcv_stage")!.Value).Order());
        Assert.Contains(ShippedData.Choice("rcv_exitcriterion", "Apology recorded"), first[0].Choices("rcv_exitcriteria"));
    }

    [Fact]
    public void A_key_client_is_met_for_a_joint_review_a_month_or_two_later()
    {
        var review = Assert.Single(FollowUps(KeyClient, "Joint review"));
        Assert.InRange(review.First, 30, 60);
        Assert.Equal(1, review.Count);
    }

    [Theory, MemberData(nameof(Playbooks))]
    public void Nothing_is_verified_but_by_the_client(string playbook)
    {
        var verify = Assert.Single(Steps(playbook), row => row.Choice("rcv_stage") == Verify);
        Assert.True(verify.Is("rcv_isrequired"));
        Assert.Contains(ShippedData.Choice("rcv_exitcriterion", "Client confirmed the fix"), verify.Choices("rcv_exitcriteria"));
    }

    [Theory, MemberData(nameof(Playbooks))]
    public void Stages_follow_each_other(string playbook)
    {
        var required = Steps(playbook).Where(row => row.Is("rcv_isrequired")).OrderBy(row => row.Number("rcv_sequence")).Select(row => row.Choice("rcv_stage")!.Value).ToList();
        Assert.Equal(required.Order(), required);
        Assert.Equal(Learn, required[^1]);
    }

    private static IEnumerable<DataRow> Steps(string playbook) =>
        ShippedData.Of("rcv_playbookstep", playbook).GroupBy(row => (row["rcv_sequence"], row["rcv_name"])).Select(step => step.First());

    private static IEnumerable<(int First, int? Every, int Count)> FollowUps(string playbook, string purpose) =>
        ShippedData.Of("rcv_followuprule", playbook)
            .Where(row => row.Choice("rcv_purpose") == ShippedData.Choice("rcv_purpose", purpose))
            .Select(row => (row.Number("rcv_firstafterdays")!.Value, row.Number("rcv_everydays"), row.Number("rcv_count")!.Value));
}
