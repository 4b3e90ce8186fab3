using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Closure;

public sealed class HoldRulesTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    [Theory, Rule("S7")]
    [InlineData(1, true, "Plant shutdown.", null)]
    [InlineData(1, true, "Plant shutdown.", 1)]
    [InlineData(1, true, "Plant shutdown.", 0, "S7-hold-until")]
    [InlineData(1, false, " ", -1, "S7-hold-manager", "S7-hold-reason", "S7-hold-until")]
    [InlineData(718340002, true, "Plant shutdown.", null, "S7-hold-status")]
    public void A_manager_holds_what_is_in_progress_with_a_reason(int status, bool isManager, string? reason, int? minutes, params string[] codes) => Assert.Equal(
        codes,
        HoldRules.Holding.Check(new Hold { Status = (RecoveryStatus)status, IsManager = isManager, Reason = reason, Until = After(minutes), Now = Now }).Codes());

    [Theory, Rule("S7")]
    [InlineData(true, null)]
    [InlineData(true, 10)]
    [InlineData(false, 0)]
    [InlineData(false, -10)]
    [InlineData(false, 10, "S7-resume-manager")]
    [InlineData(false, null, "S7-resume-manager")]
    public void A_manager_resumes_it_or_its_time_does(bool isManager, int? minutes, params string[] codes) => Assert.Equal(
        codes,
        HoldRules.Resuming.Check(new Hold { IsManager = isManager, Until = After(minutes), Now = Now }).Codes());

    [Theory, Rule("S7")]
    [InlineData(true, "Longer.", 10, 20, false)]
    [InlineData(true, "Longer.", 10, 20, true, "S7-held")]
    [InlineData(true, "Longer.", 0, 20, false, "S7-hold-over")]
    [InlineData(false, "", 10, -1, false, "S7-hold-manager", "S7-hold-reason", "S7-hold-until")]
    public void A_manager_changes_a_hold_before_it_is_over(bool isManager, string reason, int stored, int until, bool again, params string[] codes) => Assert.Equal(
        codes,
        HoldRules.Changing.Check(new Hold { IsManager = isManager, Reason = reason, StoredUntil = After(stored), Until = After(until), IsAskedAgain = again, Now = Now }).Codes());

    private static DateTime? After(int? minutes) => minutes is { } number ? Now.AddMinutes(number) : null;
}
