using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>Makes the work of a row that is written inside another operation.</summary>
internal static class RowWorks
{
    public static RowCreation Create(Organization organization, Operation outer, Entity row) =>
        new(organization, Inner(outer, "Create", row));

    public static RowUpdate Update(Organization organization, Operation outer, Entity row) =>
        new(organization, Inner(outer, "Update", row));

    public static RowDeletion Delete(Organization organization, Operation outer, EntityReference row)
    {
        var inner = outer.Inner("Delete");
        inner.Table = row.LogicalName;
        inner.RowId = row.Id;
        inner.Input["Target"] = row;
        return new RowDeletion(organization, inner);
    }

    private static Operation Inner(Operation outer, string message, Entity row)
    {
        var inner = outer.Inner(message);
        inner.Table = row.LogicalName;
        inner.RowId = row.Id;
        inner.Input["Target"] = row;
        return inner;
    }
}
