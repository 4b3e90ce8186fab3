using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>One message on its way through the pipeline: what was asked, by whom, and what is answered.</summary>
internal sealed class Operation(Session session, string message, Guid userId, PipelineContext? caller, DateTime createdOn)
{
    public const string NoTable = "none";
    public const string TagName = "tag";

    private PipelineContext? wrapper;

    public Session Session { get; } = session;

    public string Message { get; } = message;

    /// <summary>In whose name the message itself acts.</summary>
    public Guid UserId { get; } = userId;

    /// <summary>The plug-in or the surrounding message that sent this one; null at the top.</summary>
    public PipelineContext? Caller { get; } = caller;

    public string Table { get; set; } = NoTable;

    public Guid RowId { get; set; }

    public ParameterCollection Input { get; set; } = [];

    public ParameterCollection Output { get; } = [];

    /// <summary>What stage 10 shares; the later stages find it in their ParentContext.</summary>
    public ParameterCollection EarlyVariables { get; } = [];

    public ParameterCollection Variables { get; } = [];

    /// <summary>The unit of the user it acts for.</summary>
    public Guid BusinessUnitId { get; init; }

    public int Depth { get; init; } = 1;

    /// <summary>Whether custom plug-ins are skipped for it.</summary>
    public bool BypassPlugins { get; init; }

    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid OperationId { get; } = Guid.NewGuid();

    public DateTime CreatedOn { get; } = createdOn;

    /// <summary>
    /// The platform's own context around stages 20 to 40. In traces of real organisations it is a stage 30 context whose
    /// OwningExtension is called "ObjectModel Implementation".
    /// </summary>
    public PipelineContext Wrapper => wrapper ??= PipelineContext.Around(this);

    public Entity Target => (Entity)Input["Target"];

    /// <summary>The caller's optional parameter "tag", for every step of the operation and of what it consists of.</summary>
    public object? Tag
    {
        get => EarlyVariables.TryGetValue(TagName, out var tag) ? tag : null;
        set
        {
            if (value is not null)
                EarlyVariables[TagName] = Variables[TagName] = value;
        }
    }

    /// <summary>
    /// The same message again for the second of the two runs that an update of state and other columns gets; it shares
    /// everything but the Target and the images.
    /// </summary>
    public Operation Again(Entity target)
    {
        var again = new Operation(Session, Message, UserId, Caller, CreatedOn)
        {
            Table = Table,
            RowId = RowId,
            BusinessUnitId = BusinessUnitId,
            Depth = Depth,
            BypassPlugins = BypassPlugins,
            RequestId = RequestId,
        };
        again.Input.AddRange(Input);
        again.Input["Target"] = target;
        again.EarlyVariables.AddRange(EarlyVariables);
        again.Tag = Tag;
        return again;
    }

    /// <summary>An operation that this one consists of (the update inside an Assign, a row of a bulk message, a cascade): same user, same depth.</summary>
    public Operation Inner(string innerMessage) => new(Session, innerMessage, UserId, Wrapper, CreatedOn)
    {
        BusinessUnitId = BusinessUnitId,
        Depth = Depth,
        BypassPlugins = BypassPlugins,
        RequestId = RequestId,
        Tag = Tag,
    };
}
