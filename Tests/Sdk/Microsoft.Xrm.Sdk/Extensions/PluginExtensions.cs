using System;

namespace Microsoft.Xrm.Sdk.Extensions;

/// <summary>Shorter ways to a plug-in's services.</summary>
public static class ServiceProviderExtensions
{
    public static T Get<T>(this IServiceProvider serviceProvider) => (T)serviceProvider.GetService(typeof(T));

    public static IOrganizationService GetOrganizationService(this IServiceProvider serviceProvider, Guid id) =>
        serviceProvider.Get<IOrganizationServiceFactory>().CreateOrganizationService(id);
}

/// <summary>Shorter ways to a context's parameters.</summary>
public static class ContextExtensions
{
    public static T InputParameterOrDefault<T>(this IPluginExecutionContext context, string parameterName) =>
        context.InputParameters.TryGetValue(parameterName, out T value) ? value : default;
}
