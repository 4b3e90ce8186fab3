using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.App.Json;

/// <summary>A view with its columns named: those of linked tables too, which a client can't know by their alias.</summary>
internal sealed class ViewJson(Utf8JsonWriter json, OrganizationModel model, int language)
{
    public void Write(ViewDefinition view)
    {
        var entity = view.Fetch.Element("entity") ?? throw new InvalidDataException($"The view {view.Id} reads no table.");
        json.WriteStartObject();
        json.WriteString("id", view.Id);
        json.WriteString("table", view.Table);
        json.WriteString("name", view.Name[language]);
        json.WriteNumber("type", view.Type);
        json.WriteBoolean("isDefault", view.IsDefault);
        json.WriteString("fetchXml", view.Fetch.ToString(SaveOptions.DisableFormatting));
        json.WriteString("jump", (string?)view.Layout?.Attribute("jump"));
        json.WriteArray("columns", view.Layout?.Descendants("cell").Where(cell => !cell.Is("ishidden", otherwise: false)), cell => Column(cell, entity));
        json.WriteEndObject();
    }

    private void Column(XElement cell, XElement entity)
    {
        var name = (string?)cell.Attribute("name") ?? "";
        var parts = name.Split('.');
        var link = parts.Length == 2 ? entity.Descendants("link-entity").FirstOrDefault(each => (string?)each.Attribute("alias") == parts[0]) : null;
        var table = model.Tables.GetValueOrDefault((string?)(link ?? entity).Attribute("name") ?? "");
        var column = table?.FindColumn(parts[^1]);
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteNumber("width", (int?)cell.Attribute("width") ?? 100);
        json.WriteString("table", table?.LogicalName);
        json.WriteString("column", column?.LogicalName);
        json.WriteString("type", column?.Type.ToString());
        json.WriteString("format", column?.Format.ToLowerInvariant());
        json.WriteString("label", Label(column, link, name));
        json.WriteBoolean("sortable", column is not null && !cell.Is("disableSorting", otherwise: false));
        json.WriteEndObject();
    }

    /// <summary>As Dataverse heads the column of a linked table: its label, and the lookup that leads there.</summary>
    private string Label(Column? column, XElement? link, string name)
    {
        if (column is null)
            return name;
        var label = column.Label[language];
        if (link is null)
            return label;
        var parent = model.Tables.GetValueOrDefault((string?)link.Parent!.Attribute("name") ?? "");
        var lookup = parent?.FindColumn((string?)link.Attribute("to") ?? "");
        return lookup?.IsLookup == true ? string.Create(CultureInfo.InvariantCulture, $"{label} ({lookup.Label[language]})") : label;
    }
}
