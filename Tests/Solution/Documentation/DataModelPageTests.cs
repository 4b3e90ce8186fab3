using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Documentation;

/// <summary>The diagrams and the list of tables on the page of the data model are drawn from the solution.</summary>
public sealed class DataModelPageTests
{
    private const string Page = "data-model.md";
    private const string English = "1033";

    // Whose lookups would be a line from every box.
    private static readonly string[] Undrawn = ["SystemUser", "Team", "TransactionCurrency", "ActivityPointer"];

    [Fact]
    public void The_configuration_is_drawn_as_it_is() =>
        GeneratedPart.MustBe(Page, "configuration", Diagram(line => IsConfiguration(line.Referencing) && IsConfiguration(line.Referenced)));

    [Fact]
    public void The_work_is_drawn_as_it_is() =>
        GeneratedPart.MustBe(Page, "work", Diagram(line => !IsConfiguration(line.Referencing) || !IsConfiguration(line.Referenced)));

    [Fact]
    public void Every_table_is_listed() => GeneratedPart.MustBe(Page, "tables",
    [
        "| table | what it is | owned by | columns of ours |",
        "| --- | --- | --- | --- |",
        .. Shipped.Model.OwnTables.OrderBy(table => table.LogicalName, StringComparer.Ordinal).Select(table =>
            $"| `{table.LogicalName}` | {Description(table)} | {(IsOwned(table) ? "user or team" : "organisation")} | {OwnColumns(table)} |"),
    ]);

    private static IEnumerable<string> Diagram(Func<Relationship, bool> belongs) =>
    [
        "```mermaid",
        "erDiagram",
        .. Shipped.Model.Relationships
            .Where(line => !Undrawn.Contains(line.Referenced) && line.Lookup != "RegardingObjectId" && belongs(line))
            .OrderBy(line => line.Referenced, StringComparer.Ordinal).ThenBy(line => line.Name, StringComparer.Ordinal)
            .Select(line => $"    {line.Referenced.ToLowerInvariant()} ||--o{{ {line.Referencing.ToLowerInvariant()} : {line.Lookup}"),
        "```",
    ];

    private static bool IsConfiguration(string table) =>
        Shipped.Model.OwnTables.FirstOrDefault(own => own.LogicalName == table.ToLowerInvariant()) is { } own && !IsOwned(own);

    private static bool IsOwned(Table table) => table.Ownership == "UserOwned";

    private static int OwnColumns(Table table) => table.Columns.Count(column => column.LogicalName.StartsWith("rcv_", StringComparison.Ordinal) && !column.LogicalName.EndsWith("_base", StringComparison.Ordinal));

    private static string Description(Table table) =>
        (string?)table.Entity.Element("Descriptions")?.Elements("Description").SingleOrDefault(text => (string?)text.Attribute("languagecode") == English)?.Attribute("description") ?? "";
}
