using RecoveryCrm.Sandbox.Security;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>One top-level request with everything that happens because of it: its caller, its transaction, its trace.</summary>
internal sealed class Session(Database database, Caller caller, RequestTrace trace, PrincipalStore principals)
{
    public Caller Caller { get; } = caller;

    public RequestTrace Trace { get; } = trace;

    public Guid CorrelationId => Trace.CorrelationId;

    /// <summary>Whoever signed in; differs from the caller's user when that one is impersonated.</summary>
    public Guid AuthenticatedUserId => Caller.OnBehalfBy ?? Caller.UserId;

    public bool InTransaction { get; private set; }

    /// <summary>A request that plug-in code made in this transaction has failed: nothing more can be done in it, whoever swallowed the error.</summary>
    public bool IsDoomed { get; private set; }

    /// <summary>Runs work inside the transaction that is open, or in one of its own.</summary>
    public void Transact(Action work)
    {
        if (InTransaction)
        {
            work();
            return;
        }

        database.Begin();
        InTransaction = true;
        try
        {
            work();
            database.Commit();
            principals.Committed();
        }
        catch
        {
            database.Rollback();
            principals.RolledBack();
            throw;
        }
        finally
        {
            InTransaction = false;
            IsDoomed = false;
        }
    }

    public void Doom() => IsDoomed = InTransaction;
}
