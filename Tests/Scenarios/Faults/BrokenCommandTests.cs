using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Tests.Scenarios.Commands;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.Faults;

/// <summary>
/// Each command of the product, broken at its first write, at its second and so on by somebody else's plug-in: the rows stay
/// as they were every time, and in the end the same call succeeds as if nothing had been.
/// </summary>
public sealed class BrokenCommandTests : CommandScenario
{
    private const int Most = 100;
    private int writesLeft = int.MaxValue;

    public BrokenCommandTests() => LeavesImpossibleStates("The impact is loaded past the plug-ins.", "M1-score", "M2-suggested");

    public static TheoryData<string> Apis => [.. TheSolution.Model.CustomApis.Select(api => api.UniqueName).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Apis))]
    public void A_command_that_breaks_anywhere_leaves_the_rows_as_they_were(string api)
    {
        var call = Calls[api][0]();
        Register(20);
        Register(40);
        var before = WholeDatabase.Of(Organization);
        using var untouched = Organization.Clone();

        var breaks = 0;
        while (breaks < Most && Breaks(call, breaks))
        {
            breaks++;
            Assert.Empty(before.To(WholeDatabase.Of(Organization)));
        }

        Assert.InRange(breaks, call.WritesNothing ? 0 : 1, Most - 1);
        untouched.ServiceFor(call.Caller.Id).Execute(call.ToRequest());
        Assert.Equal(WholeDatabase.Of(untouched).Shape(before), WholeDatabase.Of(Organization).Shape(before));
    }

    /// <summary>Whether the plug-in had its turn, and the call failed of it.</summary>
    private bool Breaks(ReadyCall call, int writes)
    {
        writesLeft = writes;
        try
        {
            call.Caller.Execute(call.ToRequest());
            return false;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Assert.True(writesLeft < 0, $"It was to succeed: {fault.Detail.Message}");
            return true;
        }
        finally
        {
            writesLeft = int.MaxValue;
        }
    }

    private void Register(int stage)
    {
        foreach (var message in new[] { "Create", "Update", "Delete" })
        {
            Organization.Register(new Breaker(this), new StepRegistration
            {
                Id = Guid.NewGuid(),
                Name = $"Breaks {message} in {stage}",
                PluginType = nameof(Breaker),
                Message = message,
                Stage = stage,
                Rank = 5000,
            });
        }
    }

    private sealed class Breaker(BrokenCommandTests test) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            if (test.writesLeft < 0 || test.writesLeft-- > 0)
                return;
            throw new InvalidPluginExecutionException("Somebody else's plug-in broke.");
        }
    }
}
