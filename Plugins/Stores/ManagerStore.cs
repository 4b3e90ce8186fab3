using System;
using Microsoft.Crm.Sdk.Messages;
using RecoveryCrm.Plugins.Platform;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Answers what a person is: their privileges on the empty table rcv_waiver say it, whatever their role is called.</summary>
internal static class ManagerStore
{
    private const string ManagerPrivilege = "prvCreatercv_waiver";

    /// <summary>
    /// Whether the person holds Create on rcv_waiver, by a role of their own or of a team: that is what the message answers
    /// (RetrieveUserPrivilegeByPrivilegeName, "through their roles, and inherited privileges from their team membership").
    /// As SYSTEM, because a person need not be allowed to read privileges.
    /// </summary>
    public static bool IsManager(this PluginContext context, Guid person)
    {
        var answer = (RetrieveUserPrivilegeByPrivilegeNameResponse)context.System.Execute(
            new RetrieveUserPrivilegeByPrivilegeNameRequest { UserId = person, PrivilegeName = ManagerPrivilege });
        return answer.RolePrivileges.Length > 0;
    }
}
