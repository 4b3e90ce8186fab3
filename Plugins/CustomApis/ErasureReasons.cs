using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Erasure;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>Reads why something is erased.</summary>
internal static class ErasureReasons
{
    // It is kept in a task, whose description holds 2,000 characters.
    private const int Longest = 1000;

    public static string ErasureReason(this PluginContext context)
    {
        var reason = context.Input<string>("Reason")?.Trim() ?? "";
        if (reason.Length == 0)
            throw context.Refusal("V7-reason", ErasureMessages.NeedsReason());
        if (reason.Length > Longest)
            throw context.Refusal("V7-reason-long", ErasureMessages.ReasonTooLong(reason.Length, Longest));
        return reason;
    }
}
