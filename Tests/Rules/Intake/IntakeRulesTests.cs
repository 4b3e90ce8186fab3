using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Intake;

public class IntakeRulesTests
{
    private static readonly Client Ordinary = new(
        Guid.NewGuid(), "Litware", IsMarkedKey: false, ClientTier.Standard, Owner: null, Sponsor: null, PrimaryContact: null, Running: [], Earlier: [], TrustScore: null);

    [Theory, Rule("I2")]
    [InlineData(nameof(Severity.Critical), true)]
    [InlineData(nameof(Severity.Major), true)]
    [InlineData(nameof(Severity.Moderate), false)]
    [InlineData(nameof(Severity.Minor), false)]
    public void An_ordinary_clients_failure_opens_a_recovery_when_it_is_grave(string severity, bool opens) =>
        Assert.Equal(opens, IntakeRules.Opens(Ordinary, Enum.Parse<Severity>(severity)));

    [Fact, Rule("I2")]
    public void A_key_clients_failure_always_does()
    {
        Assert.True(IntakeRules.Opens(Ordinary with { IsMarkedKey = true }, Severity.Minor));
        Assert.True(IntakeRules.Opens(Ordinary with { Tier = ClientTier.Strategic }, Severity.Minor));
        Assert.True(IntakeRules.Opens(Ordinary with { Tier = ClientTier.Key }, Severity.Minor));
        Assert.False(IntakeRules.Opens(Ordinary with { Tier = null }, Severity.Minor));
    }

    [Theory, Rule("I2")]
    [InlineData(1, nameof(Severity.Major))]
    [InlineData(2, nameof(Severity.Moderate))]
    [InlineData(3, nameof(Severity.Minor))]
    [InlineData(null, nameof(Severity.Moderate))]
    public void A_case_without_severity_takes_it_from_its_priority(int? priority, string severity) =>
        Assert.Equal(Enum.Parse<Severity>(severity), IntakeRules.SeverityOf(null, (CasePriority?)priority));

    [Fact, Rule("I2")]
    public void A_severity_that_is_given_wins_over_the_priority() =>
        Assert.Equal(Severity.Minor, IntakeRules.SeverityOf(Severity.Minor, CasePriority.High));

    [Fact, Rule("I4")]
    public void Only_a_more_severe_case_raises_a_recovery()
    {
        Assert.True(IntakeRules.Raises(Severity.Critical, Severity.Major));
        Assert.False(IntakeRules.Raises(Severity.Major, Severity.Major));
        Assert.False(IntakeRules.Raises(Severity.Minor, Severity.Major));
    }

    [Fact, Rule("I7")]
    public void A_recovery_is_named_after_the_client_and_what_happened()
    {
        Assert.Equal("Litware: Order interface down", RecoveryName.For("Litware", " Order interface down ", "Since this morning."));
        Assert.Equal("Litware: Since this morning.", RecoveryName.For("Litware", null, "Since this morning.\nNobody knows why."));
        Assert.Equal("Litware", RecoveryName.For("Litware", null, " "));
        Assert.Equal(200, RecoveryName.For("Litware", new string('x', 300), null).Length);
    }
}
