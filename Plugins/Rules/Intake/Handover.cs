using System;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>An open step or touchpoint: whose it is, and to whom its playbook assigned it, where that is known.</summary>
internal sealed record OpenWork(Guid Id, Guid Owner, AssignTo? AssignTo);

/// <summary>A change of a recovery's owner or sponsor, and what moves with it (S9).</summary>
internal sealed record Handover(Guid OldOwner, Guid NewOwner, Guid? OldSponsor, Guid? NewSponsor, Guid? AccountOwner)
{
    public bool OwnerChanges => OldOwner != NewOwner;

    public bool SponsorChanges => OldSponsor != NewSponsor;

    /// <summary>
    /// Who gets this work now; nobody when it stays. It moves with the person who held it as owner or as sponsor. Where one
    /// person was both, or owns the account too, the playbook's word on whose step it is decides.
    /// </summary>
    public Guid? NewHolderOf(OpenWork work)
    {
        if (IsSponsorsWork(work))
            return SponsorChanges ? NewSponsor ?? NewOwner : null;
        if (work.AssignTo == AssignTo.AccountOwner && work.Owner == AccountOwner)
            return null;
        return OwnerChanges && work.Owner == OldOwner ? NewOwner : null;
    }

    private bool IsSponsorsWork(OpenWork work) =>
        work.Owner == OldSponsor && (work.AssignTo == AssignTo.ExecutiveSponsor || OldSponsor != OldOwner);
}
