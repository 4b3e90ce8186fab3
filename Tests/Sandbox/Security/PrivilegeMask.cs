using System.Security.Cryptography;
using System.Text;
using Microsoft.Crm.Sdk.Messages;
using RecoveryCrm.Sandbox.Metadata;
using Depth = RecoveryCrm.Sandbox.Metadata.PrivilegeDepth;

namespace RecoveryCrm.Sandbox.Security;

/// <summary>Names, ids and depth masks of privileges.</summary>
internal static class PrivilegeMask
{
    private static readonly (AccessRights Right, string Verb)[] Verbs =
    [
        (AccessRights.CreateAccess, "Create"), (AccessRights.ReadAccess, "Read"), (AccessRights.WriteAccess, "Write"),
        (AccessRights.DeleteAccess, "Delete"), (AccessRights.AppendAccess, "Append"), (AccessRights.AppendToAccess, "AppendTo"),
        (AccessRights.AssignAccess, "Assign"), (AccessRights.ShareAccess, "Share"),
    ];

    public static IEnumerable<AccessRights> Rights => Verbs.Select(verb => verb.Right);

    public static string Name(AccessRights right, Table table) =>
        $"prv{Verbs.First(verb => verb.Right == right).Verb}{table.PrivilegeName}";

    /// <summary>The privileges that a table has: rows nobody in particular owns are neither assigned nor shared.</summary>
    public static IEnumerable<string> Names(Table table) => table.Ownership switch
    {
        Ownership.None => [],
        Ownership.Organization => Rights.Where(right => right is not (AccessRights.AssignAccess or AccessRights.ShareAccess)).Select(right => Name(right, table)),
        _ => Rights.Select(right => Name(right, table)),
    };

    /// <summary>roleprivileges.privilegedepthmask: 1, 2, 4, 8.</summary>
    public static int ToMask(Depth depth) => 1 << (int)depth;

    public static Depth ToDepth(int mask) => (Depth)int.Log2(mask);

    /// <summary>An id that every organisation computes alike.</summary>
    public static Guid IdOf(string privilege) => StableId.Of("privilege:" + privilege.ToLowerInvariant());
}

/// <summary>Ids that follow from names, so that two organisations of one solution agree.</summary>
internal static class StableId
{
    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16).ToArray();
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }
}
