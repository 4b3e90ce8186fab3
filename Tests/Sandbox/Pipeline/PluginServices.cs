using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>What a plug-in finds behind its IServiceProvider.</summary>
internal sealed class PluginServices(PipelineContext context, Dispatcher dispatcher, PluginTrace trace)
    : IServiceProvider, IOrganizationServiceFactory, ITracingService
{
    public object? GetService(Type serviceType) =>
        serviceType.IsInstanceOfType(context) ? context
        : serviceType == typeof(IOrganizationServiceFactory) || serviceType == typeof(ITracingService) ? this
        : null;

    /// <summary>Null is SYSTEM, an empty id the user that the step runs as.</summary>
    public IOrganizationService CreateOrganizationService(Guid? userId) => new PluginOrganizationService(
        userId is null ? WellKnown.SystemUser : userId == Guid.Empty ? context.UserId : userId.Value, context, dispatcher, trace);

    public void Trace(string format, params object[] args) =>
        trace.Write(args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, args));
}

/// <summary>The organisation service of a plug-in: its requests run inside the operation that the plug-in runs in, and are counted.</summary>
internal sealed class PluginOrganizationService(Guid userId, PipelineContext context, Dispatcher dispatcher, PluginTrace trace) : OrganizationServiceBase
{
    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        var session = context.Operation.Session;
        if (session.IsDoomed)
            throw Faults.NoActiveTransaction();
        KnownTypes.Check(request);
        trace.Requested($"{request.RequestName} {Dispatcher.TableOf(request)}".TrimEnd());
        try
        {
            return dispatcher.Execute(session, request, userId, context);
        }
        catch
        {
            session.Doom();
            throw;
        }
    }
}
