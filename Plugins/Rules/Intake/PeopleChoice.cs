using System;
using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>Who owns a recovery and who sponsors it (I7).</summary>
internal static class PeopleChoice
{
    /// <summary>
    /// The first who can, of the account's owner, the case's owner and whoever started it. They are asked for one after
    /// the other, so that nobody is read who is not needed.
    /// </summary>
    public static Principal? Owner(IEnumerable<Func<Principal?>> inOrder, Func<Principal, bool> canRead) => inOrder
        .Select(candidate => candidate())
        .OfType<Principal>()
        .FirstOrDefault(candidate => candidate.IsEnabled && canRead(candidate));

    /// <summary>The account's sponsor, else the owner's manager, else the owner; nobody for a team without an administrator.</summary>
    public static Guid? Sponsor(Guid? ofAccount, Principal owner) =>
        ofAccount ?? owner.Manager ?? (owner.IsTeam ? null : owner.Id);
}
