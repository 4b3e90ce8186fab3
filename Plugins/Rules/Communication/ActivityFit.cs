using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>An activity with the client that has just taken place.</summary>
internal sealed class ClientActivity
{
    public TouchpointChannel Channel { get; init; }
    public bool IsIncoming { get; init; }
    public string Message { get; init; } = "";
}

/// <summary>An open touchpoint that an activity may complete.</summary>
internal sealed class OpenContact
{
    public Guid Id { get; init; }
    public TouchpointPurpose? Purpose { get; init; }
    public TouchpointChannel? Channel { get; init; }
}

/// <summary>Finds the open touchpoint that an activity completes, so that nobody types twice (C2).</summary>
internal static class ActivityFit
{
    /// <summary>
    /// An acknowledgement first, but a written one does not stand in for words that were to be spoken; else the progress
    /// update, where we reached out and said something.
    /// </summary>
    public static OpenContact? Choose(ClientActivity activity, IReadOnlyCollection<OpenContact> open) =>
        open.FirstOrDefault(contact => contact.Purpose == TouchpointPurpose.Acknowledgement && Acknowledges(activity, contact))
        ?? open.FirstOrDefault(contact => contact.Purpose == TouchpointPurpose.ProgressUpdate
            && !activity.IsIncoming
            && !MessageBody.IsEmpty(activity.Message));

    private static bool Acknowledges(ClientActivity activity, OpenContact planned) =>
        ChannelChoice.IsSpoken(activity.Channel) || (planned.Channel is { } channel && !ChannelChoice.IsSpoken(channel));
}
