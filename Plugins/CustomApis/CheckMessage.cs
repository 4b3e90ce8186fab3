using System;
using System.Linq;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Messages;
using RecoveryCrm.Plugins.Stores;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_CheckMessage: what the rules of language say about a text, while it is typed; nothing is written. A text is
/// acceptable when nothing in it would block the Apology criterion. Requests: the wording, and with a recovery that, its
/// impacts and the account's earlier apologies; the reader's language where there is something to say.
/// </summary>
public sealed class CheckMessage : PluginBase
{
    public CheckMessage() =>
        RegisterApi("rcv_CheckMessage", Check)
            .Needs("prvReadrcv_recovery")
            .Takes("Text", ApiType.String)
            .MayTake("RecoveryId", ApiType.Guid)
            .MayTake("Kind", ApiType.Integer)
            .Returns("IsAcceptable", ApiType.Boolean)
            .Returns("Findings", ApiType.String);

    private static void Check(PluginContext context)
    {
        var text = context.Input<string>("Text");
        if (text is null || string.IsNullOrWhiteSpace(text))
            throw context.Refusal("A1-parameter-text", MessageCheckMessages.TextIsEmpty);
        var kind = context.Input<int?>("Kind") ?? (int)MessageKind.Apology;
        if (kind is < (int)MessageKind.Apology or > (int)MessageKind.Learning)
            throw context.Refusal("A1-parameter-kind", MessageCheckMessages.UnknownKind(kind));
        var recovery = context.Input<Guid?>("RecoveryId") is { } id && id != Guid.Empty ? id : (Guid?)null;

        if (LanguageGuess.Of(text) is not { } language)
        {
            Answer(context, true, FindingJson.Element("A1-A10", blocks: false, "", 0, MessageAdvice.OtherLanguage.In(context.Language)));
            return;
        }

        var findings = MessageRules.Check(text, (MessageKind)kind, context.MessageFacts(text, (MessageKind)kind, language, recovery));
        if (findings.Count == 0)
        {
            Answer(context, true);
            return;
        }

        var reader = context.Language;
        Answer(context, !findings.Any(finding => finding.Blocks), findings
            .Select(finding => FindingJson.Element(finding.Rule.ToString(), finding.Blocks, finding.Found, finding.At, finding.Advice.In(reader)))
            .ToArray());
    }

    private static void Answer(PluginContext context, bool isAcceptable, params string[] findings)
    {
        context.Output("IsAcceptable", isAcceptable);
        context.Output("Findings", FindingJson.Array(findings));
    }
}
