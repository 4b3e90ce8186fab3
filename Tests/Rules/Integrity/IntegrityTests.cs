using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Commitments;
using RecoveryCrm.Plugins.Rules.Integrity;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Integrity;

/// <summary>What the check of integrity takes for impossible, at its edges: where it must say something, and where nothing.</summary>
public class IntegrityTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    private static readonly StepRow Step = new()
    {
        Id = Guid.NewGuid(),
        Name = "Fix",
        Sequence = 10,
        Stage = RecoveryStage.Fix,
        IsRequired = true,
        Status = RecoveryStepStatus.Active,
        DueAfterMinutes = 60,
        ActivatedOn = Now,
        DueOn = Now.AddHours(1),
    };

    [Fact, Rule("S7")]
    public void A_due_time_is_counted_from_start_target_and_pauses()
    {
        Assert.Empty(Codes(Step));
        Assert.Empty(Codes(Step with { Pauses = StepPauses.ToText([new Pause(Now, Now.AddMinutes(30))]), DueOn = Now.AddMinutes(90) }));
        Assert.Equal(["S7-due"], Codes(Step with { Pauses = StepPauses.ToText([new Pause(Now, Now.AddMinutes(30))]) }));
        Assert.Equal(["S7-due"], Codes(Step with { DueOn = null }));
    }

    [Theory, Rule("S7")]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_minute_is_lost_in_seconds_and_no_more(int seconds, bool near) =>
        Assert.Equal(near ? [] : ["S7-due"], Codes(Step with { DueOn = Step.DueOn!.Value.AddSeconds(seconds) }));

    [Fact, Rule("S7")]
    public void Working_hours_that_may_have_changed_since_are_not_counted_again() =>
        Assert.Empty(Codes(Step with { Clock = ClockKind.WorkingHours, DueOn = Now.AddDays(9) }));

    [Fact, Rule("S2")]
    public void Steps_of_a_recovery_that_has_ended_start_no_more()
    {
        var pending = Step with { Status = RecoveryStepStatus.Pending, ActivatedOn = null, DueOn = null };

        Assert.Equal(["S2-not-started"], Codes(pending, punctuality: null));
        Assert.Equal(["V5-step-open"], Codes(pending, punctuality: null, RecoveryStatus.Closed));
    }

    [Theory, Rule("S4")]
    [InlineData((int)RecoveryStage.Fix, -2, (int)Punctuality.Met, true)]
    [InlineData((int)RecoveryStage.Fix, 2, (int)Punctuality.Met, false)]
    [InlineData((int)RecoveryStage.Fix, 1, (int)Punctuality.Met, true)]
    [InlineData((int)RecoveryStage.Fix, -2, (int)Punctuality.Missed, false)]
    [InlineData((int)RecoveryStage.Acknowledge, 600, (int)Punctuality.Met, true)]
    public void Punctuality_follows_from_the_end_but_for_an_acknowledgement(int stage, int secondsLate, int stored, bool possible)
    {
        var ended = Step with { Stage = (RecoveryStage)stage, Status = RecoveryStepStatus.Completed, CompletedOn = Step.DueOn!.Value.AddSeconds(secondsLate), CompletedBy = Guid.NewGuid() };

        Assert.Equal(possible ? [] : ["S4-punctuality"], Codes(ended, (Punctuality)stored));
    }

    [Fact, Rule("R2")]
    public void A_tier_value_holds_at_least_what_counted_then_and_still_does()
    {
        Grant Before(RestitutionStatus status, int days) => new(Guid.NewGuid(), Guid.NewGuid(), status, 400m, IsContractual: false, Now.AddDays(-days));

        Assert.Equal(["R2-tier-value"], Codes(100m, Before(RestitutionStatus.Approved, 1)));
        Assert.Empty(Codes(500m, Before(RestitutionStatus.Approved, 365)));
        Assert.Empty(Codes(100m, Before(RestitutionStatus.Approved, 366)));
        // What was rejected or withdrawn since may have counted then.
        Assert.Empty(Codes(500m, Before(RestitutionStatus.Rejected, 1)));
        Assert.Empty(Codes(100m, Before(RestitutionStatus.Withdrawn, 1)));
    }

    [Theory, Rule("F2")]
    [InlineData(65, true)]
    [InlineData(66, true)]
    [InlineData(67, false)]
    [InlineData(null, false)]
    public void A_score_is_the_rounded_mean_of_its_parts(int? stored, bool possible)
    {
        // 50 parts of 70 and 20 of 54.25 make 65.5.
        var score = new CheckedScore { Score = stored, Feedback = 70m, Commitments = 54.25m };

        Assert.Equal(possible ? [] : ["F2-parts"], TrustIntegrity.OfScore.Check(score).Codes());
    }

    [Fact, Rule("F2")]
    public void Without_a_part_there_is_no_score() =>
        Assert.Equal(["F2-parts"], TrustIntegrity.OfScore.Check(new CheckedScore { Score = 50 }).Codes());

    [Theory, Rule("K1")]
    [InlineData((int)CommitmentHealth.OnTrack, true)]
    [InlineData((int)CommitmentHealth.AtRisk, true)]
    [InlineData((int)CommitmentHealth.Missed, true)]
    [InlineData((int)CommitmentHealth.Met, false)]
    public void A_promise_may_stand_as_it_did_on_any_day_since_it_was_written(int stored, bool possible)
    {
        var promise = new CheckedCommitment
        {
            Name = "Report",
            Facts = new CommitmentFacts { ReviewOn = Now.Date.AddDays(-3), FirstReviewOn = Now.Date.AddDays(-3) },
            Health = (CommitmentHealth)stored,
            CreatedOn = Now.AddDays(-30),
            ModifiedOn = Now.AddDays(-30),
            Now = Now,
        };

        Assert.Equal(possible ? [] : ["K1-health"], PromiseIntegrity.Check(promise).Codes());
    }

    [Fact, Rule("X1")]
    public void A_list_ends_where_nobody_reads_on()
    {
        var found = new IntegrityFindings();
        var violation = new Violation("X1-key", IntegrityMessages.KeyNotActive("key", "table"));
        found.Add("rcv_recovery", null, null, Enumerable.Repeat(violation, IntegrityFindings.Most + 1));

        Assert.True(found.IsFull);
        Assert.Equal(IntegrityFindings.Most, found.All.Count);
    }

    [Fact, Rule("X1")]
    public void A_finding_is_one_object_in_the_readers_language()
    {
        var id = Guid.Parse("11111111-2222-3333-4444-555555555555");
        var finding = new IntegrityFinding("rcv_recoverystep", id, null, new Violation("X1-key", IntegrityMessages.KeyNotActive("k", "t")));

        Assert.StartsWith(
            """{"rule":"X1","code":"X1-key","table":"rcv_recoverystep","id":"11111111-2222-3333-4444-555555555555","recovery":null,"found":"La clé alternative « k »""",
            finding.InJson(Text.French),
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> Codes(StepRow step, Punctuality? punctuality = Punctuality.Running, RecoveryStatus status = RecoveryStatus.InProgress) =>
        StepIntegrity.Check(new CheckedStep { Row = step, Punctuality = punctuality, Cycle = [step], Recovery = new StepRecovery { Status = status } })
            .Select(violation => violation.Code);

    private static IEnumerable<string> Codes(decimal tierValue, Grant before)
    {
        var client = Guid.NewGuid();
        return RestitutionIntegrity.Check(new CheckedRestitution
        {
            Row = new RestitutionRow { Name = "Credit", Recovery = Guid.NewGuid(), Type = RestitutionType.FinancialCredit, Amount = 100m, Status = RestitutionStatus.Submitted },
            Account = client,
            RecoveryAccount = client,
            BaseValue = 100m,
            AmountInBase = 100m,
            TierValue = tierValue,
            Policy = Guid.NewGuid(),
            ApprovalsRequired = 1,
            SubmittedBy = Guid.NewGuid(),
            SubmittedOn = Now,
            Before = [before],
        }).Select(violation => violation.Code);
    }
}
