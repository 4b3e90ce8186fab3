using System.Data.Common;
using Microsoft.Data.Sqlite;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Storage.Sqlite;

/// <summary>The SQL of SQLite. One request runs at a time, so rows need no holding.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public const string Collation = "dataverse";
    public const string LikeFunction = "dataverse_like";
    public const string BeginTransaction = "BEGIN IMMEDIATE";

    public static readonly SqliteDialect Instance = new();

    private const int Busy = 5;
    private const int ReadError = 10;
    private const int Full = 13;
    private const int DuplicateOfPrimaryKey = 1555;
    private const int Duplicate = 2067;

    private SqliteDialect()
    {
    }

    public override string AnyTable => "SELECT 1 FROM sqlite_master LIMIT 1";

    public override string ListColumns => "SELECT name, type FROM pragma_table_xinfo(@p0)";

    public override string IdType => "TEXT";

    public override string HoldRows => "";

    public override string HoldKeys => "";

    /// <summary>The settings of a connection; the log that is written ahead lets others read a file meanwhile.</summary>
    public static IEnumerable<string> Pragmas(bool inMemory) => inMemory
        ? ["PRAGMA temp_store = MEMORY"]
        : ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA temp_store = MEMORY"];

    public override string Collated(string expression) => $"{expression} COLLATE {Collation}";

    public override string Id(string expression) => expression;

    public override string Like(string value, string pattern) => $"{LikeFunction}({value}, {pattern})";

    public override string? Pattern(string? like) => like;

    public override IEnumerable<string> Prepare(OrganizationModel model) => [Counters.CreateTable];

    public override string TypeOf(Column column) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo => $"TEXT COLLATE {Collation}",
        ColumnType.MultiChoice or ColumnType.EntityName => "TEXT",
        ColumnType.Money or ColumnType.Decimal => $"INTEGER({column.StoredPlaces})",
        ColumnType.Double => "REAL",
        _ when column.IsLookup || column.Type is ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => IdType,
        _ => "INTEGER",
    };

    public override string Computed(string expression) => $"GENERATED ALWAYS AS ({expression}) VIRTUAL";

    public override string IndexName(string name) => name;

    public override bool IsDuplicate(DbException problem) =>
        problem is SqliteException { SqliteExtendedErrorCode: DuplicateOfPrimaryKey or Duplicate };

    /// <summary>SQLite Error 19: 'UNIQUE constraint failed: table.column, table.column'.</summary>
    public override bool IsDuplicate(DbException problem, UniqueIndex index)
    {
        var list = problem.Message[(problem.Message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.', '\'');
        return index.Columns.ToHashSet().SetEquals(list.Split(", ").Select(name => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]));
    }

    public override Exception? Conflict(DbException problem) => problem is SqliteException { SqliteErrorCode: var code }
        ? code switch
        {
            Busy => Faults.SqlTimeout(),
            Full => Faults.StorageFull(),
            ReadError => Faults.StorageFailed(problem.Message),
            _ => null,
        }
        : null;
}
