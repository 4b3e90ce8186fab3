using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>Commands that stay prepared: most requests send the same few statements.</summary>
internal sealed class CommandCache(SqliteConnection connection) : IDisposable
{
    private const int MostKept = 1000;

    private readonly Dictionary<string, SqliteCommand> free = [];

    public Lease Take(string sql, ReadOnlySpan<object?> values)
    {
        if (!free.Remove(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
        }

        for (var index = 0; index < values.Length; index++)
        {
            if (index == command.Parameters.Count)
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{index}") });
            command.Parameters[index].Value = Parameter(values[index]);
        }

        return new Lease(this, command);
    }

    public void Dispose()
    {
        foreach (var command in free.Values)
            command.Dispose();
        free.Clear();
    }

    private static object Parameter(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToString("D"),
        bool flag => flag ? 1L : 0L,
        int number => (long)number,
        string or long or double => value,
        _ => throw new ArgumentException($"{value.GetType().Name} has no SQL form of its own; ColumnStorage.ToSql gives the one of a column."),
    };

    private void Return(SqliteCommand command)
    {
        if (free.Count >= MostKept || !free.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    /// <summary>A command in use; it goes back when disposed of.</summary>
    internal readonly struct Lease(CommandCache cache, SqliteCommand command) : IDisposable
    {
        public SqliteCommand Value => command;

        public void Dispose() => cache.Return(command);
    }
}
