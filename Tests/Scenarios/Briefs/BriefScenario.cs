using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Briefs;

/// <summary>A recovery of Anna's for Northwind Traders, with rows of every kind in every state that a document treats differently.</summary>
public abstract class BriefScenario : Scenario
{
    protected BriefScenario() => LeavesImpossibleStates("Every column that a document tells is marked past the plug-ins, whatever fits together.");

    protected const int Status = 0;
    protected const int Plan = 1;
    protected const int Learning = 2;

    private protected MarkedRecovery Marked { get; private set; } = null!;

    /// <summary>Mia, Ben, Alex and Dana have a part in it; Anna owns it, Sam sponsors it.</summary>
    protected EntityReference FillRecovery()
    {
        Marked = new MarkedRecovery(Organization, Loader);
        var nora = Contact("Nora North");
        var previous = Marked.Add("rcv_recovery", "previous", ("rcv_accountid", Northwind), ("rcv_severity", Choice(1)), ("rcv_detectedon", Now.AddDays(-90)), ("rcv_number", null), ("ownerid", Ben.Reference));
        var recovery = Marked.Add("rcv_recovery", "this",
            ("rcv_accountid", Northwind), ("rcv_contactid", nora), ("rcv_sponsorid", Sam.Reference), ("rcv_severity", Choice(0)), ("rcv_failurecategory", Choice(4)),
            ("rcv_occurredon", Now.AddHours(-3)), ("rcv_reportedon", Now.AddHours(-2)), ("rcv_detectedon", Now.AddHours(-2)), ("rcv_nextupdateon", Now.AddMinutes(30)),
            ("rcv_lastupdateon", Now.AddMinutes(-30)), ("rcv_previousrecoveryid", previous), ("rcv_cadence", "718340000|0|30|718340000"), ("ownerid", Anna.Reference));
        (string, object?) on = ("rcv_recoveryid", recovery);
        (string, object?) ben = ("ownerid", Ben.Reference);
        var step = Step(on, "done", 10, 0, 1, 2, ("rcv_completedbyid", Mia.Reference), ("rcv_completedon", Now.AddHours(-1)), ("rcv_contactid", nora));
        Step(on, "active", 20, 3, 0, 718340001, ("rcv_dueon", Now.AddHours(4)), ben);
        Step(on, "waived", 30, 4, 1, 718340003, ("rcv_waivedbyid", Mia.Reference));
        Marked.Add("rcv_impact", "one", on, ("rcv_dimension", Choice(0)), ("rcv_level", Choice(3)), ("rcv_contactid", Contact("Nils Nord")), ben);
        Marked.Add("rcv_impact", "two", on, ("rcv_dimension", Choice(1)), ("rcv_level", Choice(1)), ("rcv_confirmedbyclient", true), ben);
        Ended("rcv_impact", "ended", on, ("rcv_dimension", Choice(1)), ("rcv_level", Choice(1)));
        Promise(on, "action", 0, 0);
        Promise(on, "measure", 1, 1, ("rcv_comparison", Choice(0)));
        Marked.Add("rcv_recoverymember", "ben", on, ("rcv_userid", Ben.Reference), ("rcv_role", Choice(1)), ("ownerid", Anna.Reference));
        var restitution = Give(on, "draft", 0, 1);
        foreach (var (label, state, status) in new[] { ("submitted", 0, 718340001), ("approved", 0, 718340002), ("delivered", 1, 2), ("rejected", 1, 718340003), ("withdrawn", 1, 718340004) })
            Give(on, label, state, status);
        Marked.Add("rcv_approval", "decision", ("rcv_restitutionid", restitution), ("rcv_decision", Choice(1)), ("rcv_approverid", Alex.Reference), ("ownerid", Alex.Reference));
        var cause = Marked.Add("rcv_rootcause", "verified", on, ("rcv_category", Choice(2)), ("rcv_isverified", true), ("rcv_verifiedbyid", Dana.Reference), ben);
        Marked.Add("rcv_rootcause", "open", on, ("rcv_category", Choice(2)), ("rcv_isverified", false), ben);
        var improvement = Improve(on, "published", 0, 718340002, ("rcv_publishedon", Now.AddHours(-1)));
        Improve(on, "dropped", 1, 718340003, ("rcv_publishedon", Now.AddHours(-1)));
        Improve(on, "draft", 0, 1);
        var feedback = Marked.Add("rcv_feedback", "answer", on, ("rcv_contactid", nora), ("rcv_receivedon", Now.AddHours(-1)), ("rcv_confidencerating", 4), ben);
        Marked.Add("rcv_trustscore", "score", on, ("rcv_accountid", Northwind), ("rcv_score", 55), ben);
        Marked.Add("rcv_signal", "signal", on, ("rcv_accountid", Northwind), ("rcv_severity", Choice(1)), ("rcv_detectedon", Now.AddHours(-2)), ben);
        var touchpoint = Talk("rcv_touchpoint", "spoken", 1, 2, ("regardingobjectid", Northwind), on, ("rcv_purpose", Choice(0)), ("rcv_channel", Choice(0)), ("rcv_contactid", nora), ("actualend", Now.AddHours(-1)), ben);
        Marked.Add("rcv_touchpoint", "planned", ("regardingobjectid", Northwind), on, ("rcv_purpose", Choice(2)), ("rcv_channel", Choice(0)), ("rcv_contactid", nora), ("scheduledend", Now.AddDays(3)), ben);
        Marked.Add("rcv_touchpoint", "gift", ("regardingobjectid", Northwind), on, ("rcv_purpose", Choice(3)), ("rcv_channel", Choice(0)), ("rcv_contactid", nora), ("scheduledend", Now.AddDays(4)), ben);
        Talk("rcv_touchpoint", "cancelled", 2, 3, ("regardingobjectid", Northwind), on, ("rcv_purpose", Choice(2)), ("rcv_channel", Choice(0)), ("scheduledend", Now.AddDays(5)), ben);
        var incident = Marked.Add("incident", "case", ("customerid", Northwind), on, ben);
        Talk("phonecall", "call", 1, 2, ("regardingobjectid", incident), ("actualend", Now.AddHours(-1)), ben,
            ("to", new EntityCollection([new Entity("activityparty") { ["partyid"] = Contact("Nadia Norton") }]) { EntityName = "activityparty" }));
        Marked.Add("task", "task", ("regardingobjectid", recovery), ben);
        foreach (var row in new[] { recovery, step, restitution, cause, improvement, touchpoint })
            Marked.Add("annotation", row.LogicalName, ("objectid", row), ("mimetype", "text/plain"), ben);
        Loader.Change(nora, ("rcv_whatmatters", "Going live in May"));
        Assert.NotEqual(Guid.Empty, feedback.Id);
        return recovery;
    }

