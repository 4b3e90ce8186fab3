using System.Xml.Linq;
using RecoveryCrm.Tests.Solution.Lint;
using RecoveryCrm.Tests.Solution.Registrations;

namespace RecoveryCrm.Tests.Solution.Contract;

/// <summary>Tables, columns, statuses and keys are those of the contract, no more and no less.</summary>
public class TableTests
{
    public static TheoryData<string> Names => new(Promises.Tables.Select(table => table.Name));

    [Fact]
    public void The_tables_are_those_of_the_contract() =>
        Assert.Equal(Promises.Tables.Select(table => table.Name).Order(StringComparer.Ordinal), Shipped.Model.Tables.Select(table => table.LogicalName).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void Every_column_is_as_promised(string name)
    {
        var (promised, table) = (Promised(name), Shipped.Model.Table(name)!);
        var columns = table.Columns.Where(column => column.IsCustom && column.Xml.Element("CalculationOf") is null).ToList();

        Assert.Equal(
            promised.Columns.Select(Text).Order(StringComparer.Ordinal),
            columns.Select(column => Text(column, promised.Columns.FirstOrDefault(each => each.Name == column.LogicalName))).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_columns_that_plugins_alone_write_are_those_that_they_guard(string name) =>
        Assert.Equal(
            Promised(name).Columns.Where(column => column.IsDerived).Select(column => column.Name).Order(StringComparer.Ordinal),
            Guarded("DerivedColumns").GetValueOrDefault(name, []).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void The_columns_that_no_row_goes_without_are_those_that_plugins_ask_for(string name) =>
        Assert.Equal(
            // The subject of a touchpoint is promised as well, but is a column of every activity.
            Promised(name).Columns.Where(column => column.IsRequired).Select(column => column.Name)
                .Concat(name == "rcv_touchpoint" ? ["subject"] : []).Order(StringComparer.Ordinal),
            Guarded("RequiredColumns").GetValueOrDefault(name, []).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void Keys_entity_set_and_ownership_are_as_promised(string name)
    {
        var (promised, table) = (Promised(name), Shipped.Model.Table(name)!);
        var keys = table.Entity.Descendants("EntityKey")
            .Select(key => string.Join(' ', key.Descendants("AttributeName").Select(column => column.Value).Order(StringComparer.Ordinal)));

        Assert.Equal(promised.Keys, keys);
        Assert.Equal(promised.EntitySet ?? "", table.Entity.Text("EntitySetName"));
        Assert.Equal(promised.Ownership switch { "user" => "UserOwned", "org" => "OrgOwned", _ => "" }, table.Ownership);
    }

    [Theory, MemberData(nameof(Names))]
    public void Statuses_are_as_promised(string name)
    {
        var (promised, table) = (Promised(name), Shipped.Model.Table(name)!);
        if (promised.Ownership is null || table.IsActivity)
            return;

        string Of(string state) => string.Join(", ", table.Column("statuscode")!.Options!.Descendants("status")
            .Where(status => (string?)status.Attribute("state") == state)
            .OrderBy(status => (int)status.Attribute("value")!)
            .Select(status => $"{(string?)status.Attribute("value")} {English(status)}"));
        Assert.Equal(promised.Active, Of("0"));
        Assert.Equal(promised.Inactive, Of("1"));
    }

    [Fact]
    public void Schema_names_are_lower_case_so_that_the_web_names_are_as_promised()
    {
        Assert.DoesNotContain(Shipped.Model.Columns, column => column.IsCustom && column.PhysicalName != column.LogicalName);
        foreach (var relationship in Shipped.Model.Relationships.Where(each => each.Lookup.StartsWith("rcv_", StringComparison.Ordinal)))
            Assert.Equal(
                relationship.Referencing == "rcv_touchpoint" ? relationship.Lookup + "_rcv_touchpoint" : relationship.Lookup,
                relationship.Xml.Descendants("EntityRelationshipRole").Single(role => role.Text("RelationshipRoleType") == "1").Text("NavigationPropertyName"));
    }

    internal static string English(XElement option) =>
        (string)option.Element("labels")!.Elements().Single(label => (string?)label.Attribute("languagecode") == "1033").Attribute("description")!;

    private static IReadOnlyDictionary<string, IReadOnlyCollection<string>> Guarded(string list) =>
        (IReadOnlyDictionary<string, IReadOnlyCollection<string>>)DeclaredAssembly.Shipped.PluginTypes[0].Assembly
            .GetType($"RecoveryCrm.Plugins.Tables.{list}", throwOnError: true)!.GetField("ByTable")!.GetValue(null)!;

    private static PromisedTable Promised(string name) => Promises.Tables.Single(table => table.Name == name);

    private static string Text(PromisedColumn column) =>
        $"{column.Name}{(column.IsRequired ? "*" : "")} {column.Type} {column.Argument ?? Usual(column.Type)}";

    // What the contract leaves open is not compared, so it is left out of the text as well.
    private static string Text(Column column, PromisedColumn? promised)
    {
        var (type, argument) = TypeOf(column);
        var compared = promised is null || promised.Argument is not null || Usual(type).Length > 0;
        return $"{column.LogicalName}{(column.Xml.Text("RequiredLevel") == "required" ? "*" : "")} {type} {(compared ? argument : "")}";
    }

    /// <summary>Texts have 200 characters, multi-line ones 4,000, and a yes/no begins with no, unless said.</summary>
    private static string Usual(string type) => type switch { "text" => "200", "memo" => "4000", "bool" => "0", _ => "" };

    private static (string Type, string Argument) TypeOf(Column column) => column.Type switch
    {
        "nvarchar" when column.Xml.Text("AutoNumberFormat") is { Length: > 0 } format => ("number", format),
        "nvarchar" => ("text", column.Xml.Text("MaxLength")),
        "ntext" => ("memo", column.Xml.Text("MaxLength")),
        "int" => ("int", $"{column.Xml.Text("MinValue")}..{column.Xml.Text("MaxValue")}"),
        "decimal" => ("decimal", column.Xml.Text("Accuracy")),
        "bit" => ("bool", column.Xml.Text("AppDefaultValue")),
        "datetime" => (column.Xml.Text("Behavior") switch { "1" => "time", "2" => "date", _ => "zoneless" }, ""),
        "picklist" => ("choice", column.Xml.Text("OptionSetName")),
        "multiselectpicklist" => ("multi", column.Xml.Text("OptionSetName")),
        "lookup" => ("->", string.Join(' ', Shipped.Model.Relationships
            .Where(each => each.Referencing == column.Table.SchemaName && each.Lookup == column.PhysicalName)
            .Select(each => each.Referenced.ToLowerInvariant()))),
        _ => (column.Type, ""),
    };
}
