using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rules 30 and 36 bite.</summary>
public class ScriptRulesTests
{
    private const string Steps = "Entities/rcv_recoverystep/RibbonDiff.xml";

    private static readonly string Form = Shipped.Model.Forms.Single(form => form.TableName == "rcv_recovery" && form.IsMain).File;

    [Theory, Bites(30)]
    [InlineData("functionName", "Rcv.Forms.Recovery.start", "which rcv_/forms/recovery.js does not have")]
    [InlineData("functionName", "Rcv.Forms.Recoveries.onLoad", "which rcv_/forms/recovery.js does not have")]
    [InlineData("libraryName", "rcv_/forms/other.js", "which it does not load")]
    public void A_handler_that_calls_nothing(string attribute, string value, string what) =>
        OnForm(form => form.Descendants("Handler").Single().SetAttributeValue(attribute, value)).GivesOnly(30, what);

    [Fact, Bites(30)]
    public void A_library_that_is_not_packaged() =>
        OnForm(form => form.Descendants("Library").First().SetAttributeValue("name", "rcv_/shared/other.js")).GivesOnly(30, "rcv_/shared/other.js, which is no packaged script");

    [Fact, Bites(30)]
    public void A_library_that_is_loaded_twice() =>
        OnForm(form => form.Descendants("Library").First().SetAttributeValue("name", (string?)form.Descendants("Library").ElementAt(1).Attribute("name"))).GivesOnly(30, "twice");

    [Fact, Bites(30)]
    public void An_event_that_never_happens() =>
        OnForm(form => form.Descendants("event").Single().SetAttributeValue("name", "onlaod")).GivesOnly(30, "event@name is 'onlaod'");

    [Fact, Bites(30)]
    public void A_column_that_cannot_change() =>
        OnForm(form => form.Descendants("event").Single().SetAttributeValue("attribute", "rcv_mood")).GivesOnly(30, "listens to rcv_mood");

    [Fact, Bites(30)]
    public void A_panel_that_is_not_packaged() =>
        OnForm(form => form.Descendants("Url").First().Value = "rcv_/panels/other.html").GivesOnly(30, "which is no packaged page");

    [Fact, Bites(30)]
    public void A_panel_with_the_id_of_another_page() =>
        OnForm(form => form.Descendants("WebResourceId").First().Value = form.Descendants("WebResourceId").Last().Value).GivesOnly(30, "which is no packaged page");

    [Theory, Bites(36)]
    [InlineData("Button", "Command", "rcv.rcv_recoverystep.Other.Command", "the command rcv.rcv_recoverystep.Other.Command is not defined")]
    [InlineData("Button", "ToolTipDescription", "$LocLabels:rcv.rcv_recoverystep.Other", "the label rcv.rcv_recoverystep.Other is not defined")]
    [InlineData("Button", "ModernImage", "$webresource:rcv_/icons/actions/other.svg", "is no packaged image")]
    [InlineData("CustomAction", "Location", "Mscrm.Form.rcv_recovery.MainTab.Actions.Controls._children", "is not of this table")]
    [InlineData("HideCustomAction", "Location", "Mscrm.Form.rcv_recovery.Delete", "is not of this table")]
    [InlineData("JavaScriptFunction", "FunctionName", "Rcv.Commands.RecoveryStep.finish", "does not have Rcv.Commands.RecoveryStep.finish")]
    [InlineData("CustomRule", "FunctionName", "Rcv.Commands.RecoveryStep.canFinish", "does not have Rcv.Commands.RecoveryStep.canFinish")]
    [InlineData("JavaScriptFunction", "Library", "$webresource:rcv_/commands/other.js", "is no packaged script")]
    public void A_button_that_leads_nowhere(string element, string attribute, string value, string what) =>
        Shipped.Source.With(Steps, ribbon => ribbon.Descendants(element).First().SetAttributeValue(attribute, value)).GivesAlso(36, what);

    [Theory, Bites(36)]
    [InlineData("Button", "Command", "runs rcv.rcv_recoverystep.")]
    [InlineData("Button", "LabelText", "of another command")]
    [InlineData("JavaScriptFunction", "FunctionName", "which is not what it is called after")]
    [InlineData("CustomRule", "FunctionName", "which is not what it is called after")]
    public void A_button_that_does_what_another_says(string element, string attribute, string what) =>
        Shipped.Source.With(Steps, ribbon =>
        {
            var first = ribbon.Descendants(element).First();
            var other = ribbon.Descendants(element).Attributes(attribute).First(value => value.Value.Split('.')[^1] != ((string)first.Attribute(attribute)!).Split('.')[^1] || value.Value.Split('.')[^2] != ((string)first.Attribute(attribute)!).Split('.')[^2]);
            first.SetAttributeValue(attribute, other.Value);
        }).GivesAlso(36, what);

    [Theory, Bites(36)]
    [InlineData("EntityName", "rcv_touchpoint2", "of rcv_touchpoint2, which does not exist")]
    [InlineData("PrivilegeType", "Assist", "the privilege Assist of")]
    public void A_rule_that_asks_for_no_privilege(string attribute, string value, string what) =>
        Shipped.Source.With(Steps, ribbon => ribbon.Descendants("EntityPrivilegeRule").First().SetAttributeValue(attribute, value)).GivesAlso(36, what);

    [Fact, Bites(36)]
    public void A_place_that_no_command_bar_has() =>
        Shipped.Source.With(Steps, ribbon => ribbon.Descendants("CustomAction").First().SetAttributeValue("Location", "Mscrm.Form.rcv_recoverystep.MainTab.Actons.Controls._children")).GivesOnly(36, "is neither a group of buttons");

    [Theory, Bites(36)]
    [InlineData("EnableRule", "the enable rule rcv.rcv_recoverystep.Other is not defined")]
    [InlineData("DisplayRule", "the display rule rcv.rcv_recoverystep.Other is not defined")]
    public void A_rule_that_does_not_exist(string element, string what) =>
        Shipped.Source.With(Steps, ribbon => ribbon.Descendants("CommandDefinition").First().Descendants(element).First().SetAttributeValue("Id", "rcv.rcv_recoverystep.Other")).GivesAlso(36, what);

    [Theory, Bites(36)]
    [InlineData("CommandDefinition", "nothing uses the command rcv.rcv_recoverystep.Idle")]
    [InlineData("LocLabel", "nothing uses the label rcv.rcv_recoverystep.Idle")]
    public void A_definition_that_nothing_uses(string element, string what) =>
        Shipped.Source.With(Steps, ribbon =>
        {
            var copy = new XElement(ribbon.Descendants(element).First());
            copy.SetAttributeValue("Id", "rcv.rcv_recoverystep.Idle");
            ribbon.Descendants(element).First().AddAfterSelf(copy);
        }).GivesOnly(36, what);

    [Fact, Bites(36)]
    public void An_id_that_another_tables_ribbon_has() =>
        Shipped.Source.With(Steps, ribbon => ribbon.Descendants("HideCustomAction").First().SetAttributeValue("HideActionId", "rcv.Mscrm.Form.rcv_recovery.Delete.Hide"))
            .GivesOnly(36, "is given twice");

    private static SolutionSource OnForm(Action<XElement> edit) => Shipped.Source.With(Form, edit);
}
