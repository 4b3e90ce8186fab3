using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Security;

/// <summary>What a column security profile gives.</summary>
internal enum FieldRight
{
    Read,
    Create,
    Update,
}

/// <summary>
/// Who may read and write secured columns: administrators, and whoever is in a profile that allows it, in person or by a team.
/// It holds for all rows alike, whatever the roles say.
/// </summary>
internal sealed class FieldSecurity(Database database, PrincipalStore principals)
{
    private const long Allowed = 4;

    public bool Allows(Guid userId, Table table, Column column, FieldRight right)
    {
        if (!column.IsSecured || principals.Find(userId).IsAdministrator)
            return true;
        // A two-option column can be secured for writing only (powerapps-docs, field-security-entities).
        if (right == FieldRight.Read && column.Type == ColumnType.Boolean)
            return true;
        return database.Scalar(
            $"SELECT 1 FROM fieldpermission WHERE entityname = @p0 AND attributelogicalname = @p1 AND {Column(right)} = @p2 AND (fieldsecurityprofileid IN"
            + " (SELECT fieldsecurityprofileid FROM systemuserprofiles WHERE systemuserid = @p3) OR fieldsecurityprofileid IN"
            + " (SELECT t.fieldsecurityprofileid FROM teamprofiles AS t JOIN teammembership AS m ON m.teamid = t.teamid WHERE m.systemuserid = @p3)) LIMIT 1",
            table.LogicalName, column.LogicalName, Allowed, userId) is not null;
    }

    /// <summary>Refuses a row that comes with a secured column which its sender may not write.</summary>
    public void Demand(Guid userId, Table table, Entity target, FieldRight right)
    {
        foreach (var name in target.Attributes.Keys)
        {
            if (!Allows(userId, table, table.Column(name), right))
                throw right == FieldRight.Create ? Faults.FieldCreateMissing(table.LogicalName, name) : Faults.FieldUpdateMissing(table.LogicalName, name);
        }
    }

    private static string Column(FieldRight right) => right switch
    {
        FieldRight.Create => "cancreate",
        FieldRight.Update => "canupdate",
        _ => "canread",
    };
}