    private protected static (string Brief, string Html) Write(Actor actor, EntityReference recovery, int audience, int document, int? language = null)
    {
        var answer = language is { } lcid
            ? actor.Service.Call("rcv_ClientBrief", recovery, ("Audience", audience), ("Document", document), ("Language", lcid))
            : actor.Service.Call("rcv_ClientBrief", recovery, ("Audience", audience), ("Document", document));
        return ((string)answer["Brief"], (string)answer["Html"]);
    }

    /// <summary>A section's sentences, items and cells.</summary>
    protected static IReadOnlyList<string> Section(string brief, string key)
    {
        using var json = JsonDocument.Parse(brief);
        var section = json.RootElement.GetProperty("sections").EnumerateArray().Single(section => section.GetProperty("key").GetString() == key);
        return
        [
            .. section.GetProperty("sentences").EnumerateArray().Select(text => text.GetString()!),
            .. section.GetProperty("items").EnumerateArray().Select(text => text.GetString()!),
            .. section.GetProperty("rows").EnumerateArray().SelectMany(row => row.EnumerateObject()).Select(cell => cell.Value.GetString()!),
        ];
    }

    protected static IReadOnlyList<string> Keys(string brief)
    {
        using var json = JsonDocument.Parse(brief);
        return [.. json.RootElement.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("key").GetString()!)];
    }

    private EntityReference Step((string, object?) on, string label, int sequence, int stage, int state, int status, params (string, object?)[] values)
    {
        var step = Marked.Add("rcv_recoverystep", label,
            [on, ("rcv_cycle", 1), ("rcv_sequence", sequence), ("rcv_stage", Choice(stage)), ("rcv_isrequired", true), ("rcv_clock", Choice(0)), ("rcv_dueafterminutes", 60), .. values]);
        Loader.Change(step, ("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status)));
        return step;
    }

    private void Promise((string, object?) on, string label, int kind, int part, params (string, object?)[] values) => Marked.Add("rcv_commitment", label,
        [on, ("rcv_accountid", Northwind), ("rcv_kind", Choice(kind)), ("rcv_planpart", Choice(part)), ("rcv_reviewon", Now.Date.AddDays(7)), ("ownerid", Ben.Reference), .. values]);

    private EntityReference Give((string, object?) on, string label, int state, int status)
    {
        var restitution = Marked.Add("rcv_restitution", label, on, ("rcv_type", Choice(0)), ("rcv_accountid", Northwind), ("rcv_policyid", Administrator.RetrieveMultiple(new QueryExpression("rcv_restitutionpolicy")).Entities[0].ToEntityReference()), ("ownerid", Ben.Reference));
        Loader.Change(restitution, ("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status)));
        return restitution;
    }

    private EntityReference Improve((string, object?) on, string label, int state, int status, params (string, object?)[] values)
    {
        var improvement = Marked.Add("rcv_improvement", label, [on, ("rcv_kind", Choice(1)), ("rcv_measuredon", Now.AddHours(-1)), ("ownerid", Ben.Reference), .. values]);
        Loader.Change(improvement, ("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status)));
        return improvement;
    }

    private EntityReference Talk(string table, string label, int state, int status, params (string, object?)[] values)
    {
        var talk = Marked.Add(table, label, values);
        Loader.Change(talk, ("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status)));
        return talk;
    }

    private void Ended(string table, string label, params (string, object?)[] values)
    {
        var row = Marked.Add(table, label, [.. values, ("ownerid", Ben.Reference)]);
        Loader.Change(row, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
    }
}
