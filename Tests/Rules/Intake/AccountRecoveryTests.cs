using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Intake;

[Rule("I7")]
public class AccountRecoveryTests
{
    [Theory]
    [InlineData(1, null, true, true)]
    [InlineData(718340001, null, true, true)]
    [InlineData(718340002, null, false, true)]
    [InlineData(1, 718340003, true, true)]
    [InlineData(2, 718340000, false, true)]
    [InlineData(2, 718340003, false, false)]
    [InlineData(718340003, null, false, false)]
    public void A_running_one_is_open_and_one_that_turned_out_to_be_none_is_no_failure(int status, int? outcome, bool isRunning, bool isFailure)
    {
        var recovery = new AccountRecovery((RecoveryStatus)status, (RecoveryOutcome?)outcome, DetectedOn: null);

        Assert.Equal((isRunning, isFailure), (recovery.IsRunning, recovery.IsFailure));
    }
}
