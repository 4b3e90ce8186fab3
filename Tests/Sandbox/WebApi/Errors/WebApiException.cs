namespace RecoveryCrm.Sandbox.WebApi.Errors;

/// <summary>A request that the Web API itself refuses, before any message is executed.</summary>
internal sealed class WebApiException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>A URL that says what the model doesn't know or OData doesn't allow.</summary>
    public static WebApiException Syntax(string message) => new(400, "0x80060888", message);

    public static WebApiException NoSegment(string segment) =>
        new(404, "0x8006088a", $"Resource not found for the segment '{segment}'.");

    /// <summary>A known resource called by a verb it doesn't have; functions and actions answer 404 so.</summary>
    public static WebApiException NoResource(string uri) =>
        new(404, "", $"No HTTP resource was found that matches the request URI '{uri}'.");

    public static WebApiException MethodNotAllowed(string method, string resource) =>
        new(405, "0x80060888", $"The requested resource does not support http method '{method}' ({resource}).");

    public static WebApiException MediaType(string? type) =>
        new(415, "0x80060888", $"The request content type '{type ?? "(none)"}' is not supported here; send 'application/json' in UTF-8.");

    public static WebApiException NotFound(string message) => new(404, "0x80040217", message);

    public static WebApiException NotSupported(string what) =>
        new(501, "0x80040800", $"{what} is not supported by the Sandbox.");

    public static WebApiException User(string message) => new(401, "0x80040204", message);

    /// <summary>A body that doesn't fit the table or operation, in the frame of Dataverse's own message.</summary>
    public static WebApiException Payload(string entitySet, string inner) =>
        new(400, "0x80048d19", $"Error identified in Payload provided by the user for Entity :'{entitySet}'  ---->  InnerException : {inner}");

    public static WebApiException Literal(string entitySet, string property, string literal, string type) =>
        Payload(entitySet, $"Microsoft.OData.ODataException: Cannot convert the literal '{literal}' to the expected type '{type}' (property '{property}').");

    public static WebApiException UnknownProperty(string entitySet, string table, string property) =>
        Payload(entitySet, $"Microsoft.Crm.CrmException: Invalid property '{property}' was found in entity 'Microsoft.Dynamics.CRM.{table}'. "
            + $"---> Microsoft.OData.ODataException: The property '{property}' does not exist on type 'Microsoft.Dynamics.CRM.{table}'. "
            + "Make sure to only use property names that are defined by the type.");

    public static WebApiException UnknownNavigation(string entitySet, string property) =>
        Payload(entitySet, $"Microsoft.OData.ODataException: An undeclared property '{property}' which only has property annotations in the payload "
            + "but no property value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values.");
}
