using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Plugins.Platform;

/// <summary>
/// The door of every plug-in: finds the handler that is declared for this event, runs it,
/// and turns what went wrong into a message a person can act on.
/// </summary>
public abstract class PluginBase : IPlugin
{
    private readonly List<Registration> registrations = [];
    private readonly List<ApiDeclaration> apis = [];

    internal IReadOnlyList<Registration> Registrations => registrations;
    internal IReadOnlyList<ApiDeclaration> Apis => apis;

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = new PluginContext(serviceProvider);
        try
        {
            if (!context.IsErasure)
                HandlerFor(context.Execution)(context);
        }
        catch (Refusal refusal)
        {
            throw new InvalidPluginExecutionException(refusal.In(context.Language));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            context.Trace(fault.ToString());
            throw new InvalidPluginExecutionException(Failure.Explain(fault));
        }
        catch (Exception error) when (error is not InvalidPluginExecutionException)
        {
            context.Trace(error.ToString());
            throw new InvalidPluginExecutionException(Failure.Unexpected(context.Execution.CorrelationId));
        }
    }

    private protected Registration Register<TTable>(Message message, Stage stage, Action<PluginContext> handler)
        where TTable : Entity, new() =>
        Register(new TTable().LogicalName, message, stage, handler);

    private protected Registration Register(string table, Message message, Stage stage, Action<PluginContext> handler)
    {
        var registration = new Registration(GetType(), table, message, stage, handler);
        registrations.Add(registration);
        return registration;
    }

    private protected ApiDeclaration RegisterApi(string name, Action<PluginContext> handler)
    {
        var api = new ApiDeclaration(GetType(), name, handler);
        apis.Add(api);
        return api;
    }

    private Action<PluginContext> HandlerFor(IPluginExecutionContext execution) =>
        apis.FirstOrDefault(api => api.Name == execution.MessageName)?.Handler
        ?? registrations.FirstOrDefault(registration =>
            registration.Message.ToString() == execution.MessageName
            && registration.Table == execution.PrimaryEntityName
            && (int)registration.Stage == execution.Stage)?.Handler
        ?? throw new InvalidPluginExecutionException(
            $"{GetType().Name} is registered on {execution.MessageName} of {execution.PrimaryEntityName} in stage {execution.Stage}, which it does not handle. Import the solution again with its plug-in steps.");
}
