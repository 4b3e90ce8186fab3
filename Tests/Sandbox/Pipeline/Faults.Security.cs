using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <content>Faults about users, privileges and access.</content>
public static partial class Faults
{
    /// <summary>No role of the user or its teams holds the privilege at any depth.</summary>
    public static FaultException<OrganizationServiceFault> PrivilegeMissing(Guid user, int roles, int privileges, string privilege, Guid privilegeId, string? table) =>
        New(0x80040220, string.Create(CultureInfo.InvariantCulture,
            $"Principal user (Id={Text(user)}, type=8, roleCount={roles}, privilegeCount={privileges}, accessMode=0), is missing {privilege} privilege (Id={Text(privilegeId)}){(table is null ? "" : $" for entity '{table}'")}. context.Caller={Text(user)}. Consider adding missed privilege to one of the principal (user/team) roles."));

    /// <summary>A team that is to own a row has no role that lets it read the table.</summary>
    public static FaultException<OrganizationServiceFault> TeamPrivilegeMissing(Guid team, string privilege, Guid privilegeId, string table) =>
        New(0x80040220, $"Principal team (Id={Text(team)}, type=9), is missing {privilege} privilege (Id={Text(privilegeId)}) for entity '{table}'. Consider adding missed privilege to one of the principal (user/team) roles.");

    /// <summary>The privilege is held, but not deep enough for this row and the row is not shared; code from Microsoft's page on access errors.</summary>
    public static FaultException<OrganizationServiceFault> AccessDenied(Guid user, string right, string table, Guid row) =>
        New(0x80048306, $"Principal with id {Text(user)} does not have {right} right(s) for record with id {Text(row)} of entity {table}. Consider assigning a role with the level BusinessUnitLevel to the user or team.");

    public static FaultException<OrganizationServiceFault> UnknownPrivilege(string name) =>
        New(0x80040217, $"Privilege With Name = {name} Does Not Exist");

    public static FaultException<OrganizationServiceFault> UserDisabled(Guid user) =>
        New(0x80040225, $"The specified user(Id = {Text(user)}) is disabled. Consider enabling this user.");

    public static FaultException<OrganizationServiceFault> UserUnknown(Guid user) =>
        New(0x80040204, $"Invalid user: the systemuser with Id = {Text(user)} does not exist.");

    public static FaultException<OrganizationServiceFault> AdministratorOnly(string what) =>
        New(0x80040220, $"Only a user with the System Administrator role may use {what}.");

    /// <summary>A secured column in a filter or an order (AttributePermissionReadIsMissing).</summary>
    public static FaultException<OrganizationServiceFault> FieldReadMissing(string table, string column) =>
        New(0x8004F504, $"The user does not have read permissions to a secured field. The requested operation could not be completed. ('{column}' of '{table}')");

    /// <summary>A secured column in a Create (AttributePrivilegeCreateIsMissing).</summary>
    public static FaultException<OrganizationServiceFault> FieldCreateMissing(string table, string column) =>
        New(0x8004F502, $"The user does not have create permissions to a secured field. The requested operation could not be completed. ('{column}' of '{table}')");

    /// <summary>A secured column in an Update (AttributePermissionUpdateIsMissingDuringUpdate).</summary>
    public static FaultException<OrganizationServiceFault> FieldUpdateMissing(string table, string column) =>
        New(0x8004F507, $"The user doesn't have AttributePrivilegeUpdate and not granted shared access for a secured attribute during update operation ('{column}' of '{table}')");

    public static FaultException<OrganizationServiceFault> NotShareable(string table) =>
        InvalidArgument($"Rows of '{table}' belong to the organization and cannot be assigned or shared.");
}
