using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;

namespace RecoveryCrm.Plugins.Events.Communication;

/// <summary>
/// Hands the rows to write from the stage that decides to the one after the operation: an operation's stages share their
/// variables, and no client can set them.
/// </summary>
internal static class Afterwards
{
    private const string Variable = "rcv_afterwards";

    public static void WriteAfterwards(this PluginContext context, IEnumerable<Entity?> rows) =>
        // Plain entities: the variables are serialised, and only the SDK's own types are known there.
        context.Execution.SharedVariables[Variable] = new EntityCollection(rows.OfType<Entity>().Select(row => row.ToEntity<Entity>()).ToList());

    public static void WriteKept(PluginContext context)
    {
        if (!context.Execution.SharedVariables.TryGetValue(Variable, out var kept))
            return;
        context.Execution.SharedVariables.Remove(Variable);
        context.Write(((EntityCollection)kept).Entities);
    }

    /// <summary>
    /// Creates and changes touchpoints, and the recovery they keep a promise of. By the system: they belong to the
    /// recovery's owner, and what is written follows from what the person did.
    /// </summary>
    public static void Write(this PluginContext context, IEnumerable<Entity> rows)
    {
        foreach (var row in rows)
        {
            if (row.Id == Guid.Empty)
                context.System.Create(row);
            else
                context.System.Update(row);
        }
    }
}
