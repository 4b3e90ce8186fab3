using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>What a plug-in is told about the operation that it runs in.</summary>
internal sealed class PipelineContext(Operation operation, int stage, PipelineContext? parent, EntityReference extension) : IPluginExecutionContext7
{
    public static readonly Guid OrganizationId = new("5b0d0a7c-3f5e-4a61-9d53-7f7a52a11d01");

    private static readonly Guid ObjectModelStep = new("63cdbb1b-ea3e-db11-86a7-000a3a5473e8");

    public Operation Operation { get; } = operation;

    /// <summary>The user the step runs as: the one the step names, or the operation's.</summary>
    public Guid UserId { get; init; } = operation.UserId;

    public Guid BusinessUnitId => Operation.BusinessUnitId;

    public int Stage => stage;

    public IPluginExecutionContext ParentContext => parent!;

    public EntityReference OwningExtension => extension;

    public ParameterCollection InputParameters => Operation.Input;

    public ParameterCollection OutputParameters => Operation.Output;

    /// <summary>Stage 10 and the wrapper share one collection, stages 20 and 40 another.</summary>
    public ParameterCollection SharedVariables { get; init; } = operation.Variables;

    public EntityImageCollection PreEntityImages { get; init; } = [];

    public EntityImageCollection PostEntityImages { get; init; } = [];

    public EntityImageCollection[] PreEntityImagesCollection => [PreEntityImages];

    public EntityImageCollection[] PostEntityImagesCollection => [PostEntityImages];

    public string MessageName => Operation.Message;

    public string PrimaryEntityName => Operation.Table;

    public Guid PrimaryEntityId => Operation.RowId;

    public string SecondaryEntityName => Operation.NoTable;

    public int Depth => Operation.Depth;

    public Guid CorrelationId => Operation.Session.CorrelationId;

    public Guid? RequestId => Operation.RequestId;

    public Guid OperationId => Operation.OperationId;

    public DateTime OperationCreatedOn => Operation.CreatedOn;

    public Guid InitiatingUserId => Operation.Session.Caller.UserId;

    public Guid AuthenticatedUserId => Operation.Session.AuthenticatedUserId;

    public bool IsInTransaction { get; } = operation.Session.InTransaction;

    public int Mode => 0;

    public int IsolationMode => 2;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    Guid IExecutionContext.OrganizationId => OrganizationId;

    public string OrganizationName => "sandbox";

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserApplicationId => Guid.Empty;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public string InitiatingUserAgent => "";

    public string EnvironmentId => "sandbox";

    public Guid TenantId => Guid.Empty;

    public bool IsApplicationUser => false;

    public static PipelineContext Around(Operation operation) => new(
        operation, 30, operation.Caller, new EntityReference("sdkmessageprocessingstep", ObjectModelStep) { Name = "ObjectModel Implementation" })
    {
        SharedVariables = operation.EarlyVariables,
    };

    /// <summary>A custom API's main operation is stage 30 itself, so nothing surrounds it but its caller.</summary>
    public static PipelineContext OfMain(Operation operation, StepRegistration step) => new(
        operation, 30, operation.Caller, new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name });

    public static PipelineContext Of(Operation operation, int stage, StepRegistration step) => new(
        operation,
        stage,
        stage == 10 ? operation.Caller : operation.Wrapper,
        new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name })
    {
        UserId = step.ImpersonatingUser ?? operation.UserId,
        SharedVariables = stage == 10 ? operation.EarlyVariables : operation.Variables,
    };
}
