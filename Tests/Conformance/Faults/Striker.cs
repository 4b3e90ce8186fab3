using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Tests.Conformance.Pipeline;

namespace RecoveryCrm.Tests.Conformance.Faults;

/// <summary>A plug-in that fails once, where and how a number says.</summary>
internal sealed class Striker
{
    private uint kind;
    private uint requests;
    private int turnsLeft = -1;

    /// <summary>What a top-level stage 10 wrote outside the transaction: it stays, as Dataverse documents.</summary>
    public HashSet<Guid> Survivors { get; } = [];

    public void Aim(uint number)
    {
        kind = number % 5;
        requests = number / 5 % 3;
        turnsLeft = (int)(number / 15 % 5);
    }

    public void Rest() => turnsLeft = -1;

    public void Strike(Run run)
    {
        if (turnsLeft < 0 || turnsLeft-- > 0)
            return;
        for (var count = 0; count < requests; count++)
        {
            var id = run.System.Create(new Entity("contact") { ["lastname"] = "Nested" });
            if (!run.Context.IsInTransaction)
                Survivors.Add(id);
        }

        switch (kind)
        {
            case 0:
                return;
            case 1:
                throw new InvalidPluginExecutionException("Refused.");
            case 2:
                throw new InvalidOperationException("Broken.");
            case 3:
                run.System.Retrieve("contact", Guid.NewGuid(), new ColumnSet(false));
                return;
            default:
                Swallow(run);
                return;
        }
    }

    private static void Swallow(Run run)
    {
        try
        {
            run.System.Update(new Entity("account", Guid.NewGuid()) { ["name"] = "Nobody" });
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            run.Tracing.Trace("Ignored: {0}", fault.Detail.Message);
        }
    }
}
