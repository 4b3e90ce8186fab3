namespace RecoveryCrm.Sandbox.Storage;

/// <summary>A place inside a transaction to which it can go back; disposed of without <see cref="Keep"/>, it does.</summary>
public sealed class Savepoint : IDisposable
{
    private readonly Database database;
    private readonly string name;
    private bool isOver;
    private bool isKept;

    internal Savepoint(Database database, string name)
    {
        this.database = database;
        this.name = SqlDialect.Quote(name);
        database.Execute($"SAVEPOINT {this.name}");
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
        database.LeaveSavepoint();

        // After a rollback of the whole transaction there is nothing left to go back to.
        if (isKept || !database.InTransaction)
            return;
        database.Execute($"ROLLBACK TO SAVEPOINT {name}");
        database.Execute($"RELEASE SAVEPOINT {name}");
    }
}
