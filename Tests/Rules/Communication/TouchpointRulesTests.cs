using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Communication;

public class TouchpointRulesTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

    [Fact, Rule("C2")]
    public void What_has_taken_place_stays() =>
        Assert.Equal(["C2-history"], TouchpointRules.Change.Check(new TouchpointChange { IsCompleted = true, MovesAway = true, HasRecovery = true }).Codes());

    [Fact, Rule("C5")]
    public void Nobody_moves_the_date_of_a_promised_update()
    {
        var refusal = Assert.Single(TouchpointRules.Change.Check(new TouchpointChange
        {
            IsOpen = true,
            HasRecovery = true,
            MovesDate = true,
            Purpose = TouchpointPurpose.ProgressUpdate,
            DueOn = Now,
        }));

        Assert.Equal("C5-date", refusal.Code);
        Assert.Contains("11/24/2026 10:00", refusal.Message.In(Text.English), StringComparison.Ordinal);
        Assert.Contains("24.11.2026 10:00", refusal.Message.In(Text.German), StringComparison.Ordinal);
    }

    [Theory, Rule("C5")]
    [InlineData(TouchpointPurpose.CheckIn, true, true)]
    [InlineData(TouchpointPurpose.ProgressUpdate, false, true)]
    [InlineData(TouchpointPurpose.ProgressUpdate, true, false)]
    public void Other_dates_are_free(object purpose, bool hasRecovery, bool isOpen) =>
        Assert.Empty(TouchpointRules.Change.Check(new TouchpointChange
        {
            IsOpen = isOpen,
            HasRecovery = hasRecovery,
            MovesDate = true,
            Purpose = (TouchpointPurpose)purpose,
        }));

    [Fact, Rule("C1")]
    public void A_touchpoint_keeps_its_recovery_and_may_get_one()
    {
        Assert.Equal(["C1-moved"], TouchpointRules.Change.Check(new TouchpointChange { IsOpen = true, HasRecovery = true, MovesAway = true }).Codes());
        Assert.Empty(TouchpointRules.Change.Check(new TouchpointChange { IsOpen = true, MovesAway = true }));
    }

    [Fact, Rule("C9")]
    public void It_is_about_the_recoverys_account_and_with_its_people()
    {
        var account = Guid.NewGuid();

        Assert.Empty(TouchpointRules.Place.Check(new TouchpointPlace { Account = account, Regarding = account }));
        Assert.Equal(
            ["C9-regarding", "C9-contact"],
            TouchpointRules.Place.Check(new TouchpointPlace { Account = account, Regarding = Guid.NewGuid(), IsContactOfAccount = false }).Codes());
    }

    [Theory, Rule("C1")]
    [InlineData(true, 1, false, null)]
    [InlineData(true, -1, false, "C1-past")]
    [InlineData(true, -1, true, null)]
    [InlineData(false, 1, false, "C1-verified")]
    public void An_added_update_promises_a_date_ahead_or_keeps_the_one_that_stands(bool promised, int dueInMinutes, bool keeps, string? code) =>
        Assert.Equal(code is null ? [] : [code], TouchpointRules.Added.Check(new AddedUpdate
        {
            IsPromised = promised,
            DueOn = Now.AddMinutes(dueInMinutes),
            KeepsPromise = keeps,
            Now = Now,
        }).Codes());

    [Theory, Rule("C3")]
    [InlineData(TouchpointPurpose.ProgressUpdate, true, null, "C3-empty")]
    [InlineData(TouchpointPurpose.ProgressUpdate, true, "<p></p>", "C3-empty")]
    [InlineData(TouchpointPurpose.ProgressUpdate, true, "No news yet", null)]
    [InlineData(TouchpointPurpose.ProgressUpdate, false, null, null)]
    [InlineData(TouchpointPurpose.CheckIn, true, null, null)]
    public void An_empty_update_is_none(object purpose, bool completes, string? message, string? code) =>
        Assert.Equal(code is null ? [] : [code], TouchpointRules.End.Check(new TouchpointEnd
        {
            Completes = completes,
            Purpose = (TouchpointPurpose)purpose,
            Message = message,
        }).Codes());

    [Fact, Rule("C2")]
    public void What_has_ended_does_not_end_again() =>
        Assert.Equal(["C2-ended"], TouchpointRules.End.Check(new TouchpointEnd { IsEnded = true, Completes = true, Purpose = TouchpointPurpose.ProgressUpdate }).Codes());
}
