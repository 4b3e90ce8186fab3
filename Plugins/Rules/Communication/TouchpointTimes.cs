using System;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>When a touchpoint took place, and whether that was in time (C2).</summary>
internal static class TouchpointTimes
{
    // An update is a promise kept or broken: nobody dates it back further than they may have needed to type it in.
    private static readonly TimeSpan TypedInWithin = TimeSpan.FromMinutes(60);

    /// <summary>
    /// The end that is stored. Nothing ends in the future; an update that is said to have ended longer ago ends now.
    /// Other contacts keep their time: what people did counts, not when they typed it (S4).
    /// </summary>
    public static DateTime EndedOn(TouchpointPurpose? purpose, DateTime? actualEnd, DateTime now) =>
        actualEnd is { } end && end <= now && (purpose != TouchpointPurpose.ProgressUpdate || end >= now - TypedInWithin) ? end : now;

    /// <summary>Due is the last moment that is on time; nothing when nothing was promised.</summary>
    public static bool? WasOnTime(DateTime endedOn, DateTime? dueOn) => dueOn is { } due ? endedOn <= due : null;
}
