using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>
/// The organisation's SQL database, one table for each Dataverse table. One connection, used by one thread at a time:
/// whoever serialises the requests serialises this. Parameters are named @p0, @p1 … in the order of the values.
/// </summary>
public sealed class Database : IDisposable
{
    public const string InMemory = ":memory:";

    private readonly SqliteConnection connection;
    private readonly CommandCache commands;
    private int depth;

    /// <summary>Opens the file, or makes it; its tables get what the model has and they lack.</summary>
    public Database(OrganizationModel model, string dataFile = InMemory)
    {
        connection = Connect(dataFile);
        commands = new CommandCache(connection);
        try
        {
            foreach (var pragma in SqlDialect.Pragmas(dataFile == InMemory))
                Execute(pragma);
            IsNew = new Schema(model).Apply(this);
            Counters.Load(this);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private Database(Database original)
    {
        connection = Connect(InMemory);
        commands = new CommandCache(connection);
        original.connection.BackupDatabase(connection);
        Counters.Load(this);
    }

    /// <summary>Whether the database was made just now, and holds no organisation yet.</summary>
    public bool IsNew { get; }

    public bool InTransaction { get; private set; }

    internal Counters Counters { get; } = new();

    /// <summary>An independent copy in memory.</summary>
    public Database Clone()
    {
        if (InTransaction)
            throw new InvalidOperationException("A database is not cloned in the middle of a transaction: the copy would hold what may yet be undone.");
        return new Database(this);
    }

    public void Begin()
    {
        Execute(SqlDialect.BeginTransaction);
        InTransaction = true;
    }

    public void Commit()
    {
        Counters.Save(this);
        Execute("COMMIT");
        InTransaction = false;
    }

    public void Rollback()
    {
        Execute("ROLLBACK");
        InTransaction = false;
    }

    /// <summary>A place to go back to inside the transaction.</summary>
    public Savepoint Savepoint() => new(this, string.Create(CultureInfo.InvariantCulture, $"level{++depth}"));

    internal void LeaveSavepoint() => depth--;

    /// <summary>All or nothing of it: in the transaction that is open, behind a savepoint, or else in one of its own.</summary>
    public void Atomically(Action work)
    {
        if (InTransaction)
        {
            using var savepoint = Savepoint();
            work();
            savepoint.Keep();
            return;
        }

        Begin();
        try
        {
            work();
            Commit();
        }
        finally
        {
            if (InTransaction)
                Rollback();
        }
    }

    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = commands.Take(sql, values);
        return command.Value.ExecuteNonQuery();
    }

    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = commands.Take(sql, values);
        return command.Value.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>Every row, read to the end before it returns, so that queries never overlap.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = commands.Take(sql, values);
        using var reader = command.Value.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Dispose()
    {
        commands.Dispose();
        connection.Dispose();
    }

    private static SqliteConnection Connect(string dataFile)
    {
        if (dataFile != InMemory && Path.GetDirectoryName(Path.GetFullPath(dataFile)) is { } folder)
            Directory.CreateDirectory(folder);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = dataFile, Pooling = false }.ToString());
        connection.Open();
        connection.CreateCollation(SqlDialect.Collation, static (left, right) =>
            CultureInfo.InvariantCulture.CompareInfo.Compare(left, right, CompareOptions.IgnoreCase));
        connection.CreateFunction(SqlDialect.LikeFunction, static (string? value, string? pattern) =>
            value == null || pattern == null ? (bool?)null : LikePattern.Matches(value, pattern), isDeterministic: true);
        return connection;
    }
}
