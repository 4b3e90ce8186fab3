using System.Globalization;
using System.Xml.Linq;
using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Data;

/// <summary>The shipped data fits the solution: tables, columns, types, choice values, lookups and labels.</summary>
public class DataShapeTests
{
    // The one table of the platform that we ship rows of.
    private static readonly Dictionary<string, (string Type, string Label)> Team = new()
    {
        ["teamid"] = ("guid", "Team"),
        ["name"] = ("string", "Team Name"),
        ["teamtype"] = ("optionsetvalue", "Team Type"),
        ["description"] = ("string", "Description"),
    };

    [Fact]
    public void Every_field_of_the_schema_is_a_column_of_that_type_and_label() =>
        Assert.Empty(from entity in ShippedData.Schema.Elements("entity")
                     let table = (string)entity.Attribute("name")!
                     from field in entity.Descendants("field")
                     let declared = ((string)field.Attribute("type")!, (string)field.Attribute("displayname")!)
                     let real = Column(table, (string)field.Attribute("name")!)
                     where declared != real
                     select $"{table}.{(string?)field.Attribute("name")} is declared as {declared}; it is {real}");

    [Fact]
    public void Every_table_is_declared_with_its_key_its_name_and_its_place_in_the_order()
    {
        var declared = ShippedData.Schema.Elements("entity").Select(entity => (string)entity.Attribute("name")!).ToList();
        Assert.Equal(declared, ShippedData.Schema.Element("entityImportOrder")!.Elements().Select(name => name.Value));
        Assert.Equal(declared, ShippedData.Data.Elements("entity").Select(entity => (string)entity.Attribute("name")!));
        foreach (var entity in ShippedData.Schema.Elements("entity").Where(entity => (string?)entity.Attribute("name") != "team"))
        {
            var table = Shipped.Model.Table((string)entity.Attribute("name")!)!;
            Assert.Equal(table.Columns.Single(column => column.Type == "primarykey").LogicalName, (string?)entity.Attribute("primaryidfield"));
            Assert.Equal(table.Columns.Single(column => column.Mask.Contains("PrimaryName")).LogicalName, (string?)entity.Attribute("primarynamefield"));
            Assert.Equal(Label(table.Entity.Element("LocalizedNames")!), (string?)entity.Attribute("displayname"));
        }
    }

    [Fact]
    public void Ids_are_unique_and_rows_are_complete()
    {
        Assert.Empty(ShippedData.Rows.Select(row => row.Id).Repeated());
        Assert.All(ShippedData.Rows, row => Assert.Equal(row.Id, row[row.Table + "id"]));
        Assert.Empty(from row in ShippedData.Rows
                     where row.Table != "team"
                     from column in Shipped.Model.Table(row.Table)!.Columns
                     where column.Xml.Text("RequiredLevel") == "required" && row[column.LogicalName] is null
                     select $"{row.Table} {row.Id} has no {column.LogicalName}");
    }

    [Fact]
    public void Every_value_fits_its_column() =>
        Assert.Empty(from row in ShippedData.Rows
                     from field in row.Fields
                     where !Fits(row, field.Key)
                     select $"{row.Table} {row.Id}: {field.Key} cannot be '{row[field.Key]}'");

    [Fact]
    public void Every_lookup_finds_a_row_that_comes_before()
    {
        var seen = new Dictionary<string, string>();
        foreach (var row in ShippedData.Rows)
        {
            foreach (var lookup in row.Fields.Values.Where(field => field.Attribute("lookupentity") is not null))
            {
                Assert.Equal((string?)lookup.Attribute("lookupentity"), seen.GetValueOrDefault((string)lookup.Attribute("value")!));
                var target = ShippedData.Rows.Single(each => each.Id == (string?)lookup.Attribute("value"));
                Assert.Equal(target["rcv_name"] ?? target["name"], (string?)lookup.Attribute("lookupentityname"));
            }

            seen.Add(row.Id, row.Table);
        }
    }

    private static (string Type, string Label)? Column(string table, string name)
    {
        if (table == "team")
            return Team.GetValueOrDefault(name);
        return Shipped.Model.Table(table)?.Column(name) is { } column ? (TypeOf(column), Label(column.Xml.Element("displaynames")!)) : null;
    }

    private static string TypeOf(Column column) => column.Type switch
    {
        "primarykey" => "guid",
        "nvarchar" or "ntext" => "string",
        "int" => "number",
        "bit" => "bool",
        "money" => "money",
        "picklist" => "optionsetvalue",
        "multiselectpicklist" => "optionsetvaluecollection",
        "lookup" => "entityreference",
        var other => other,
    };

    private static bool Fits(DataRow row, string field)
    {
        var value = row[field]!;
        if (row.Table == "team")
            return Team.ContainsKey(field);
        var column = Shipped.Model.Table(row.Table)!.Column(field)!;
        return column.Type switch
        {
            "primarykey" or "lookup" => Guid.TryParse(value, out _),
            "nvarchar" or "ntext" => value.Length <= column.Xml.Decimal("MaxLength"),
            "int" or "money" => decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) && number >= column.Xml.Decimal("MinValue") && number <= column.Xml.Decimal("MaxValue"),
            "bit" => value is "True" or "False",
            "picklist" => Values(column).Contains(value),
            "multiselectpicklist" => row.Choices(field) is { Count: > 0 } chosen && value == $"[-1,{string.Join(',', chosen.Select(each => each + 718_340_000))},-1]"
                && chosen.All(each => Values(column).Contains((each + 718_340_000).ToString(CultureInfo.InvariantCulture))),
            _ => false,
        };
    }

    private static IEnumerable<string> Values(Column column) => Shipped.Model.Choices.Single(choice => choice.Name == column.Xml.Text("OptionSetName")).Values;

    private static string Label(XElement labels) =>
        (string)labels.Elements().Single(label => (string?)label.Attribute("languagecode") == "1033").Attribute("description")!;
}
