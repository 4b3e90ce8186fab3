using System.Data.Common;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>One connection to the database, used by one thread at a time.</summary>
public abstract class DatabaseConnection : IDisposable
{
    public bool InTransaction { get; internal set; }

    /// <summary>How deep the savepoints are nested.</summary>
    internal int Depth { get; set; }

    /// <summary>A command with its parameters, to be handed back by <see cref="Done"/>.</summary>
    public abstract DbCommand Prepare(string sql, ReadOnlySpan<object?> values);

    public abstract void Done(DbCommand command);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    /// <summary>What is sent for a value: one of the few types that every column is stored as.</summary>
    protected static object Parameter(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToString("D"),
        bool flag => flag ? 1L : 0L,
        int number => (long)number,
        string or long or double => value,
        _ => throw new ArgumentException($"{value.GetType().Name} has no SQL form of its own; ColumnStorage.ToSql gives the one of a column."),
    };
}
