using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Security;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>Creates one row, with the rows that come along in RelatedEntities.</summary>
internal sealed class RowCreation(Organization organization, Operation operation) : RowWork(organization, operation)
{
    public override void Early()
    {
        Organization.Shape.Demand(Operation.Target);
        Organization.Composer.Draw(Organization.Model.Table(Operation.Table), Operation.Target);
        Operation.RowId = Operation.Target.Id;
        Organization.Stages.Run(Operation, 10, RowImages.None);
    }

    public override IReadOnlyList<RowPass> Passes() => [new Pass(Organization, Operation)];

    private sealed class Pass(Organization organization, Operation operation) : RowPass(organization, operation)
    {
        private readonly Table table = organization.Model.Table(operation.Table);

        public override void Before()
        {
            Organization.Access.Demand(Operation.UserId, AccessRights.CreateAccess, table);
            Organization.Fields.Demand(Operation.UserId, table, Operation.Target, FieldRight.Create);
            RelatedRows.CreateParents(Organization, Operation);
            if (Organization.Options.SystemColumnsInTarget)
                Show(SystemColumns(new Entity(table.LogicalName, Operation.RowId)));
            base.Before();
        }

        public override void Main()
        {
            var target = Operation.Target;
            Organization.Shape.Demand(target);
            var row = Organization.Composer.ForCreate(Operation, table);
            if (Organization.Rows.Exists(table.LogicalName, row.Id))
                throw Faults.DuplicateId();
            DemandRights(row);
            Organization.Rows.Insert(row);
            Organization.Written(table.LogicalName);

            target.Id = row.Id;
            Operation.RowId = row.Id;
            Operation.Output["id"] = row.Id;
            Show(row);
            Organization.Sharing.Inherit(table, row);
            StockBehavior.Created(Organization, Operation, row);
            RelatedRows.CreateChildren(Organization, Operation);
        }

        public override void After()
        {
            if (Organization.Steps.NeedsImage(ImageType.Post, Operation.Message, Operation.Table, 40))
                Images.After = Organization.Rows.Find(table.LogicalName, Operation.RowId);
            base.After();
        }

        private void DemandRights(Entity row)
        {
            Organization.Access.Demand(Operation.UserId, AccessRights.CreateAccess, table, row.Id, row);
            if (row.GetAttributeValue<EntityReference>("ownerid") is { } owner && owner.Id != Operation.UserId && table.Ownership == Ownership.User)
                Organization.Access.DemandOwner(owner, table);
            Organization.Lookups.DemandAppend(Operation.UserId, table, row, Operation.Target, null);
        }

        private Entity SystemColumns(Entity row)
        {
            Organization.Composer.Stamp(Operation, table, row);
            StateRules.Start(table, row);
            return row;
        }

        /// <summary>
        /// What the platform fills in stands in stage 40's Target. Whether 20's has it too is disputed (XrmMockup issue 344 says no),
        /// see <see cref="OrganizationOptions.SystemColumnsInTarget"/>.
        /// </summary>
        private void Show(Entity row)
        {
            foreach (var name in RowComposer.SystemColumns.Where(name => row.Contains(name) && !Operation.Target.Contains(name)))
                Operation.Target[name] = row[name];
            if (row.Id != Guid.Empty)
                Operation.Target[table.PrimaryKey] = row.Id;
        }
    }
}
