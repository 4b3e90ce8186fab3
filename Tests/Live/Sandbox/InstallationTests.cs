using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Organization;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Tests.Live.Flow;

namespace RecoveryCrm.Tests.Live.Sandbox;

/// <summary>Where nothing may be tried, nothing is; what is not installed whole is named.</summary>
public sealed class InstallationTests : SandboxTest
{
    [Theory]
    [InlineData(OrganizationType.Customer)]
    [InlineData(OrganizationType.Secondary)]
    [InlineData(OrganizationType.Default)]
    [InlineData((OrganizationType)99)]
    public void An_environment_that_people_may_work_in_is_refused_unless_it_is_allowed(OrganizationType type) => LeavesNothing(() =>
    {
        var installation = new Installation(new Elsewhere(Administrator, type));

        var refusal = Assert.Throws<InvalidOperationException>(() => installation.Demand(productionAllowed: false));

        Assert.Contains(LiveSettings.ProductionVariable, refusal.Message, StringComparison.Ordinal);
        installation.Demand(productionAllowed: true);
    });

    [Fact]
    public void An_environment_without_the_product_is_refused()
    {
        using var empty = Organization.Create(new OrganizationOptions());

        var refusal = Assert.Throws<InvalidOperationException>(() => new Installation(empty.ServiceFor(empty.AdministratorId)).Demand(productionAllowed: true));

        Assert.Contains("RecoveryCrm is not installed", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_is_switched_off_is_named()
    {
        var step = Shipped.Steps[7];
        Organization.Rows.Update(new Entity("sdkmessageprocessingstep", step) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Assert.Equal([step], new Installation(Administrator).StepsNotEnabled());
    }

    [Fact]
    public void A_custom_API_that_is_not_there_is_named()
    {
        var row = Administrator.RetrieveMultiple(new QueryByAttribute("customapi") { Attributes = { "uniquename" }, Values = { "rcv_LogUpdate" } }).Entities.Single();
        Organization.Rows.Delete("customapi", row.Id);

        Assert.Equal(["rcv_LogUpdate"], new Installation(Administrator).CustomApisMissing());
    }

    /// <summary>The same organisation under another type.</summary>
    private sealed class Elsewhere(IOrganizationService inner, OrganizationType type) : IOrganizationService
    {
        public OrganizationResponse Execute(OrganizationRequest request) => request is RetrieveCurrentOrganizationRequest
            ? new RetrieveCurrentOrganizationResponse { Results = { ["Detail"] = new OrganizationDetail { OrganizationType = type } } }
            : inner.Execute(request);

        public Guid Create(Entity entity) => inner.Create(entity);

        public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => inner.Retrieve(entityName, id, columnSet);

        public void Update(Entity entity) => inner.Update(entity);

        public void Delete(string entityName, Guid id) => inner.Delete(entityName, id);

        public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
            inner.Associate(entityName, entityId, relationship, relatedEntities);

        public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
            inner.Disassociate(entityName, entityId, relationship, relatedEntities);

        public EntityCollection RetrieveMultiple(QueryBase query) => inner.RetrieveMultiple(query);
    }
}
