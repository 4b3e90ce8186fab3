using System.Data.Common;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Storage.Sqlite;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>
/// The organisation's SQL database, one table for each Dataverse table. A thread sends its statements over one connection
/// as long as it has a turn or a transaction. Parameters are named @p0, @p1 … in the order of the values.
/// </summary>
public abstract class Database(SqlDialect dialect) : IDisposable
{
    public SqlDialect Dialect => dialect;

    /// <summary>Whether the database was made just now, and holds no organisation yet.</summary>
    public bool IsNew { get; protected set; }

    public bool InTransaction
    {
        get
        {
            using var turn = Enter();
            return turn.Connection.InTransaction;
        }
    }

    /// <summary>The database that the options name, made or completed: its tables get what the model has and they lack.</summary>
    public static Database Open(OrganizationModel model, OrganizationOptions? options = null) =>
        new SqliteDatabase(model, options?.DataFile ?? SqliteDatabase.InMemory);

    /// <summary>An independent copy of what is committed.</summary>
    public abstract Database Clone();

    /// <summary>Keeps one connection for this thread until the turn is disposed of; turns of one thread nest.</summary>
    public Turn Enter() => new(this, Take());

    public void Begin()
    {
        var connection = Take();
        try
        {
            Begin(connection);
            connection.InTransaction = true;
        }
        finally
        {
            if (!connection.InTransaction)
                Release(connection);
        }
    }

    public void Commit()
    {
        using var turn = Enter();
        try
        {
            Commit(turn.Connection);
        }
        catch (DbException problem) when (dialect.Conflict(problem) is { } fault)
        {
            throw fault;
        }

        End(turn.Connection);
    }

    public void Rollback()
    {
        using var turn = Enter();
        try
        {
            Rollback(turn.Connection);
        }
        finally
        {
            End(turn.Connection);
        }
    }

    /// <summary>A place to go back to inside the transaction.</summary>
    public Savepoint Savepoint() => new(this);

    /// <summary>All or nothing of it: in the transaction that is open, behind a savepoint, or else in one of its own.</summary>
    public void Atomically(Action work)
    {
        using var turn = Enter();
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
        using var turn = Enter();
        var command = turn.Connection.Prepare(sql, values);
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (DbException problem) when (dialect.Conflict(problem) is { } fault)
        {
            throw fault;
        }
        finally
        {
            turn.Connection.Done(command);
        }
    }

    public object? Scalar(string sql, params ReadOnlySpan<object?> values) =>
        Query(sql, reader => reader.IsDBNull(0) ? null : reader.GetValue(0), values) is [var value, ..] ? value : null;

    /// <summary>Every row, read to the end before it returns, so that queries never overlap.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var turn = Enter();
        var command = turn.Connection.Prepare(sql, values);
        try
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        }
        catch (DbException problem) when (dialect.Conflict(problem) is { } fault)
        {
            throw fault;
        }
        finally
        {
            turn.Connection.Done(command);
        }
    }

    /// <summary>The version that the next written row gets: numbers only go up, and are not drawn twice.</summary>
    public abstract long NextRowVersion();

    /// <summary>The next number of an autonumber column; a number drawn by a request that failed is not drawn again, as in Dataverse.</summary>
    public abstract long NextNumber(string table, string column);

    /// <summary>Waits until no other transaction works under this name, and keeps it until the transaction ends.</summary>
    public abstract void Hold(string name);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    /// <summary>The connection that this thread has, or else one that becomes free; once more for each time it is taken.</summary>
    protected abstract DatabaseConnection Take();

    protected abstract void Release(DatabaseConnection connection);

    protected abstract void Begin(DatabaseConnection connection);

    protected abstract void Commit(DatabaseConnection connection);

    protected abstract void Rollback(DatabaseConnection connection);

    private void End(DatabaseConnection connection)
    {
        connection.InTransaction = false;
        Release(connection);
    }

    /// <summary>A thread's turn at the database.</summary>
    public readonly struct Turn(Database database, DatabaseConnection connection) : IDisposable
    {
        public DatabaseConnection Connection => connection;

        public void Dispose() => database.Release(connection);
    }
}
