using System.Globalization;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>A place inside a transaction to which it can go back; disposed of without <see cref="Keep"/>, it does.</summary>
public sealed class Savepoint : IDisposable
{
    private readonly Database database;
    private readonly Database.Turn turn;
    private readonly string name;
    private bool isOver;
    private bool isKept;

    internal Savepoint(Database database)
    {
        this.database = database;
        turn = database.Enter();
        name = SqlDialect.Quote(string.Create(CultureInfo.InvariantCulture, $"level{++turn.Connection.Depth}"));
        database.Execute($"SAVEPOINT {name}");
    }

    /// <summary>Keeps what was done since.</summary>
    public void Keep()
    {
        database.Execute($"RELEASE SAVEPOINT {name}");
        isKept = true;
    }

    public void Dispose()
    {
        if (isOver)
            return;
        isOver = true;
        turn.Connection.Depth--;
        try
        {
            // After a rollback of the whole transaction there is nothing left to go back to.
            if (isKept || !turn.Connection.InTransaction)
                return;
            database.Execute($"ROLLBACK TO SAVEPOINT {name}");
            database.Execute($"RELEASE SAVEPOINT {name}");
        }
        finally
        {
            turn.Dispose();
        }
    }
}
