using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Security;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>
/// Updates one row. State or status together with other columns makes two passes, the other columns first, so that plug-ins in
/// stages 20 and 40 run twice (Microsoft: "Behavior of specialized update operations").
/// </summary>
internal sealed class RowUpdate(Organization organization, Operation operation) : RowWork(organization, operation)
{
    private readonly RowImages images = new();

    public override void Early()
    {
        Organization.Shape.Demand(Operation.Target);
        var target = Operation.Target;
        if (target.Id == Guid.Empty && target.KeyAttributes.Count > 0)
            target.Id = Organization.Shape.FindByKey(target.LogicalName, target.KeyAttributes) ?? throw Faults.KeyNotFound(target.LogicalName);
        target.KeyAttributes.Clear();
        if (target.Id == Guid.Empty)
            throw Faults.IdRequired("Update");
        if (!Organization.Rows.Exists(target.LogicalName, target.Id))
            throw Faults.RowNotFound(target.LogicalName, target.Id);
        Operation.RowId = target.Id;
        target[Organization.Model.Table(target.LogicalName).PrimaryKey] = target.Id;
        if (Organization.Steps.NeedsImage(ImageType.Pre, Operation.Message, Operation.Table, 10))
            images.Before = Organization.Rows.Find(target.LogicalName, target.Id);
        Organization.Stages.Run(Operation, 10, images);
    }

    public override IReadOnlyList<RowPass> Passes()
    {
        var target = Operation.Target;
        Organization.Versions.Demand(Operation, target.LogicalName, target.Id, target.RowVersion);
        DemandRights(target);

        var state = target.Attributes.Where(attribute => IsState(attribute.Key)).ToList();
        var key = Organization.Model.Table(target.LogicalName).PrimaryKey;
        var others = target.Attributes.Where(attribute => !IsState(attribute.Key)).ToList();
        if (state.Count == 0 || others.All(attribute => attribute.Key == key))
            return [new Pass(Organization, Operation)];

        var first = Part(target, others);
        first.RelatedEntities.AddRange(target.RelatedEntities);
        var second = Part(target, state);
        second[key] = target.Id;
        return [new Pass(Organization, Operation.Again(first)), new Pass(Organization, Operation.Again(second))];
    }

    private void DemandRights(Entity target)
    {
        var table = Organization.Model.Table(target.LogicalName);
        var row = Organization.Rows.Find(target.LogicalName, target.Id);
        Organization.Access.Demand(Operation.UserId, AccessRights.WriteAccess, table, target.Id, row);
        Organization.Fields.Demand(Operation.UserId, table, target, FieldRight.Update);
        if (target.GetAttributeValue<EntityReference>("ownerid") is { } owner && !owner.Equals(row!.GetAttributeValue<EntityReference>("ownerid")))
        {
            Organization.Access.Demand(Operation.UserId, AccessRights.AssignAccess, table, target.Id, row);
            Organization.Access.DemandOwner(owner, table);
        }
    }

    private static bool IsState(string column) => column is StateRules.State or StateRules.Status;

    private static Entity Part(Entity target, List<KeyValuePair<string, object>> attributes)
    {
        var part = new Entity(target.LogicalName, target.Id) { RowVersion = target.RowVersion };
        part.Attributes.AddRange(attributes);
        return part;
    }

    private sealed class Pass(Organization organization, Operation operation) : RowPass(organization, operation)
    {
        private readonly Table table = organization.Model.Table(operation.Table);

        public override void Before()
        {
            if (Organization.Steps.NeedsImage(ImageType.Pre, Operation.Message, Operation.Table, 20, 40))
                Images.Before = Organization.Rows.Find(table.LogicalName, Operation.RowId);
            RelatedRows.CreateParents(Organization, Operation);
            base.Before();
        }

        public override void Main()
        {
            var target = Operation.Target;
            target.Id = Operation.RowId;
            Organization.Shape.Demand(target);
            var before = Organization.Rows.FindAndHold(table.LogicalName, target.Id) ?? throw Faults.RowNotFound(table.LogicalName, target.Id);
            StockBehavior.DemandUpdate(Operation, target, before);
            var changes = Organization.Composer.ForUpdate(Operation, table, before);
            Organization.Lookups.DemandAppend(Operation.UserId, table, before, target, before);
            Organization.Rows.Update(changes);
            Organization.Written(table.LogicalName);

            foreach (var stamp in new[] { "modifiedon", "modifiedby" }.Where(changes.Contains))
                target[stamp] = changes[stamp];
            Organization.Sharing.Inherit(table, changes, before);
            Organization.Cascades.Assigned(Operation, table, changes, before);
            RelatedRows.CreateChildren(Organization, Operation);
        }

        public override void After()
        {
            if (Organization.Steps.NeedsImage(ImageType.Post, Operation.Message, Operation.Table, 40))
                Images.After = Organization.Rows.Find(table.LogicalName, Operation.RowId);
            base.After();
        }
    }
}
