using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RecoveryCrm.Sandbox.Storage.Sqlite;

/// <summary>The connection, with commands that stay prepared: most requests send the same few statements.</summary>
internal sealed class SqliteLink(SqliteConnection connection) : DatabaseConnection
{
    private const int MostKept = 1000;

    private readonly Dictionary<string, SqliteCommand> free = [];

    public SqliteConnection Connection => connection;

    public override DbCommand Prepare(string sql, ReadOnlySpan<object?> values)
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

        return command;
    }

    public override void Done(DbCommand command)
    {
        if (free.Count >= MostKept || !free.TryAdd(command.CommandText, (SqliteCommand)command))
            command.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var command in free.Values)
            command.Dispose();
        free.Clear();
        connection.Dispose();
    }
}
