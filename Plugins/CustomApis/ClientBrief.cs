using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Briefs;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_ClientBrief: a recovery as a document, for us or for the client, in the language asked for (the caller's where none
/// is), its times in the caller's zone, because a person of ours hands it over. For those who work on recoveries and may read
/// all of one: approvers, who read a recovery without its steps, get none.
/// </summary>
public sealed class ClientBrief : PluginBase
{
    private const int Client = 1;

    public ClientBrief() =>
        RegisterApi("rcv_ClientBrief", Write)
            .BoundTo(Recovery.EntityName)
            .Needs("prvReadrcv_recoverystep")
            .Takes("Audience", ApiType.Integer)
            .MayTake("Document", ApiType.Integer)
            .MayTake("Language", ApiType.Integer)
            .Returns("Brief", ApiType.String)
            .Returns("Html", ApiType.String);

    private static void Write(PluginContext context)
    {
        var audience = context.Input<int>("Audience");
        if (audience is not (0 or Client))
            throw context.Refusal("S9-parameter-audience", BriefMessages.NoSuchAudience(audience));
        var document = context.Input<int?>("Document") ?? BriefWriter.Status;
        if (document is not (BriefWriter.Status or BriefWriter.Plan or BriefWriter.Learning))
            throw context.Refusal("S9-parameter-document", BriefMessages.NoSuchDocument(document));
        int? language = context.Input<int?>("Language") is { } asked and not 0 ? asked : null;
        if (language is not (null or Text.English or Text.German or Text.French))
            throw context.Refusal("S9-parameter-language", BriefMessages.NoSuchLanguage(language.Value));

        context.DemandRead(Recovery.EntityName, context.Id);
        var words = context.WordsFor(context.InitiatingUser, language);
        var facts = context.BriefFacts(context.Id, document, words, isInternal: audience != Client);
        var written = new BriefWriter(audience == Client ? facts.ForClient() : facts, words).Write(document, context.Now);
        context.Output("Brief", BriefFormats.ToJson(written, document, audience, words.Language));
        context.Output("Html", BriefFormats.ToHtml(written, words.Tag));
    }
}
