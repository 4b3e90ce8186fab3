using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Restitution;

public class GrantTests
{
    private static readonly Guid Ours = Guid.NewGuid();

    [Theory, Rule("R12")]
    [InlineData(nameof(RestitutionStatus.Draft), 0, 0)]
    [InlineData(nameof(RestitutionStatus.Submitted), 0, 0)]
    [InlineData(nameof(RestitutionStatus.Approved), 100.01, 0)]
    [InlineData(nameof(RestitutionStatus.Delivered), 100.01, 100.01)]
    [InlineData(nameof(RestitutionStatus.Rejected), 0, 0)]
    [InlineData(nameof(RestitutionStatus.Withdrawn), 0, 0)]
    public void A_status_decides_which_sums_of_the_recovery_it_is_part_of(string status, decimal approved, decimal delivered)
    {
        Grant[] grants = [Given(Enum.Parse<RestitutionStatus>(status), 100.01m)];

        Assert.Equal(approved, grants.Approved(Ours));
        Assert.Equal(delivered, grants.Delivered(Ours));
    }

    [Fact, Rule("R12")]
    public void Sums_are_exact_and_take_this_recovery_alone_contractual_ones_included()
    {
        Grant[] grants =
        [
            Given(RestitutionStatus.Approved, 0.1m),
            Given(RestitutionStatus.Delivered, 0.2m, isContractual: true),
            Given(RestitutionStatus.Delivered, 500m) with { Recovery = Guid.NewGuid() },
        ];

        Assert.Equal(0.3m, grants.Approved(Ours));
        Assert.Equal(0.2m, grants.Delivered(Ours));
        Assert.Equal(0.1m, grants.ApprovedBeyondContract(Ours));
    }

    [Fact, Rule("R12")]
    public void Nothing_given_is_nought() => Assert.Equal(0m, Array.Empty<Grant>().Approved(Ours));

    private static Grant Given(RestitutionStatus status, decimal value, bool isContractual = false) =>
        new(Guid.NewGuid(), Ours, status, value, isContractual, null);
}
