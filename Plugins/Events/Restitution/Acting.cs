using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;

namespace RecoveryCrm.Plugins.Events;

/// <summary>Tells who acts besides the person whose action it is.</summary>
internal static class Acting
{
    /// <summary>
    /// In whose name the operation runs (a plug-in may create as somebody else), and who signed in: a caller who impersonates
    /// somebody is the authenticated user, and the one who is impersonated the initiating one (IPluginExecutionContext3).
    /// </summary>
    public static IReadOnlyCollection<Guid> ActingUsers(this PluginContext context) =>
        context.Execution is IPluginExecutionContext3 { AuthenticatedUserId: var signedIn } && signedIn != Guid.Empty
            ? [context.Execution.UserId, signedIn]
            : [context.Execution.UserId];
}
