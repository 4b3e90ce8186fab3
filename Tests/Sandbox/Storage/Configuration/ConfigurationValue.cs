using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Metadata.Reading;

namespace RecoveryCrm.Sandbox.Storage.Configuration;

/// <summary>Values as the Configuration Migration tool writes them: culture-free text, a multi-select as [-1,value,value,-1].</summary>
internal static class ConfigurationValue
{
    /// <summary>The schema's type must be the one that the tool itself would write for the column.</summary>
    public static void MustFit(XElement declared, Column column)
    {
        var type = declared.Attribute("type", required: true);
        if (!Types(column.Type).Contains(type))
            throw declared.Problem($"says that {column} is of type {type}; the column is {column.Type}, which is {string.Join(" or ", Types(column.Type))} there");
    }

    public static object? Read(XElement field, Column column)
    {
        var text = field.Attribute("value", required: true);
        if (text.Length == 0)
            return null;
        try
        {
            return Parse(field, column, text);
        }
        catch (FormatException)
        {
            throw field.Problem($"has the value {text}, which is no {column.Type} for {column}");
        }
    }

    private static object Parse(XElement field, Column column, string text) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo => text,
        ColumnType.Integer => int.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.BigInt => long.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Double => double.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Money => new Money(decimal.Parse(text, CultureInfo.InvariantCulture)),
        ColumnType.Boolean => text is "1" || (text is not "0" && bool.Parse(text)),
        ColumnType.DateTime => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue(int.Parse(text, CultureInfo.InvariantCulture)),
        ColumnType.MultiChoice => Options(text),
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => Guid.Parse(text),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => new EntityReference(field.Attribute("lookupentity", required: true), Guid.Parse(text)),
        _ => throw field.Problem($"is of type {column.Type}, which the Sandbox does not import"),
    };

    private static OptionSetValueCollection Options(string text)
    {
        if (!text.StartsWith('[') || !text.EndsWith(']'))
            throw new FormatException();
        var values = text[1..^1].Split(',').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).Where(value => value != -1);
        return new OptionSetValueCollection([.. values.Select(value => new OptionSetValue(value))]);
    }

    private static string[] Types(ColumnType type) => type switch
    {
        ColumnType.Text or ColumnType.Memo => ["string"],
        ColumnType.Integer => ["number"],
        ColumnType.BigInt => ["bigint"],
        ColumnType.Decimal => ["decimal"],
        ColumnType.Double => ["float"],
        ColumnType.Money => ["money"],
        ColumnType.Boolean => ["bool"],
        ColumnType.DateTime => ["datetime"],
        ColumnType.Choice => ["optionsetvalue"],
        ColumnType.MultiChoice => ["optionsetvaluecollection"],
        ColumnType.State => ["state"],
        ColumnType.Status => ["status"],
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => ["guid"],
        ColumnType.Owner => ["owner"],
        ColumnType.Lookup or ColumnType.Customer => ["entityreference"],
        _ => [],
    };
}
