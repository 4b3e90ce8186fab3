using System.Text.Json;
using System.Xml.Linq;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Metadata.Reading;

namespace RecoveryCrm.Sandbox.App.Json;

/// <summary>What all writers of app JSON share.</summary>
internal static class JsonParts
{
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T>? items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items ?? [])
            write(item);
        json.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> texts) => json.WriteArray(name, texts, json.WriteStringValue);

    /// <summary>An element of customization XML as it is: its name, its attributes, its children.</summary>
    public static void WriteNode(this Utf8JsonWriter json, XElement element)
    {
        json.WriteStartObject();
        json.WriteString("type", element.Name.LocalName);
        json.WriteStartObject("attributes");
        foreach (var attribute in element.Attributes())
            json.WriteString(attribute.Name.LocalName, attribute.Value);
        json.WriteEndObject();
        json.WriteArray("children", element.Elements(), json.WriteNode);
        json.WriteEndObject();
    }

    /// <summary>A switch that exports write as "true" and "false".</summary>
    public static bool Is(this XElement element, string attribute, bool otherwise) =>
        element.Attribute(attribute) is { } value ? value.Value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Value == "1" : otherwise;

    public static Labels LabelsOf(this XElement element) => element.Element("labels").Labels();
}
