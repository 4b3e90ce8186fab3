using System.Text.Json;
using System.Xml.Linq;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.App.Json;

/// <summary>A table's own commands: the buttons with their texts, and the commands and rules they name.</summary>
internal sealed class RibbonJson(Utf8JsonWriter json, int language)
{
    private const string LabelMark = "$LocLabels:";

    private Dictionary<string, Labels> labels = [];

    public void Write(XElement? ribbon)
    {
        labels = ribbon?.Descendants("LocLabel").ToDictionary(label => (string)label.Attribute("Id")!, Titles) ?? [];
        json.WriteStartObject();
        json.WriteArray("controls", ribbon?.Element("CustomActions")?.Elements("CustomAction"), Action);
        json.WriteArray("hidden", ribbon?.Element("CustomActions")?.Elements("HideCustomAction"), hidden => json.WriteStringValue((string?)hidden.Attribute("Location")));
        json.WriteStartObject("commands");
        foreach (var command in ribbon?.Element("CommandDefinitions")?.Elements("CommandDefinition") ?? [])
            Command(command);
        json.WriteEndObject();
        Rules("enableRules", ribbon?.Element("RuleDefinitions")?.Element("EnableRules"));
        Rules("displayRules", ribbon?.Element("RuleDefinitions")?.Element("DisplayRules"));
        json.WriteEndObject();
    }

    private void Action(XElement action)
    {
        foreach (var control in action.Element("CommandUIDefinition")?.Elements() ?? [])
            Control(control, (string?)action.Attribute("Location"), (int?)action.Attribute("Sequence"));
    }

    private void Control(XElement control, string? location, int? sequence)
    {
        json.WriteStartObject();
        json.WriteString("kind", control.Name.LocalName);
        json.WriteString("id", (string?)control.Attribute("Id"));
        json.WriteString("location", location);
        json.WriteNumber("sequence", (int?)control.Attribute("Sequence") ?? sequence ?? 0);
        json.WriteString("command", (string?)control.Attribute("Command"));
        json.WriteString("label", Text(control, "LabelText"));
        json.WriteString("alt", Text(control, "Alt"));
        json.WriteString("toolTipTitle", Text(control, "ToolTipTitle"));
        json.WriteString("toolTip", Text(control, "ToolTipDescription"));
        json.WriteString("image", Image(control));
        json.WriteArray("children", control.Descendants("Controls").FirstOrDefault()?.Elements(), child => Control(child, null, null));
        json.WriteEndObject();
    }

    private void Command(XElement command)
    {
        json.WriteStartObject((string)command.Attribute("Id")!);
        json.WriteStrings("enableRules", Ids(command, "EnableRules"));
        json.WriteStrings("displayRules", Ids(command, "DisplayRules"));
        json.WriteArray("actions", command.Element("Actions")?.Elements(), json.WriteNode);
        json.WriteEndObject();
    }

    private void Rules(string name, XElement? rules)
    {
        json.WriteStartObject(name);
        foreach (var rule in rules?.Elements() ?? [])
            json.WriteArray((string)rule.Attribute("Id")!, rule.Elements(), json.WriteNode);
        json.WriteEndObject();
    }

    private static IEnumerable<string> Ids(XElement command, string rules) =>
        command.Element(rules)?.Elements().Select(rule => (string)rule.Attribute("Id")!) ?? [];

    private string? Text(XElement control, string attribute) => (string?)control.Attribute(attribute) switch
    {
        { } text when text.StartsWith(LabelMark, StringComparison.Ordinal) => labels.GetValueOrDefault(text[LabelMark.Length..])?[language] ?? text,
        var text => text,
    };

    private static string? Image(XElement control) =>
        ((string?)(control.Attribute("ModernImage") ?? control.Attribute("Image16by16") ?? control.Attribute("Image32by32"))) is { } image
            ? AppAddress.OfWebResource(image) : null;

    private static Labels Titles(XElement label) => new(label.Descendants("Title").ToDictionary(
        title => (int)title.Attribute("languagecode")!, title => (string)title.Attribute("description")!));
}
