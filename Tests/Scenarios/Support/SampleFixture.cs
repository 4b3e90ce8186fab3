using RecoveryCrm.Sandbox;

namespace RecoveryCrm.Tests.Scenarios.Support;

/// <summary>The organisation every scenario starts from, made once per test run and cloned for each test.</summary>
public static class SampleFixture
{
    public static Organization Create(DateTime now)
    {
        var organization = SandboxFactory.Create(new OrganizationOptions { Now = now });
        organization.Clock.MoveTo(now);
        organization.Clock.Freeze();
        return organization;
    }
}
