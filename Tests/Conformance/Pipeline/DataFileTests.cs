using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Conformance.Pipeline;

/// <summary>An organisation kept in a file, and copies of one.</summary>
public sealed class DataFileTests
{
    [Fact]
    public void An_organisation_is_found_again_in_its_file_with_the_roles_that_the_solution_has_now()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.db");
        var role = Guid.NewGuid();
        Guid account;
        using (var first = Open(file, new RoleDefinition(role, "Old", new Dictionary<string, PrivilegeDepth> { ["prvReadAccount"] = PrivilegeDepth.Basic })))
            account = first.ServiceFor(first.AdministratorId).Create(new Entity("account") { ["name"] = "Contoso" });

        using (var again = Open(file, new RoleDefinition(role, "New", new Dictionary<string, PrivilegeDepth> { ["prvReadContact"] = PrivilegeDepth.Basic })))
        {
            var service = again.ServiceFor(again.AdministratorId);
            Assert.Equal("Contoso", service.Retrieve("account", account, new ColumnSet("name"))["name"]);
            Assert.Equal("New", service.Retrieve("role", role, new ColumnSet("name"))["name"]);
            Assert.Single(service.RetrieveMultiple(new QueryByAttribute("roleprivileges") { Attributes = { "roleid" }, Values = { role } }).Entities);
        }

        File.Delete(file);
    }

    [Fact]
    public void A_clone_goes_its_own_way()
    {
        using var original = Organization.Create(new OrganizationOptions());
        using var clone = original.Clone();
        clone.ServiceFor(clone.AdministratorId).Create(new Entity("account") { ["name"] = "Contoso" });
        clone.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Empty(original.ServiceFor(original.AdministratorId).RetrieveMultiple(new QueryExpression("account")).Entities);
        Assert.True(original.Clock.UtcNow < clone.Clock.UtcNow);
    }

    private static Organization Open(string file, RoleDefinition role) => Organization.Create(
        new OrganizationModel(StockTables.Read().Tables) { Roles = [role] }, new OrganizationOptions { DataFile = file });
}
