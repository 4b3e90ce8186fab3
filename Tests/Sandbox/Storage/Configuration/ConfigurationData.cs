using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Metadata.Reading;

namespace RecoveryCrm.Sandbox.Storage.Configuration;

/// <summary>
/// Reads data in the format of Microsoft's Configuration Migration tool (data_schema.xml and data.xml) into rows to create,
/// in the schema's import order. What the schema does not list, or the model does not have, is an error.
/// </summary>
public static class ConfigurationData
{
    public static IReadOnlyList<Entity> Read(string folder, OrganizationModel model)
    {
        var schema = SolutionXml.Load(Path.Combine(folder, "data_schema.xml"));
        var fields = schema.Elements("entity").ToDictionary(
            entity => entity.Attribute("name", required: true),
            entity => entity.Child("fields").Elements("field").ToDictionary(field => field.Attribute("name", required: true)));
        var data = SolutionXml.Load(Path.Combine(folder, "data.xml")).Elements("entity").ToDictionary(entity => entity.Attribute("name", required: true));

        var unlisted = data.Keys.FirstOrDefault(table => !fields.ContainsKey(table));
        if (unlisted != null)
            throw data[unlisted].Problem($"has rows of {unlisted}, which data_schema.xml does not list");
        return [.. Order(schema, fields.Keys).Where(data.ContainsKey).SelectMany(table => Rows(data[table], model.Table(table), fields[table]))];
    }

    private static IEnumerable<string> Order(XElement schema, IEnumerable<string> tables) =>
        (schema.Element("entityImportOrder")?.Elements("entityName").Select(name => name.Value) ?? []).Union(tables);

    private static IEnumerable<Entity> Rows(XElement entity, Table table, Dictionary<string, XElement> fields)
    {
        if (entity.Element("m2mrelationships") is { HasElements: true } many)
            throw many.Problem("has many-to-many rows, which the Sandbox does not import");
        return entity.Child("records").Elements("record").Select(record => Row(record, table, fields));
    }

    private static Entity Row(XElement record, Table table, Dictionary<string, XElement> fields)
    {
        var row = new Entity(table.LogicalName, record.Id(record.Attribute("id", required: true)));
        foreach (var field in record.Elements("field"))
        {
            var name = field.Attribute("name", required: true);
            if (!fields.TryGetValue(name, out var declared))
                throw field.Problem($"gives a value of {name}, which data_schema.xml does not list for {table.LogicalName}");
            if (table.FindColumn(name) is not { } column)
                throw field.Problem($"gives a value of {name}, which the table {table.LogicalName} does not have");
            ConfigurationValue.MustFit(declared, column);
            row[name] = ConfigurationValue.Read(field, column);
        }

        return row;
    }
}
