using System.Text.Json;
using System.Xml.Linq;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.App.Json;

/// <summary>A form or dashboard as the client draws it, in one language.</summary>
internal sealed class FormJson(Utf8JsonWriter json, int language)
{
    private static readonly HashSet<string> ControlNames = ["id", "classid", "datafieldname", "disabled"];

    public void Write(FormDefinition form)
    {
        json.WriteStartObject();
        json.WriteString("id", form.Id);
        json.WriteString("table", form.Table);
        json.WriteString("type", form.Type);
        json.WriteString("name", form.Name[language]);
        json.WriteArray("libraries", form.Form.Element("formLibraries")?.Elements("Library"), library => json.WriteStringValue((string?)library.Attribute("name")));
        json.WriteArray("events", form.Form.Element("events")?.Elements("event"), Event);
        Strip("header", form.Form.Element("header"));
        Strip("footer", form.Form.Element("footer"));
        json.WriteArray("tabs", form.Form.Element("tabs")?.Elements("tab"), Tab);
        json.WriteEndObject();
    }

    private void Event(XElement element)
    {
        json.WriteStartObject();
        json.WriteString("name", (string?)element.Attribute("name"));
        json.WriteString("attribute", (string?)element.Attribute("attribute"));
        json.WriteArray("handlers", element.Descendants("Handler"), handler =>
        {
            json.WriteStartObject();
            json.WriteString("function", (string?)handler.Attribute("functionName"));
            json.WriteString("library", (string?)handler.Attribute("libraryName"));
            json.WriteBoolean("enabled", handler.Is("enabled", otherwise: true));
            json.WriteString("parameters", (string?)handler.Attribute("parameters") ?? "");
            json.WriteBoolean("passExecutionContext", handler.Is("passExecutionContext", otherwise: false));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void Strip(string name, XElement? strip)
    {
        if (strip is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("columns", (string?)strip.Attribute("columns") ?? "1");
        Rows(strip);
        json.WriteEndObject();
    }

    private void Tab(XElement tab)
    {
        json.WriteStartObject();
        Head(tab);
        json.WriteBoolean("expanded", tab.Is("expanded", otherwise: true));
        json.WriteArray("columns", tab.Element("columns")?.Elements("column"), column =>
        {
            json.WriteStartObject();
            json.WriteString("width", (string?)column.Attribute("width") ?? "100%");
            json.WriteArray("sections", column.Element("sections")?.Elements("section"), Section);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void Section(XElement section)
    {
        json.WriteStartObject();
        Head(section);
        json.WriteString("columns", (string?)section.Attribute("columns") ?? "1");
        Rows(section);
        json.WriteEndObject();
    }

    private void Head(XElement element)
    {
        json.WriteString("id", (string?)element.Attribute("id"));
        json.WriteString("name", (string?)element.Attribute("name") ?? (string?)element.Attribute("id"));
        json.WriteString("label", element.LabelsOf()[language]);
        json.WriteBoolean("visible", element.Is("visible", otherwise: true));
        json.WriteBoolean("showLabel", element.Is("showlabel", otherwise: true));
    }

    private void Rows(XElement parent) => json.WriteArray("rows", parent.Element("rows")?.Elements("row"), row =>
    {
        json.WriteStartArray();
        foreach (var cell in row.Elements("cell"))
            Cell(cell);
        json.WriteEndArray();
    });

    private void Cell(XElement cell)
    {
        json.WriteStartObject();
        json.WriteString("id", (string?)cell.Attribute("id"));
        json.WriteString("label", cell.LabelsOf()[language]);
        json.WriteBoolean("visible", cell.Is("visible", otherwise: true));
        json.WriteBoolean("showLabel", cell.Is("showlabel", otherwise: true));
        json.WriteNumber("rowspan", (int?)cell.Attribute("rowspan") ?? 1);
        json.WriteNumber("colspan", (int?)cell.Attribute("colspan") ?? 1);
        json.WritePropertyName("control");
        if (cell.Element("control") is { } control)
            Control(control);
        else
            json.WriteNullValue();
        json.WriteEndObject();
    }

    private void Control(XElement control)
    {
        json.WriteStartObject();
        json.WriteString("id", (string?)control.Attribute("id"));
        json.WriteString("classId", ((string?)control.Attribute("classid") ?? "").Trim('{', '}').ToLowerInvariant());
        json.WriteString("field", (string?)control.Attribute("datafieldname"));
        json.WriteBoolean("disabled", control.Is("disabled", otherwise: false));
        json.WriteStartObject("attributes");
        foreach (var attribute in control.Attributes().Where(each => !ControlNames.Contains(each.Name.LocalName)))
            json.WriteString(attribute.Name.LocalName, attribute.Value);
        json.WriteEndObject();
        json.WriteStartObject("parameters");
        foreach (var parameter in control.Element("parameters")?.Elements().Where(each => each.Name != "QuickForms") ?? [])
            json.WriteString(parameter.Name.LocalName, parameter.HasElements ? parameter.ToString(SaveOptions.DisableFormatting) : parameter.Value);
        json.WriteEndObject();
        if (control.Element("parameters")?.Element("QuickForms") is { } quick)
            QuickForms(quick.Value);
        json.WriteEndObject();
    }

    /// <summary>The parameter holds XML as text.</summary>
    private void QuickForms(string xml) => json.WriteArray("quickForms", XElement.Parse(xml).DescendantsAndSelf("QuickFormId"), form =>
    {
        json.WriteStartObject();
        json.WriteString("table", (string?)form.Attribute("entityname"));
        json.WriteString("formId", form.Value.Trim());
        json.WriteEndObject();
    });
}
