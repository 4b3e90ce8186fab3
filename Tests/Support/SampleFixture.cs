using RecoveryCrm.Sandbox;

namespace RecoveryCrm.Tests.Support;

/// <summary>The organisation every scenario starts from, made once per test run and cloned for each test.</summary>
public static class SampleFixture
{
    public static Organization Create(DateTime now)
    {
        var organization = SandboxFactory.Create(new OrganizationOptions { Now = now });
        // Frozen first, or the clock would run on between the two on a busy machine.
        organization.Clock.Freeze();
        organization.Clock.MoveTo(now);
        return organization;
    }
}
