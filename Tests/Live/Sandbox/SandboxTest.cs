using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Tests.Support;

namespace RecoveryCrm.Tests.Live.Sandbox;

/// <summary>A test on an organisation of its own, which stands for the real environment.</summary>
public abstract class SandboxTest : IDisposable
{
    private static readonly Lazy<Organization> Template = new(() => SampleFixture.Create(new DateTime(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc)));

    protected Organization Organization { get; } = Template.Value.Clone();

    protected IOrganizationService Administrator => Organization.ServiceFor(Organization.AdministratorId);

    public void Dispose()
    {
        Organization.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Cell for cell: configuration rows, other clients and the people's own rows are as they were.</summary>
    protected void LeavesNothing(Action act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var before = WholeDatabase.Of(Organization);
        act();
        Assert.Empty(before.To(WholeDatabase.Of(Organization)));
    }
}
