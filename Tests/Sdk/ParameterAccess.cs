namespace Microsoft.Xrm.Sdk;

/// <summary>Typed properties of requests and responses read their value through this; each assembly compiles its own copy.</summary>
internal static class ParameterAccess
{
    public static T Value<T>(this OrganizationRequest request, string name) => request.Parameters.ValueOrDefault<T>(name);

    public static T Value<T>(this OrganizationResponse response, string name) => response.Results.ValueOrDefault<T>(name);

    private static T ValueOrDefault<T>(this ParameterCollection parameters, string name) =>
        parameters.TryGetValue(name, out object value) && value != null ? (T)value : default;
}
