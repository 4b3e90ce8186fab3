using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>
/// One row's create, update or delete, cut where the pipeline is: a single message runs the parts one after the other,
/// a bulk message runs each part for all of its rows before the next.
/// </summary>
internal abstract class RowWork(Organization organization, Operation operation)
{
    protected Organization Organization { get; } = organization;

    public Operation Operation { get; } = operation;

    /// <summary>Stage 10: at the top level outside the transaction.</summary>
    public abstract void Early();

    /// <summary>What follows inside the transaction, starting with the security check; mostly one pass.</summary>
    public abstract IReadOnlyList<RowPass> Passes();

    public void Run()
    {
        Early();
        Operation.Session.Transact(() =>
        {
            foreach (var pass in Passes())
            {
                pass.Before();
                pass.Main();
                pass.After();
            }
        });
    }

    public static void Run(Session session, IReadOnlyList<RowWork> works)
    {
        foreach (var work in works)
            work.Early();
        session.Transact(() =>
        {
            var rows = works.Select(work => work.Passes()).ToList();
            for (var index = 0; rows.Any(passes => index < passes.Count); index++)
            {
                var turn = rows.Where(passes => index < passes.Count).Select(passes => passes[index]).ToList();
                turn.ForEach(pass => pass.Before());
                turn.ForEach(pass => pass.Main());
                turn.ForEach(pass => pass.After());
            }
        });
    }
}

/// <summary>Stages 20, 30 and 40 of one row.</summary>
internal abstract class RowPass(Organization organization, Operation operation)
{
    protected Organization Organization { get; } = organization;

    protected Operation Operation { get; } = operation;

    protected RowImages Images { get; } = new();

    public virtual void Before() => Organization.Stages.Run(Operation, 20, Images);

    public abstract void Main();

    public virtual void After() => Organization.Stages.Run(Operation, 40, Images);
}
