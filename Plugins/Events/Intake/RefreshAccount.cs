using System.Linq;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>Counts an account's recoveries when somebody asks it to (rcv_refresh), inside the write that asks.</summary>
public sealed class RefreshAccount : PluginBase
{
    public RefreshAccount() =>
        Register<Account>(Message.Update, Stage.PreOperation, Recount).AtRank(20).WhenChanged(Account.Columns.Refresh);

    private static void Recount(PluginContext context)
    {
        var recoveries = context.RecoveriesOf(context.Id);
        var account = context.Target.ToEntity<Account>();
        account.OpenRecoveries = recoveries.Count(recovery => recovery.IsRunning);
        account.LastFailureOn = recoveries.Where(recovery => recovery.IsFailure).Select(recovery => recovery.DetectedOn).Max();
    }
}
