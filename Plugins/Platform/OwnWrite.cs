using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Plugins.Platform;

/// <summary>
/// Tells a write that one of our own steps makes from a client's. A ParentContext alone proves nothing, because clients'
/// requests have one too (Assign, SetState, the wrapper around stages 20 and 40, foreign plug-ins): the nearest step
/// above this operation must be one of ours, or a custom API of ours that writes as SYSTEM and not for its caller.
/// </summary>
internal static class OwnWrite
{
    private static IEnumerable<PluginBase> Plugins => typeof(PluginBase).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(PluginBase)) && !type.IsAbstract)
        .Select(type => (PluginBase)Activator.CreateInstance(type));

    private static readonly Lazy<HashSet<Guid>> OwnSteps = new(() => new HashSet<Guid>(
        Plugins.SelectMany(plugin => plugin.Registrations).Select(registration => registration.Id)));

    private static readonly Lazy<HashSet<string>> OwnApis = new(() => new HashSet<string>(
        Plugins.SelectMany(plugin => plugin.Apis).Select(api => api.Name)));

    private static readonly Lazy<HashSet<string>> ErasingApis = new(() => new HashSet<string>(
        Plugins.SelectMany(plugin => plugin.Apis).Where(api => api.IsErasing).Select(api => api.Name)));

    // The platform's own context around stages 20 and 40: of this request, and of one that it is a part of (the parent's
    // create around a deep insert's children). It is nobody's step, so it speaks neither for nor against the write.
    // A custom API's plug-in is stage 30 of its message, and nobody else's can be.
    private const int MainOperation = 30;

    /// <summary>Whether one of our own steps or commands makes this write.</summary>
    public static bool Recognises(IPluginExecutionContext context) => Nearest(context) switch
    {
        null => false,
        { Stage: MainOperation } api => context.UserId != api.UserId,
        var step => OwnSteps.Value.Contains(step.OwningExtension.Id),
    };

    /// <summary>Whether a command that erases makes it itself: what it writes is bound by no rule about the work.</summary>
    public static bool Erases(IPluginExecutionContext context) =>
        Nearest(context) is { Stage: MainOperation } api && ErasingApis.Value.Contains(api.MessageName) && context.UserId != api.UserId;

    private static IPluginExecutionContext? Nearest(IPluginExecutionContext context)
    {
        for (var ancestor = context.ParentContext; ancestor is not null; ancestor = ancestor.ParentContext)
        {
            if (ancestor.Stage == MainOperation ? OwnApis.Value.Contains(ancestor.MessageName) : ancestor.OwningExtension is not null)
                return ancestor;
        }

        return null;
    }
}
