using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Contract;

/// <summary>
/// Nothing that was published is called otherwise. Run with the environment variable RECOVERY_WRITE_IDS=1, the test adds to
/// ids.txt what is new; what is gone from the solution is taken out of that file by hand.
/// </summary>
public sealed class IdentityTests
{
    [Fact]
    public void What_was_published_keeps_its_id_and_name()
    {
        if (Environment.GetEnvironmentVariable("RECOVERY_WRITE_IDS") == "1")
            Identities.Published.WriteWith(Shipped.Source);

        var faults = Identities.Published.Faults(Shipped.Source).ToList();
        Assert.True(
            faults.Count == 0,
            $"For new components run this test once with RECOVERY_WRITE_IDS=1. {faults.Count} differ:\n{string.Join('\n', faults.Take(100))}");
    }

    [Fact]
    public void A_changed_id_is_named_with_the_one_that_it_was()
    {
        var view = Shipped.Model.Views[0];
        var changed = Shipped.Source.With(view.File, xml => xml.Descendants("savedqueryid").Single().Value = "{00000000-0000-0000-0000-000000000001}");

        Assert.Contains(
            $"{view.File}: savedqueryid {view.Id} was published; here is {{00000000-0000-0000-0000-000000000001}}",
            Identities.Faults(changed, view.File));
    }
}
