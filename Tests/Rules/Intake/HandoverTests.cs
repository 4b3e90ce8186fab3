using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Steps;
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

    [Fact]
    public void The_brief_says_what_the_client_expects_and_what_runs()
    {
        var due = new DateTime(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc);
        var facts = new BriefFacts("REC-001000", "Northwind: outage", "Orders are stuck.", SeverityText.Of(Severity.Critical), due, [new BriefStep("Acknowledge", due)]);

        Assert.Contains("REC-001000", InternalBrief.Subject(facts).In(Text.German), StringComparison.Ordinal);
        Assert.Contains("Orders are stuck.", InternalBrief.Body(facts, Text.English), StringComparison.Ordinal);
        Assert.Contains("Kritisch", InternalBrief.Body(facts, Text.German), StringComparison.Ordinal);
        Assert.Contains("Acknowledge", InternalBrief.Body(facts, Text.French), StringComparison.Ordinal);
    }
}
