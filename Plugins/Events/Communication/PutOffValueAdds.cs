using System.Linq;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Communication;

/// <summary>
/// Takes the dates off an account's value-adds when a recovery opens: nobody offers something on top to a client who waits
/// for what was owed. They get a date again when that is verified (C8). One request, and one for each that is put off.
/// </summary>
public sealed class PutOffValueAdds : PluginBase
{
    public PutOffValueAdds() =>
        Register<Recovery>(Message.Create, Stage.PostOperation, PutOff).AtRank(27);

    private static void PutOff(PluginContext context)
    {
        if (context.Target.ToEntity<Recovery>().Account is { } account)
            context.Write(context.DatedValueAdds(account).Select(id => new Touchpoint(id) { ScheduledEnd = null }));
    }
}
