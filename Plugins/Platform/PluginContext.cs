using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Platform;

/// <summary>One execution of a plug-in: the facts that came with the event, the services, the clock and the locks.</summary>
internal sealed class PluginContext
{
    // Parents are always locked in this order, so that two requests never wait for each other crosswise.
    private static readonly string[] LockOrder = [Account.EntityName, Recovery.EntityName, Restitution.EntityName];

    private readonly Lazy<IOrganizationService> user;
    private readonly Lazy<IOrganizationService> system;
    private readonly ITracingService tracing;

    public PluginContext(IServiceProvider provider)
    {
        Execution = (IPluginExecutionContext)provider.GetService(typeof(IPluginExecutionContext));
        tracing = (ITracingService)provider.GetService(typeof(ITracingService));
        var factory = (IOrganizationServiceFactory)provider.GetService(typeof(IOrganizationServiceFactory));
        user = new(() => new PlainRows(factory.CreateOrganizationService(Execution.UserId)));
        system = new(() => new PlainRows(factory.CreateOrganizationService(null)));
    }

    public IPluginExecutionContext Execution { get; }

    /// <summary>Acts with the rights of the user in whose name the event runs.</summary>
    public IOrganizationService User => user.Value;

    /// <summary>Acts as SYSTEM, past everybody's rights. Each use says why; each create through it names its owner.</summary>
    public IOrganizationService System => system.Value;

    /// <summary>The person whose action started all this, whoever it runs as.</summary>
    public Guid InitiatingUser => Execution.InitiatingUserId;

    /// <summary>The one "now" of the whole transaction: when its outermost operation began, in UTC.</summary>
    public DateTime Now => DateTime.SpecifyKind(Outermost(Execution).OperationCreatedOn, DateTimeKind.Utc);

    /// <summary>The row that is created or updated: only the columns that were sent, and what is set here is saved.</summary>
    public Entity Target => (Entity)Execution.InputParameters["Target"];

    /// <summary>The row the event is about, also for delete and for bound custom APIs.</summary>
    public Guid Id => Execution.InputParameters.TryGetValue("Target", out var target)
        ? target is Entity row ? row.Id : ((EntityReference)target).Id
        : Execution.PrimaryEntityId;

    /// <summary>The row as it was before the operation, in the columns that the registration asked for.</summary>
    public TTable PreImage<TTable>() where TTable : Entity =>
        Execution.PreEntityImages[Registration.PreImageName].ToEntity<TTable>();

    /// <summary>The row as it would stand after the operation: the columns sent, over the pre-image where there is one.</summary>
    public TTable TargetOverPreImage<TTable>() where TTable : Entity
    {
        var merged = new Entity(Target.LogicalName, Target.Id);
        if (Execution.PreEntityImages.TryGetValue(Registration.PreImageName, out var image))
            merged.Attributes.AddRange(image.Attributes);
        foreach (var sent in Target.Attributes)
            merged[sent.Key] = sent.Value;
        return merged.ToEntity<TTable>();
    }

    /// <summary>A custom API's parameter; an absent optional one is null.</summary>
    public TValue? Input<TValue>(string parameter) =>
        Execution.InputParameters.TryGetValue(parameter, out var value) ? (TValue?)value : default;

    public void Output(string property, object? value) => Execution.OutputParameters[property] = value;

    /// <summary>
    /// Holds the parents until the transaction ends, so that what is read afterwards stays true.
    /// The system writes rcv_locktick, which means nothing, because the caller may not be allowed to write the parent.
    /// </summary>
    public void Lock(params EntityReference?[] parents)
    {
        foreach (var parent in parents.OfType<EntityReference>().OrderBy(parent => Array.IndexOf(LockOrder, parent.LogicalName)).ThenBy(parent => parent.Id))
            System.Update(new Entity(parent.LogicalName, parent.Id) { [Recovery.Columns.LockTick] = unchecked((int)Now.Ticks) });
    }

    /// <summary>
    /// Asks the parent to recompute what it derives from its children, after they have changed. Any value will do.
    /// By the system, because a child's writer need not be allowed to write the parent.
    /// </summary>
    public void Refresh(EntityReference parent) =>
        System.Update(new Entity(parent.LogicalName, parent.Id) { [Recovery.Columns.Refresh] = unchecked((int)Now.Ticks) });

    /// <summary>Whether this write comes from one of our own steps, so that it may carry columns only plug-ins write.</summary>
    public bool IsOwnWrite => OwnWrite.Recognises(Execution);

    /// <summary>
    /// Whether an erasing command writes this row: V7 lets exactly these commands past what keeps rows as they are. What the
    /// account derives is counted even then.
    /// </summary>
    public bool IsErasure => Execution.PrimaryEntityName != Account.EntityName && OwnWrite.Erases(Execution);

    /// <summary>
    /// The parameters of the custom API on this row that makes this write; nothing where another door was taken. A client can
    /// only get there by calling it.
    /// </summary>
    public ParameterCollection? Command(string name)
    {
        for (var ancestor = Execution.ParentContext; ancestor is not null; ancestor = ancestor.ParentContext)
        {
            if (ancestor.MessageName == name && ancestor.InputParameters.TryGetValue("Target", out var row) && (row as EntityReference)?.Id == Id)
                return ancestor.InputParameters;
        }

        return null;
    }

    public void Trace(string words) => tracing.Trace("{0}", words);

    /// <summary>
    /// The language the initiating user works in; asked for only when there is something to say. A query, because somebody
    /// without settings must still get the refusal.
    /// </summary>
    public int Language => System.RetrieveMultiple(new QueryExpression("usersettings")
    {
        ColumnSet = new ColumnSet("uilanguageid"),
        Criteria = { Conditions = { new ConditionExpression("systemuserid", ConditionOperator.Equal, InitiatingUser) } },
    })
        .Entities.FirstOrDefault()?.GetAttributeValue<int?>("uilanguageid") ?? Text.English;

    private static IExecutionContext Outermost(IPluginExecutionContext context) =>
        context.ParentContext is { } parent ? Outermost(parent) : context;
}
