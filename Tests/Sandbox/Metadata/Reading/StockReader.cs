using System.Globalization;
using System.Reflection;

namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>
/// Reads the description of the tables that every organisation has (Stock/*.txt, embedded). One line a column:
/// name, type, length or places, flags, "label"; a name without a label is its own, split into words.
/// A line that begins with -> relates the lookup above it to a table; "use part arguments" inserts a part.
/// </summary>
internal sealed class StockReader(ModelDraft model)
{
    private static readonly string[] Files = ["account", "contact", "incident", "users", "security", "organization", "activities"];

    private TableDraft? table;
    private Column? lookup;
    private readonly List<(StockLine Line, Column Column, TableDraft Table)> relations = [];

    public void Read()
    {
        foreach (var file in Files)
            ReadFile(file, []);
        foreach (var (line, column, referencing) in relations)
            model.Add(Relationship(line, column, referencing));
    }

    private void ReadFile(string name, string[] arguments)
    {
        using var reader = new StreamReader(Open($"Stock/{name}.txt"));
        for (var number = 1; reader.ReadLine() is { } text; number++)
        {
            if (text.Length == 0 || text[0] == '#')
                continue;
            var line = new StockLine($"Stock/{name}.txt:{number}", string.Format(CultureInfo.InvariantCulture, Escape(text, arguments), arguments));
            ReadLine(line);
        }
    }

    private static Stream Open(string path)
    {
        // A build on Windows names what lies in a folder with a backslash.
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().SingleOrDefault(name => name.Replace('\\', '/') == path)
            ?? throw new InvalidOperationException($"The description of stock tables {path} is not embedded.");
        return assembly.GetManifestResourceStream(name)!;
    }

    /// <summary>Braces stand for an argument in parts only; elsewhere they are text (an autonumber's format).</summary>
    private static string Escape(string text, string[] arguments) => arguments.Length > 0
        ? text
        : text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private void ReadLine(StockLine line)
    {
        switch (line.Name)
        {
            case "table":
                table = Table(line);
                model.Add(table);
                break;
            case "use":
                ReadFile($"parts/{line.Next()}", [.. line.Rest()]);
                break;
            case "names":
                foreach (var (column, relationship) in line.Pairs())
                    Current(line).RelationshipNames.Add(column, relationship);
                break;
            case "n:n":
                model.ManyToMany.Add(ManyToMany(line, Current(line)));
                break;
            case "->":
                // Read once all tables are known.
                relations.Add((line, lookup ?? throw line.Problem("stands under no lookup"), Current(line)));
                return;
            default:
                lookup = StockColumn.Read(line, Current(line));
                Current(line).Add(lookup);
                if (lookup.Type == ColumnType.Money)
                    Current(line).Add(StockColumn.MoneyBase(lookup));
                break;
        }

        line.MustBeRead();
    }

    private TableDraft Current(StockLine line) => table ?? throw line.Problem("stands before the first table");

    private static TableDraft Table(StockLine line) => new(line.Next())
    {
        EntitySetName = line.Next(),
        Ownership = Enum.Parse<Ownership>(line.Next(), ignoreCase: true),
        IsActivity = line.Flag("activity"),
        IsIntersect = line.Flag("intersect"),
        HasActivities = line.Flag("activities"),
        HasNotes = line.Flag("notes"),
        PrivilegeName = line.Value("privilege"),
        ObjectTypeCode = line.Number("code") ?? 0,
        Label = StockWords.Of(line.Text() ?? throw line.Problem("has no label")),
        CollectionLabel = StockWords.Of(line.Text() ?? throw line.Problem("has no label of the collection")),
    };

    private static ManyToMany ManyToMany(StockLine line, TableDraft intersect)
    {
        var name = line.Next();
        return new ManyToMany
        {
            SchemaName = name,
            IntersectTable = intersect.LogicalName,
            Table1 = line.Next(),
            Column1 = line.Next(),
            Navigation1 = name,
            Table2 = line.Next(),
            Column2 = line.Next(),
            Navigation2 = name,
        };
    }

    private OneToMany Relationship(StockLine line, Column column, TableDraft referencing)
    {
        var target = line.Next();
        var name = line.Next();
        var all = line.Flag("parental") ? Cascade.Cascade : Cascade.None;
        var suffix = referencing.IsActivity ? $"_{referencing.LogicalName}" : "";
        var isOneOfMany = relations.Count(other => other.Column == column) > 1;
        var relationship = new OneToMany
        {
            SchemaName = name,
            ReferencedTable = target,
            ReferencedColumn = model.Tables[target].PrimaryKey,
            ReferencingTable = referencing.LogicalName,
            ReferencingColumn = column.LogicalName,
            ReferencingNavigation = line.Value("nav") ?? column.LogicalName + (isOneOfMany ? $"_{target}" : "") + suffix,
            ReferencedNavigation = name,
            Delete = line.Value("delete") is { } delete ? Enum.Parse<Cascade>(delete) : all == Cascade.None ? Cascade.RemoveLink : all,
            Assign = all,
            Share = all,
            Unshare = all,
            Reparent = all,
        };
        line.MustBeRead();
        return relationship;
    }
}
