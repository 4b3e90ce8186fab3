using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>How a contact may and wants to be reached. Nobody known means nothing is ruled out.</summary>
internal sealed record ContactChannels(bool DoNotPhone, bool DoNotEmail, ContactMethod? Preferred)
{
    public static readonly ContactChannels Unknown = new(DoNotPhone: false, DoNotEmail: false, Preferred: null);

    /// <summary>
    /// Whether the contact has left this channel open. Who must not be phoned is not rung on video either;
    /// a meeting and the portal are always possible, because there the contact comes to it.
    /// </summary>
    public bool Allows(TouchpointChannel channel) => channel switch
    {
        TouchpointChannel.Call or TouchpointChannel.Video => !DoNotPhone,
        TouchpointChannel.Email => !DoNotEmail,
        _ => true,
    };

    /// <summary>The channel of the preferred method; fax and post have none here.</summary>
    public TouchpointChannel? PreferredChannel => Preferred switch
    {
        ContactMethod.Email => TouchpointChannel.Email,
        ContactMethod.Phone => TouchpointChannel.Call,
        _ => null,
    };
}

/// <summary>The channel to plan, with a note where the contact's wishes left no usual one.</summary>
internal sealed record ChannelPlan(TouchpointChannel Channel, Text? Note);

/// <summary>Plans no channel that the contact has ruled out, and takes the preferred one where it will do (C6).</summary>
internal static class ChannelChoice
{
    /// <summary>The first contact after a failure. Critical and Major ones are spoken: a call, a meeting or video.</summary>
    public static ChannelPlan ForFirstContact(Severity severity, ContactChannels contact)
    {
        var channels = severity is Severity.Critical or Severity.Major
            ? Ranked(contact, TouchpointChannel.Call, TouchpointChannel.Video).Where(IsSpoken)
            : Ranked(contact, TouchpointChannel.Call, TouchpointChannel.Email);
        return channels.Where(contact.Allows).Select(channel => new ChannelPlan(channel, Note: null)).FirstOrDefault()
            ?? new ChannelPlan(TouchpointChannel.Meeting, ChannelMessages.MeetInPerson());
    }

    /// <summary>Any later contact: the preferred channel, else the one that was meant, else what is left.</summary>
    public static TouchpointChannel For(TouchpointChannel meant, ContactChannels contact) =>
        Ranked(contact, meant, TouchpointChannel.Email, TouchpointChannel.Call, TouchpointChannel.Portal).First(contact.Allows);

    public static bool IsSpoken(TouchpointChannel channel) =>
        channel is TouchpointChannel.Call or TouchpointChannel.Meeting or TouchpointChannel.Video;

    private static IEnumerable<TouchpointChannel> Ranked(ContactChannels contact, params TouchpointChannel[] others) =>
        contact.PreferredChannel is { } preferred ? [preferred, .. others] : others;
}
