using System.Globalization;
using Microsoft.Data.Sqlite;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Storage.Sqlite;

/// <summary>A file or memory, over one connection: one thread at a time has its turn, the others wait for it.</summary>
internal sealed class SqliteDatabase : Database
{
    public const string InMemory = ":memory:";

    private const long FirstRowVersion = 1_000_001;
    private const string RowVersion = "versionnumber";

    /// <summary>How long a request waits for somebody else who writes to the file, in seconds.</summary>
    private const int Patience = 2;

    private readonly Lock gate = new();
    private readonly SqliteLink link;
    private readonly Counters counters = new();

    /// <summary>Opens the file, or makes it; its tables get what the model has and they lack.</summary>
    public SqliteDatabase(OrganizationModel model, string dataFile = InMemory) : base(SqliteDialect.Instance)
    {
        link = new SqliteLink(Connect(dataFile));
        try
        {
            foreach (var pragma in SqliteDialect.Pragmas(dataFile == InMemory))
                Execute(pragma);
            IsNew = new Schema(model).Apply(this);
            counters.Load(this);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private SqliteDatabase(SqliteDatabase original) : base(SqliteDialect.Instance)
    {
        link = new SqliteLink(Connect(InMemory));
        original.link.Connection.BackupDatabase(link.Connection);
        counters.Load(this);
    }

    /// <summary>A copy in memory.</summary>
    public override Database Clone()
    {
        using var turn = Enter();
        if (InTransaction)
            throw new InvalidOperationException("A database is not cloned in the middle of a transaction: the copy would hold what may yet be undone.");
        return new SqliteDatabase(this);
    }

    public override long NextRowVersion() => counters.Next(RowVersion, FirstRowVersion);

    public override long NextNumber(string table, string column) => counters.Next($"{table}.{column}", Schema.FirstNumber);

    public override void Hold(string name)
    {
        // Nobody else is at work.
    }

    protected override DatabaseConnection Take()
    {
        gate.Enter();
        return link;
    }

    protected override void Release(DatabaseConnection connection) => gate.Exit();

    protected override void Begin(DatabaseConnection connection) => Execute(SqliteDialect.BeginTransaction);

    protected override void Commit(DatabaseConnection connection)
    {
        counters.Save(this);
        Execute("COMMIT");
        counters.Saved();
    }

    /// <summary>After a full disk or an error of reading or writing SQLite may have rolled back by itself (sqlite.org, lang_transaction).</summary>
    protected override void Rollback(DatabaseConnection connection)
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(link.Connection.Handle) == 0)
            Execute("ROLLBACK");
    }

    protected override void Dispose(bool disposing) => link.Dispose();

    private static SqliteConnection Connect(string dataFile)
    {
        if (dataFile != InMemory && Path.GetDirectoryName(Path.GetFullPath(dataFile)) is { } folder)
            Directory.CreateDirectory(folder);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = dataFile, Pooling = false, DefaultTimeout = Patience }.ToString());
        connection.Open();
        connection.CreateCollation(SqliteDialect.Collation, static (left, right) =>
            CultureInfo.InvariantCulture.CompareInfo.Compare(left, right, CompareOptions.IgnoreCase));
        connection.CreateFunction(SqliteDialect.LikeFunction, static (string? value, string? pattern) =>
            value == null || pattern == null ? (bool?)null : LikePattern.Matches(value, pattern), isDeterministic: true);
        return connection;
    }
}
