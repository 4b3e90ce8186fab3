using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Scenarios.Support;

/// <summary>
/// Somebody else's save in the moment between an update's pre-image and the rules that read it: here every request waits for
/// the one before, so that only a step of its own between the two can stand for a transaction that ends just then.
/// </summary>
internal static class Meanwhile
{
    // Behind the guard of derived columns, whose image everyone after it shares, and before all rules.
    private const int BetweenImageAndRules = 2;

    /// <summary>Writes a row past everything when an update of this table next begins.</summary>
    public static void SomebodyWrites(this Organization organization, string table, Entity change)
    {
        var pending = change;
        organization.Register(
            new Step(() =>
            {
                if (pending is not { } row)
                    return;
                pending = null;
                organization.Rows.Update(row);
            }),
            new StepRegistration
            {
                Id = Guid.NewGuid(),
                Name = "Somebody else's transaction",
                PluginType = nameof(Meanwhile),
                Message = "Update",
                PrimaryTable = table,
                Stage = 20,
                Rank = BetweenImageAndRules,
            });
    }

    private sealed class Step(Action act) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => act();
    }
}
