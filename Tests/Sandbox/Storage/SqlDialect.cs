using Microsoft.Data.Sqlite;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>The SQL that is SQLite's own; all other SQL keeps to what databases have in common.</summary>
public static class SqlDialect
{
    /// <summary>Compares text as Dataverse does: without regard to case, in every script.</summary>
    public const string Collation = "dataverse";

    internal const string LikeFunction = "dataverse_like";

    internal const string BeginTransaction = "BEGIN IMMEDIATE";

    internal const string ListColumns = "SELECT name, type FROM pragma_table_xinfo(@p0)";

    internal const string AnyTable = "SELECT 1 FROM sqlite_master LIMIT 1";

    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>The LIKE of Dataverse: %, _, [a-c], [^x], whatever the case.</summary>
    public static string Like(string value, string pattern) => $"{LikeFunction}({value}, {pattern})";

    /// <summary>The SQL type; of a number with fixed places it names them, so that a database with other places is noticed.</summary>
    internal static string TypeOf(Column column) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo => $"TEXT COLLATE {Collation}",
        ColumnType.MultiChoice or ColumnType.EntityName => "TEXT",
        ColumnType.Money or ColumnType.Decimal => $"INTEGER({column.StoredPlaces})",
        ColumnType.Double => "REAL",
        _ when column.IsLookup || column.Type is ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => "TEXT",
        _ => "INTEGER",
    };

    /// <summary>A column that the database computes from others of its row.</summary>
    internal static string Computed(string expression) => $"GENERATED ALWAYS AS ({expression}) VIRTUAL";

    /// <summary>The settings of a connection; the log that is written ahead lets others read a file meanwhile.</summary>
    internal static IEnumerable<string> Pragmas(bool inMemory) => inMemory
        ? ["PRAGMA temp_store = MEMORY"]
        : ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA temp_store = MEMORY"];

    /// <summary>The columns whose values may not stand twice, when that is what a statement failed on.</summary>
    internal static string[]? UniqueColumns(SqliteException problem)
    {
        const int PrimaryKey = 1555;
        const int Unique = 2067;
        if (problem.SqliteExtendedErrorCode is not (PrimaryKey or Unique))
            return null;

        // SQLite Error 19: 'UNIQUE constraint failed: table.column, table.column'.
        var list = problem.Message[(problem.Message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.', '\'');
        return [.. list.Split(", ").Select(name => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])];
    }
}
