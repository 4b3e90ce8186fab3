using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Sample;

/// <summary>Imports data in the format of the Configuration Migration tool (data.xml): each row is created under its own id.</summary>
public sealed class ShippedData(OrganizationModel model, IOrganizationService administrator)
{
    public void Import(string file)
    {
        var root = XDocument.Load(file).Root ?? throw new InvalidDataException($"{file} is empty.");
        foreach (var entity in root.Elements("entity"))
        {
            var table = model.Table(Required(entity, "name"));
            foreach (var record in entity.Descendants("record"))
                administrator.Create(Row(table, record));
            if (entity.Element("m2mrelationships")?.HasElements == true)
                throw new NotSupportedException($"{file}: many-to-many links of {table.LogicalName} are not imported by the Sandbox.");
        }
    }

    private static Entity Row(Table table, XElement record)
    {
        var row = new Entity(table.LogicalName, Guid.Parse(Required(record, "id")));
        foreach (var field in record.Elements("field"))
        {
            var column = table.Column(Required(field, "name"));
            if (column.LogicalName != table.PrimaryKey)
                row[column.LogicalName] = Value(column, Required(field, "value"), field);
        }

        return row;
    }

    private static object Value(Column column, string text, XElement field) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo => text,
        ColumnType.Integer => Number(text),
        ColumnType.Choice or ColumnType.Status or ColumnType.State => new OptionSetValue(Number(text)),
        ColumnType.MultiChoice => new OptionSetValueCollection([.. Choices(text)]),
        ColumnType.Boolean => bool.Parse(text),
        ColumnType.Money => new Money(decimal.Parse(text, CultureInfo.InvariantCulture)),
        ColumnType.Decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => new EntityReference(Required(field, "lookupentity"), Guid.Parse(text)),
        ColumnType.DateTime => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        _ => throw new NotSupportedException($"The column {column.LogicalName} of type {column.Type} is not imported by the Sandbox."),
    };

    /// <summary>The tool frames the values of a multi-select choice: [-1,718340000,718340001,-1].</summary>
    private static IEnumerable<OptionSetValue> Choices(string text) =>
        text.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number).Where(value => value != -1).Select(value => new OptionSetValue(value));

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Required(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) ?? throw new InvalidDataException($"<{element.Name}> has no attribute '{attribute}'.");
}
