using System.Text.Json;
using System.Xml.Linq;

namespace RecoveryCrm.Sandbox.App.Json;

/// <summary>A chart: its query as it is, its presentation as a tree.</summary>
internal static class ChartJson
{
    public static void Write(Utf8JsonWriter json, ChartDefinition chart, int language)
    {
        json.WriteStartObject();
        json.WriteString("id", chart.Id);
        json.WriteString("table", chart.Table);
        json.WriteString("name", chart.Name[language]);
        json.WriteBoolean("isDefault", chart.IsDefault);
        json.WriteArray("fetches", chart.Data.Element("fetchcollection")?.Elements("fetch"), fetch => json.WriteStringValue(fetch.ToString(SaveOptions.DisableFormatting)));
        json.WriteArray("categories", chart.Data.Element("categorycollection")?.Elements("category"), category =>
        {
            json.WriteStartObject();
            json.WriteString("alias", (string?)category.Attribute("alias"));
            json.WriteArray("measures", category.Elements("measurecollection"), collection =>
            {
                json.WriteStartArray();
                foreach (var measure in collection.Elements("measure"))
                    json.WriteStringValue((string?)measure.Attribute("alias"));
                json.WriteEndArray();
            });
            json.WriteEndObject();
        });
        json.WritePropertyName("presentation");
        json.WriteNode(chart.Presentation);
        json.WriteEndObject();
    }
}
