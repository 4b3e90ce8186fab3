using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Conformance.Pipeline;

/// <summary>A test on an organisation that has the stock tables and nothing else, with a clock that stands still.</summary>
public abstract class StockOrganization : IDisposable
{
    protected static readonly DateTime Start = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    private static readonly Lazy<Organization> Template = new(() => Create());

    protected StockOrganization() => Organization = Template.Value.Clone();

    protected Organization Organization { get; set; }

    protected IOrganizationService Administrator => Organization.ServiceFor(Organization.AdministratorId);

    public void Dispose()
    {
        Organization.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>An organisation with roles and custom APIs of the test's own.</summary>
    protected static Organization Create(IReadOnlyList<RoleDefinition>? roles = null, IReadOnlyList<CustomApi>? apis = null, bool systemColumnsInTarget = false) => Organization.Create(
        new OrganizationModel(StockTables.Read().Tables) { Roles = roles ?? [], CustomApis = apis ?? [] },
        new OrganizationOptions { Now = Start, FrozenClock = true, SystemColumnsInTarget = systemColumnsInTarget });

    protected static OrganizationServiceFault Refused(Action action) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail;

    protected static int Code(uint code) => unchecked((int)code);

    protected Entity Read(EntityReference row) => Administrator.Retrieve(row.LogicalName, row.Id, new ColumnSet(true));

    protected EntityReference Add(string table, params (string Column, object? Value)[] values) => Add(Administrator, table, values);

    protected static EntityReference Add(IOrganizationService service, string table, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table);
        foreach (var (column, value) in values)
            row[column] = value;
        return new EntityReference(table, service.Create(row));
    }

    protected void Change(EntityReference row, params (string Column, object? Value)[] values) => Change(Administrator, row, values);

    protected static void Change(IOrganizationService service, EntityReference row, params (string Column, object? Value)[] values)
    {
        var change = new Entity(row.LogicalName, row.Id);
        foreach (var (column, value) in values)
            change[column] = value;
        service.Update(change);
    }

    protected int Count(string table) =>
        Administrator.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(false) }).Entities.Count;

    /// <summary>Registers a plug-in that is one method.</summary>
    protected Guid On(string message, string? table, int stage, Action<Run> handler, int rank = 1, string[]? filter = null, string[]? preImage = null, string[]? postImage = null)
    {
        var id = Guid.NewGuid();
        List<StepImage> images = [];
        if (preImage is not null)
            images.Add(new StepImage(ImageType.Pre, "pre", preImage));
        if (postImage is not null)
            images.Add(new StepImage(ImageType.Post, "post", postImage));
        Organization.Register(new Plugin(handler), new StepRegistration
        {
            Id = id,
            Name = $"{message} of {table} in {stage}, rank {rank}",
            PluginType = "Test",
            Message = message,
            PrimaryTable = table,
            Stage = stage,
            Rank = rank,
            FilteringColumns = filter ?? [],
            Images = images,
        });
        return id;
    }

    private sealed class Plugin(Action<Run> handler) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => handler(new Run(serviceProvider));
    }
}

/// <summary>What a test plug-in is given.</summary>
public sealed class Run(IServiceProvider provider)
{
    public IPluginExecutionContext7 Context { get; } = (IPluginExecutionContext7)provider.GetService(typeof(IPluginExecutionContext7))!;

    public IOrganizationService User => Factory.CreateOrganizationService(Context.UserId);

    public IOrganizationService System => Factory.CreateOrganizationService(null);

    public ITracingService Tracing { get; } = (ITracingService)provider.GetService(typeof(ITracingService))!;

    public Entity Target => (Entity)Context.InputParameters["Target"];

    public IOrganizationServiceFactory Factory { get; } = (IOrganizationServiceFactory)provider.GetService(typeof(IOrganizationServiceFactory))!;
}
