using System.Globalization;
using System.Xml.Linq;
using RecoveryCrm.Tests.Solution.Contract;

namespace RecoveryCrm.Tests.Solution.Data;

/// <summary>A row of the shipped data, values as they are written.</summary>
internal sealed record DataRow(string Table, string Id, IReadOnlyDictionary<string, XElement> Fields)
{
    public string? this[string column] => (string?)Fields.GetValueOrDefault(column)?.Attribute("value");

    public int? Number(string column) => this[column] is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>A choice's value counted from the first.</summary>
    public int? Choice(string column) => Number(column) - 718_340_000;

    /// <summary>A multi-select's values, [-1,…,-1] in the file, counted from the first; absent is none.</summary>
    public IReadOnlyList<int> Choices(string column) =>
        [.. (this[column] ?? "[]").Trim('[', ']').Split(',').Where(value => value.Length > 0 && value != "-1").Select(value => int.Parse(value, CultureInfo.InvariantCulture) - 718_340_000)];

    public bool Is(string column) => this[column] == "True";
    public string? Name(string lookup) => (string?)Fields.GetValueOrDefault(lookup)?.Attribute("lookupentityname");
}

/// <summary>Solution/data as the Configuration Migration tool reads it.</summary>
internal static class ShippedData
{
    public static readonly XElement Schema = XElement.Load(Repository.PathTo("Solution", "data", "data_schema.xml"));
    public static readonly XElement Data = XElement.Load(Repository.PathTo("Solution", "data", "data.xml"));

    public static readonly IReadOnlyList<DataRow> Rows =
    [
        .. from entity in Data.Elements("entity")
           from record in entity.Element("records")!.Elements("record")
           select new DataRow((string)entity.Attribute("name")!, (string)record.Attribute("id")!, record.Elements("field").ToDictionary(field => (string)field.Attribute("name")!)),
    ];

    public static IEnumerable<DataRow> Of(string table) => Rows.Where(row => row.Table == table);

    /// <summary>Rows of a playbook's part, by the playbook's name.</summary>
    public static IEnumerable<DataRow> Of(string table, string playbook) => Of(table).Where(row => row.Name("rcv_playbookid") == playbook);

    public static int Choice(string choice, string label) => Array.IndexOf(Promises.Choices[choice].Split(", "), label);
}
