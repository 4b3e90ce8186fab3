using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Intake;

[Rule("S9")]
public class HandoverTests
{
    private static readonly Guid Anna = Guid.NewGuid();
    private static readonly Guid Ben = Guid.NewGuid();
    private static readonly Guid Sam = Guid.NewGuid();
    private static readonly Guid Mia = Guid.NewGuid();

    private static readonly Handover NewOwner = new(OldOwner: Anna, NewOwner: Ben, OldSponsor: Sam, NewSponsor: Sam, AccountOwner: Anna);
    private static readonly Handover NewSponsor = new(OldOwner: Anna, NewOwner: Anna, OldSponsor: Sam, NewSponsor: Mia, AccountOwner: Anna);

    private static readonly OpenWork Step = new(Guid.NewGuid(), Anna, AssignTo.RecoveryOwner);
    private static readonly OpenWork Touchpoint = new(Guid.NewGuid(), Anna, AssignTo: null);
    private static readonly OpenWork SponsorsStep = new(Guid.NewGuid(), Sam, AssignTo.ExecutiveSponsor);

    [Fact]
    public void The_owners_work_moves_with_the_owner()
    {
        Assert.Equal(Ben, NewOwner.NewHolderOf(Step));
        Assert.Equal(Ben, NewOwner.NewHolderOf(Touchpoint));
        Assert.Null(NewOwner.NewHolderOf(SponsorsStep));
    }

    [Fact]
    public void The_sponsors_work_moves_with_the_sponsor()
    {
        Assert.Equal(Mia, NewSponsor.NewHolderOf(SponsorsStep));
        Assert.Equal(Mia, NewSponsor.NewHolderOf(Touchpoint with { Owner = Sam }));
        Assert.Null(NewSponsor.NewHolderOf(Step));
    }

    [Fact]
    public void Without_a_sponsor_their_work_is_the_owners() =>
        Assert.Equal(Ben, (NewOwner with { NewSponsor = null }).NewHolderOf(SponsorsStep));

    [Fact]
    public void What_the_accounts_owner_does_stays_with_them() =>
        Assert.Null(NewOwner.NewHolderOf(Step with { AssignTo = AssignTo.AccountOwner }));

    [Fact]
    public void What_somebody_else_took_on_stays_with_them() => Assert.Null(NewOwner.NewHolderOf(Step with { Owner = Mia }));

    [Fact]
    public void Who_was_owner_and_sponsor_in_one_gives_up_only_what_belongs_to_the_part_that_changes()
    {
        var ownerOnly = NewOwner with { OldSponsor = Anna, NewSponsor = Anna };

        Assert.Equal(Ben, ownerOnly.NewHolderOf(Step));
        Assert.Equal(Ben, ownerOnly.NewHolderOf(Touchpoint));
        Assert.Null(ownerOnly.NewHolderOf(SponsorsStep with { Owner = Anna }));
    }
}
