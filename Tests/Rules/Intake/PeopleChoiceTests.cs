using RecoveryCrm.Plugins.Rules.Intake;

namespace RecoveryCrm.Tests.Rules.Intake;

[Rule("I7")]
public class PeopleChoiceTests
{
    private static readonly Principal Anna = new(Guid.NewGuid(), IsTeam: false, IsEnabled: true, Manager: Guid.NewGuid());
    private static readonly Principal Ben = Anna with { Id = Guid.NewGuid() };
    private static readonly Principal Mia = Anna with { Id = Guid.NewGuid() };

    [Fact]
    public void The_first_who_may_owns_it_and_nobody_after_is_asked_for()
    {
        Assert.Equal(Anna, PeopleChoice.Owner([() => Anna, () => throw new InvalidOperationException("Not needed.")], _ => true));
        Assert.Equal(Ben, PeopleChoice.Owner([() => Anna with { IsEnabled = false }, () => Ben, () => Mia], _ => true));
        Assert.Equal(Mia, PeopleChoice.Owner([() => Anna, () => null, () => Mia], person => person == Mia));
        Assert.Null(PeopleChoice.Owner([() => Anna, () => Ben], _ => false));
    }

    [Fact]
    public void The_sponsor_is_the_accounts_else_the_owners_manager_else_the_owner()
    {
        var sam = Guid.NewGuid();

        Assert.Equal(sam, PeopleChoice.Sponsor(sam, Anna));
        Assert.Equal(Anna.Manager, PeopleChoice.Sponsor(null, Anna));
        Assert.Equal(Anna.Id, PeopleChoice.Sponsor(null, Anna with { Manager = null }));
        Assert.Null(PeopleChoice.Sponsor(null, Anna with { IsTeam = true, Manager = null }));
    }
}
