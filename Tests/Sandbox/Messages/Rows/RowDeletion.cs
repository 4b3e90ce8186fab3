using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>Deletes one row: stage 10, then what the relationships say (refusal, cascades, cut links), then stage 20 and the row itself.</summary>
internal sealed class RowDeletion(Organization organization, Operation operation) : RowWork(organization, operation)
{
    private readonly RowImages images = new();

    public override void Early()
    {
        LoadBefore(10);
        Organization.Stages.Run(Operation, 10, images);
    }

    public override IReadOnlyList<RowPass> Passes()
    {
        var table = Organization.Model.Table(Operation.Table);
        Organization.Versions.Demand(Operation, table.LogicalName, Operation.RowId, ((EntityReference)Operation.Input["Target"]).RowVersion);
        Organization.Access.Demand(Operation.UserId, AccessRights.DeleteAccess, table, Operation.RowId);
        return [new Pass(Organization, Operation)];
    }

    private void LoadBefore(params int[] stages)
    {
        if (!Organization.Rows.Exists(Operation.Table, Operation.RowId))
            throw Faults.RowNotFound(Operation.Table, Operation.RowId);
        if (Organization.Steps.NeedsImage(ImageType.Pre, Operation.Message, Operation.Table, stages))
            images.Before = Organization.Rows.Find(Operation.Table, Operation.RowId);
    }

    private sealed class Pass(Organization organization, Operation operation) : RowPass(organization, operation)
    {
        public override void Before()
        {
            // Held first, so that nobody begins to refer to it while the relationships are asked.
            if (Organization.Rows.FindAndHold(Operation.Table, Operation.RowId, []) is null)
                throw Faults.RowNotFound(Operation.Table, Operation.RowId);
            Organization.Cascades.Deleting(Operation, Organization.Model.Table(Operation.Table));
            if (Organization.Steps.NeedsImage(ImageType.Pre, Operation.Message, Operation.Table, 20, 40))
                Images.Before = Organization.Rows.Find(Operation.Table, Operation.RowId);
            base.Before();
        }

        public override void Main()
        {
            StockBehavior.Deleting(Organization, Organization.Model.Table(Operation.Table), Operation.RowId);
            Organization.Rows.Delete(Operation.Table, Operation.RowId);
            Organization.Shares.Drop(Operation.RowId);
            Organization.Written(Operation.Table);
        }
    }
}
