using System;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>Reads what a command says was told to the client: the words, the channel and to whom.</summary>
internal static class Telling
{
    public static Touchpoint Told(this PluginContext context, string text, string code)
    {
        var words = context.Input<string>(text);
        if (MessageBody.IsEmpty(words))
            throw context.Refusal(code, TellMessages.IsEmpty(text));
        var channel = (TouchpointChannel)context.Input<int>("Channel");
        if (!Enum.IsDefined(typeof(TouchpointChannel), channel))
            throw context.Refusal("C6-parameter-channel", TellMessages.NoChannel((int)channel));

        var told = new Touchpoint { Description = words, Channel = channel };
        if (context.Input<Guid?>("ContactId") is { } contact && contact != Guid.Empty)
            told.Contact = new EntityReference(Contact.EntityName, contact);
        return told;
    }
}
